"""The replica served rough: with what a real news site has around its pages."""

from replica.rough.roughness import EVERYTHING, Credentials, Rough, Roughness
from replica.rough.serving import RoughAddresses, serving

__all__ = ["EVERYTHING", "Credentials", "Rough", "RoughAddresses", "Roughness", "serving"]
