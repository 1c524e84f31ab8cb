"""Several looks become one picture."""

import numpy as np

from presscheck.compare.pictures import decode, encode_quickly
from presscheck.compare.strips import stacked

from .painted import painted


def test_one_picture_stays_as_it_is() -> None:
    picture = encode_quickly(painted("RG"))

    assert stacked([picture]) is picture


def test_pictures_stand_below_each_other_on_white() -> None:
    pictures = [encode_quickly(painted(rows)) for rows in ("R", "BKG RRR", "_K")]

    assert np.array_equal(decode(stacked(pictures)), painted("R.. BKG RRR _K."))
