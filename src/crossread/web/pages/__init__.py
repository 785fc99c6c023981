"""The pages of the room, a file for each kind; every handler makes an answer of a request and a room."""
