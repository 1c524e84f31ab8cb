"""The same job for presscheck and for its peers, side by side: `make bench`."""
