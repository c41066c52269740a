"""An audit in each of its forms."""
