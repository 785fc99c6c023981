"""How well a flow of reports falls into stories, and the fit of what that rests on."""
