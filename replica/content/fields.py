"""The kinds of fields that content files have, as pydantic types."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from difflib import get_close_matches
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    Strict,
    model_validator,
)
from pydantic_core import PydanticCustomError

from replica.content.errors import quoted

SEOUL = timezone(timedelta(hours=9), "KST")
MOMENT = "%Y-%m-%d %H:%M"


def fault(problem: str, *, instead: str, field: str | None = None) -> PydanticCustomError:
    """The error to raise in a validator; `field` is the one at fault in a validator of a model."""
    details = {"problem": problem, "instead": instead, "field": field}
    return PydanticCustomError("fault", "{problem}; {instead}", details)


def _matching(pattern: str, kind: str, example: str) -> AfterValidator:
    def match(words: str) -> str:
        if not re.fullmatch(pattern, words):
            raise fault(f"{quoted(words)} is not {kind}", instead=f"write it as {example}")
        return words

    return AfterValidator(match)


def _one_line(words: str) -> str:
    if not words:
        raise fault("is empty", instead="write some text or remove the line")
    if "\n" in words or words != words.strip():
        raise fault("has a line break or a space at an end", instead="write it on one line")
    return words


def _moment(words: object) -> datetime:
    try:
        moment = datetime.strptime(str(words), MOMENT).replace(tzinfo=SEOUL)
    except ValueError:
        moment = None
    if moment is None or moment.strftime(MOMENT) != words:
        problem = f"{quoted(words)} is not a date and time"
        raise fault(problem, instead="write it as 2019-08-01 17:11")
    return moment


Number = Annotated[int, Strict(), Field(gt=0)]
Flag = Annotated[bool, Strict()]
Text = Annotated[str, Strict(), AfterValidator(_one_line)]
Moment = Annotated[datetime, BeforeValidator(_moment)]
"""A date and time of Seoul."""

PICTURE = _matching(r"[a-z0-9][a-z0-9-]*\.(svg|png|jpg)", "the name of a picture", "bridge.svg")
EMAIL = _matching(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", "an e-mail address", "jhdo@koreatimes.co.kr")
ADDRESS = _matching(r"(/|https?://)\S+", "an address", "/www2/common/… or https://…")

Folder = Annotated[Text, _matching(r"[a-z0-9]+", "a folder", "nation")]
Picture = Annotated[Text, PICTURE]
Size = Annotated[Text, _matching(r"[1-9]\d*x[1-9]\d*", "a size", "740x493")]
Email = Annotated[Text, EMAIL]
Address = Annotated[Text, ADDRESS]


class Record(BaseModel):
    """Something with fields in a content file; a field that it does not know is refused."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _expect_known_fields(cls, values: object) -> object:
        known = [field.alias or name for name, field in cls.model_fields.items()]
        for name in values if isinstance(values, Mapping) else ():
            if name not in known:
                close = get_close_matches(str(name), known, n=1) or known
                advice = f"write {', '.join(close)}"
                raise fault("is not a known field", instead=advice, field=str(name))
        return values
