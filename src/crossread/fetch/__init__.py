"""The one room that touches the network: addresses that a user gave, to what stands there."""
