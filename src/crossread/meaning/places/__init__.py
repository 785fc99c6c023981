"""Places: kinds, what lies in what, streets and sides of the compass, and whether two are one."""
