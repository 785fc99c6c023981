"""How often each rule of the tables fires, and what switching it off costs on stories that it was not written for."""
