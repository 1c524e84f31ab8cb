"""Moments of the site: kept in Seoul time, written as readers and as machines want them."""

from datetime import datetime, timedelta, timezone
from email.utils import format_datetime

SEOUL = timezone(timedelta(hours=9))


def minute(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"


def seoul_time(moment: datetime) -> str:
    return moment.replace(tzinfo=SEOUL).isoformat()


def feed_time(moment: datetime) -> str:
    return format_datetime(moment.replace(tzinfo=SEOUL))
