"""How a JPEG was coded: what its tables and markers say, without a decoded pixel."""

from __future__ import annotations

from verifyimg.model.noun import noun


@noun
class QuantisationTable:
    """One table of steps: the larger, the coarser."""

    number: int
    """0 to 3; 0 is nearly always that of brightness."""
    steps: tuple[int, ...]
    """64 of them, in the order of the file: zigzag, from even areas to fine detail."""
    wide: bool
    """Whether the steps are stored in 16 bits each."""


@noun
class Component:
    """One plane of the picture."""

    number: int
    """As the file calls it: 1 to 3 for Y, Cb and Cr as a rule, `R`, `G`, `B` with some."""
    across: int
    """The sampling factor."""
    down: int
    table: int
    """The number of its quantisation table."""


@noun
class JpegEncoding:
    """The coding of one JPEG."""

    process: int
    """The number of the frame's marker: 0 baseline, 1 extended, 2 progressive …"""
    precision: int
    """Bits of a sample."""
    components: tuple[Component, ...]
    tables: tuple[QuantisationTable, ...]
    """In the order of the file; the last one of a number is the one that counts."""
    huffman: str
    """`standard` for the tables that T.81 gives as an example, `optimised` for others, `none` where
    the file has none: arithmetic coding, or tables that are left to the reader."""
    scans: int
    restart_interval: int
    """Units between two restart markers; 0 for none."""
    markers: tuple[str, ...]
    """In file order, up to the first scan: `APP0`, `DQT`, `SOF0` …; APPn and COM among them."""
    quality: int | None
    """The setting of the Independent JPEG Group's coder whose tables come nearest, 1 to 100; None
    where there is no table of brightness, or nothing near."""
    exact: bool
    """Whether the tables are exactly those of that setting."""

    @property
    def progressive(self) -> bool:
        """Whether the picture comes in several, ever finer, scans."""
        return self.process & 3 == 2

    @property
    def subsampling(self) -> str:
        """`4:2:0` and the like, for three components; `grey` for one; else the factors."""
        factors = [(one.across, one.down) for one in self.components]
        if len(factors) == 1:
            return "grey"
        if len(factors) == 3 and factors[1] == factors[2] == (1, 1):
            named = _SUBSAMPLINGS.get(factors[0])
            if named:
                return named
        return " ".join(f"{across}x{down}" for across, down in factors)


_SUBSAMPLINGS = {
    (1, 1): "4:4:4",
    (2, 1): "4:2:2",
    (2, 2): "4:2:0",
    (1, 2): "4:4:0",
    (4, 1): "4:1:1",
    (4, 2): "4:1:0",
}
