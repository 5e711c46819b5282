"""Ours held against the others, row by row, and the targets."""
import dataclasses

#: Figures nearer to each other than this share are alike.
ALIKE = 0.005
MEAN_DEVIATION = "mean deviation"
#: Margins of ragged text that differ by less than this share of the measure look alike.
UNSEEN_IN_MARGIN = 0.01
#: How much less than a greedy typesetter's our mean deviation has to be.
GREEDY_LEAD = 0.30


@dataclasses.dataclass(frozen=True)
class Verdict:
    word: str
    #: By what share of the best peer's figure; None where there is nothing to share.
    by: float | None

    def __str__(self):
        return self.word if self.by is None or self.word == "ties" else f"{self.word} {100 * self.by:.0f} %"


def judged(ours, peers):
    """Leads, ties or is behind the best of the peers; less is better."""
    best = min(peers)
    if abs(ours - best) <= ALIKE * max(abs(best), abs(ours)):
        return Verdict("ties", 0.0)
    if ours < best:
        return Verdict("leads", (best - ours) / best)
    return Verdict("behind", (ours - best) / best if best else None)


def missed(setting, ours, peers, greedy):
    """The targets that are missed in a setting: sentences, none when all are met.

    Ours leads every row (where the best peer's figure is 0 nobody can lead, and 0 will do; a margin may be uneven by
    UNSEEN_IN_MARGIN more), its mean deviation is less than the greedy ones' by GREEDY_LEAD and not more than that of the
    others.
    """
    found = []
    for row, value in ours.items():
        figures = [peer[row] for peer in peers.values()]
        verdict = judged(value, figures)
        is_alike = row.startswith("margin: ") and value - min(figures) < UNSEEN_IN_MARGIN
        if verdict.word != "leads" and not value == min(figures) == 0 and not is_alike:
            found.append(f"{setting.name}: {row}: {verdict}")
    # In ragged text no space deviates, so no share of that can be asked.
    for name, peer in peers.items() if setting.justified else []:
        limit = peer[MEAN_DEVIATION] * (1 - GREEDY_LEAD if name in greedy else 1)
        if ours[MEAN_DEVIATION] > limit * (1 + 1e-9):
            found.append(f"{setting.name}: mean deviation {ours[MEAN_DEVIATION]:.3f} is over {limit:.3f}, as {name} asks")
    return found


def table(title, ours, peers, own_name):
    names = [own_name, *peers]
    width = max(len(row) for row in ours)
    lines = [title, " " * width + "".join(f"{name:>15}" for name in names) + "   ours"]
    for row, value in ours.items():
        figures = [value] + [peer[row] for peer in peers.values()]
        cells = "".join(f"{written(row, figure):>15}" for figure in figures)
        lines.append(f"{row:{width}}{cells}   {judged(value, figures[1:])}")
    return "\n".join(lines)


def written(row, figure):
    if "lines " in row and "100" not in row:
        return f"{100 * figure:.1f} %"
    return f"{figure:.3f}" if any(word in row for word in ("deviation", "contrast", "shortfall")) else f"{figure:.1f}" if "100" in row else f"{figure:.0f}"
