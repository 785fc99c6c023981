"""What values a field of an account may have, where its Python type alone does not say it."""

from __future__ import annotations

from typing import Annotated, TypeVar

from msgspec import Meta

Item = TypeVar("Item")

Words = Annotated[str, Meta(min_length=1)]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Moment = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}.*)?$")]
Count = Annotated[int, Meta(ge=0)]
CountFromOne = Annotated[int, Meta(ge=1)]
Share = Annotated[float, Meta(ge=0, le=1)]
Latitude = Annotated[float, Meta(ge=-90, le=90)]
Longitude = Annotated[float, Meta(ge=-180, le=180)]
Some = Annotated[tuple[Item, ...], Meta(min_length=1)]
