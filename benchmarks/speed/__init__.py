"""How long Crossread takes, measured on the example story, each part against a yardstick in the same run."""
