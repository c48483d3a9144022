"""The promises of crop-proof search, held against what the bench has measured."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from _corpus import Bar
from _feature_asking import answers
from _feature_known import with_kin
from _feature_work import Work
from _recall_tally import Answer, Member, Tally, peer_told, told
from _recall_twins import twins

OVER_ALL, EACH = 0.97, 0.9
FALSE_PAIRS, FALSE_QUERIES, SAME_APP = 1e-6, 0.002, 0.005
MOST_BYTES, MOST_MS = 8_000, 400


@dataclass(frozen=True, kw_only=True)
class Tables:
    """What was found, by us and by others."""

    ours: Tally
    pdq: Tally
    phash: Tally
    seen: Tally
    """Ours, of the photographs on which limits were set."""
    unseen: Tally
    pairs: int
    """Copies times pictures that show something else."""
    copies: int


def print_classes(
    name: str, members: Sequence[Member], found: Mapping[str, Any], held_out: Collection[int]
) -> Tables:
    """The table of all classes."""
    alike = with_kin(members, twins([one.small for one in members]))
    every = answers(found, members, alike)
    own = [one for one in every if one.member in held_out]
    rest = [one for one in every if one.member not in held_out]
    made = Tables(
        ours=told(members, every, alike),
        pdq=told(members, answers(found, members, alike, features=False), alike),
        phash=peer_told(members, every, alike),
        seen=told(members, rest, alike),
        unseen=told(members, own, alike),
        pairs=sum(int((~alike[one.member]).sum()) for one in every),
        copies=len(every),
    )
    _print(name, made, every)
    return made


def _print(name: str, tables: Tables, every: Sequence[Answer]) -> None:
    kinds = list(dict.fromkeys(one.kind for one in every))
    people = [
        ("found", tables.ours),
        ("tuned", tables.seen),
        ("held out", tables.unseen),
        ("PDQ", tables.pdq),
        ("pHash", tables.phash),
    ]
    print(f"\n{name}\n{'class':28} {'copies':>6}" + "".join(f" {head:>9}" for head, _ in people))
    for kind in kinds:
        shares = "".join(f" {one.share(kind):9.2%}" for _, one in people)
        print(f"{kind:28} {tables.ours.asked[kind]:6,}{shares}")
    total = "".join(f" {one.over_all:9.2%}" for _, one in people)
    print(f"{'all':28} {tables.copies:6,}{total}")


def recall_bars(name: str, tables: Tables) -> Iterator[Bar]:
    """What is found, and what is found falsely."""
    ours, pdq, phash = tables.ours, tables.pdq, tables.phash
    worst = min(ours.asked, key=ours.share)
    queries = len({line.rpartition(": ")[0] for line in ours.false})
    peers = f"PDQ {pdq.over_all:.1%}, pHash {phash.over_all:.1%}"
    yield Bar(name=f"{name}: recall over all", promise=f">= {OVER_ALL:.0%}",
              measured=f"{ours.over_all:.2%}; {peers}", count=tables.copies,
              passed=ours.over_all >= OVER_ALL)  # fmt: skip
    yield Bar(name=f"{name}: recall, held out", promise=f">= {OVER_ALL:.0%}",
              measured=f"{tables.unseen.over_all:.2%}", count=tables.unseen.asked.total(),
              passed=tables.unseen.over_all >= OVER_ALL)  # fmt: skip
    yield Bar(name=f"{name}: recall in the worst class", promise=f">= {EACH:.0%}",
              measured=f"{ours.share(worst):.2%}, {worst}", count=ours.asked[worst],
              passed=ours.share(worst) >= EACH)  # fmt: skip
    yield Bar(name=f"{name}: false pairs", promise=f"<= {FALSE_PAIRS:g}",
              measured=f"{len(ours.false)} ({len(ours.false) / tables.pairs:.1e}); "
              f"PDQ {len(pdq.false)}, pHash {len(phash.false):,}",
              count=tables.pairs, passed=len(ours.false) <= FALSE_PAIRS * tables.pairs,
              exceptions=tuple(sorted(set(ours.false))[:60]))  # fmt: skip
    yield Bar(name=f"{name}: queries with a false match", promise=f"<= {FALSE_QUERIES:.1%}",
              measured=f"{queries / tables.copies:.2%}", count=tables.copies,
              passed=queries <= FALSE_QUERIES * tables.copies)  # fmt: skip


def same_app_bars(work: Work, archived: Iterable[int], apps: Iterable[int]) -> Iterator[Bar]:
    """Screenshots of one program."""
    for count in archived:
        names = [f"same/{count}-{app}" for app in apps]
        lots = [work.kept(name, dict) for name in names if work.has(name)]
        if lots:
            pairs, matched, elements = (
                sum(one[part] for one in lots) for part in ("pairs", "matched", "elements")
            )
            yield Bar(name=f"same program, {count} archived", promise=f"<= {SAME_APP:.1%} of pairs",
                      measured=f"{matched} matches, {elements} elements", count=pairs,
                      passed=matched <= SAME_APP * pairs)  # fmt: skip


def size_bars(work: Work, usual: str, large: str) -> Iterator[Bar]:
    """What archives take, and how long a search in them does."""
    if work.has("taken"):
        taken = work.kept("taken", dict)
        each = taken["bytes"] / taken["entries"]
        yield Bar(name="bytes a picture, all of an archive", promise=f"<= {MOST_BYTES:,}",
                  measured=f"{each:,.0f} (index {taken['index'] / taken['entries']:,.0f})",
                  count=taken["entries"], passed=each <= MOST_BYTES)  # fmt: skip
    if work.has(large):
        size = work.kept(large, dict)
        print(f"\n{large}: {size['tiles']:,} distractors, {size['cut']:,} cut, the others mixed")
        each = size["bytes"] / size["tiles"]
        yield Bar(name="bytes a picture, features and index", promise=f"<= {MOST_BYTES:,}",
                  measured=f"{each:,.0f}", count=size["tiles"],
                  passed=each <= MOST_BYTES)  # fmt: skip
    for name in (usual, large):
        if work.has(f"time-{name}"):
            one = work.kept(f"time-{name}", dict)
            measured = f"{one['cpu']:.0f} ms cpu (points {one['points']:.0f}), {one['wall']:.0f} ms"
            yield Bar(name=f"one search in {one['entries']:,}", promise=f"< {MOST_MS} ms",
                      measured=measured, count=one["searches"],
                      passed=one["cpu"] < MOST_MS)  # fmt: skip
