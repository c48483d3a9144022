"""Windows: intervals of time in UTC that remember how their zone is known."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from verifyimg.model.noun import noun

EARLIEST = datetime(1, 1, 2, tzinfo=UTC)
LATEST = datetime(9999, 12, 30, tzinfo=UTC)

WESTMOST = timedelta(hours=-12)
EASTMOST = timedelta(hours=14)
"""The UTC offsets in use on Earth (IANA time zone database: Etc/GMT+12 to Pacific/Kiritimati)."""


@noun
class Window:
    """A closed interval of time."""

    earliest: datetime
    """In UTC."""
    latest: datetime
    """In UTC, not before `earliest`."""
    local: datetime | None = None
    """The clock reading without its zone, where the source was one reading."""
    zone: str | None = None
    """`+05:00`, `UTC`, `Asia/Dushanbe`; None where no zone is known."""
    zone_source: str = "none"
    """Where the zone comes from: a tag, `claim`, `claimed place`, or `none`."""

    @property
    def has_zone(self) -> bool:
        """Whether the interval is placed on the world's clock without guessing a zone."""
        return self.zone is not None

    def gap(self, other: Window) -> timedelta:
        """How far `other` lies away: zero when they touch, negative when it lies before."""
        if other.earliest > self.latest:
            return other.earliest - self.latest
        if other.latest < self.earliest:
            return other.latest - self.earliest
        return timedelta(0)

    def widened(self, by: timedelta) -> Window:
        """The same window with a margin on both sides."""
        return Window(
            earliest=clamp(self.earliest, -by),
            latest=clamp(self.latest, by),
            local=self.local,
            zone=self.zone,
            zone_source=self.zone_source,
        )


def clamp(moment: datetime, by: timedelta = timedelta(0)) -> datetime:
    """`moment + by`, held inside the years that Python can count."""
    try:
        return min(max(moment + by, EARLIEST), LATEST)
    except OverflowError:
        return LATEST if by > timedelta(0) else EARLIEST


def unzoned(earliest: datetime, latest: datetime, *, local: datetime | None = None) -> Window:
    """Clock readings without a zone: every zone on Earth is possible.

    `earliest` and `latest` are naive. The window is [earliest - 14 h, latest + 12 h].
    """
    return Window(
        earliest=clamp(earliest.replace(tzinfo=UTC), -EASTMOST),
        latest=clamp(latest.replace(tzinfo=UTC), -WESTMOST),
        local=local,
    )


def zoned(
    earliest: datetime,
    latest: datetime,
    *,
    offset: timedelta,
    zone: str,
    zone_source: str,
    local: datetime | None = None,
) -> Window:
    """Naive clock readings whose offset from UTC is known."""
    return Window(
        earliest=clamp(earliest.replace(tzinfo=UTC), -offset),
        latest=clamp(latest.replace(tzinfo=UTC), -offset),
        local=local,
        zone=zone,
        zone_source=zone_source,
    )
