"""The picture of what differs."""

from presscheck.compare.pictures import Pixels, encode_quickly


def diff_of(b: Pixels, c: Pixels) -> bytes | None:
    h, w = min(b.shape[0], c.shape[0]), min(b.shape[1], c.shape[1])
    faded = 255 - (255 - c) // 4
    faded[..., 3] = 255
    mask = (b[:h, :w] != c[:h, :w]).any(axis=2)
    faded[:h, :w][mask] = (214, 0, 80, 255)
    return encode_quickly(faded) if mask.any() else None
