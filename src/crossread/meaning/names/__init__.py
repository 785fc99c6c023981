"""Names of people and bodies: their parts, their short and mistaken forms, and whether two are of one."""
