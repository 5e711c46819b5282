"""The measures of a setting's lines, all of them the better the smaller.

A line's spaces are compared with the natural space of its font: ratio 1 is a space as wide as the font has it. A justified
line that stops before its measure is judged as if its spaces filled it, so that giving up justification wins nothing.
"""
from . import rules

GAPING = 1.5
#: A justified line of one word has no spaces to judge; it gapes by the whole line.
LONE_WORD_RATIO = 10.0
#: A river runs down this many lines at the least, each gap under the one above by half a space or more.
RIVER_LINES = 4
RUNT_SHARE = 0.25
#: A ragged line shorter than this share of the measure leaves a hole in the margin.
HOLE_SHARE = 0.15
#: Positions are rounded by PDFs, to hundredths of a point and to 1/64 of a pixel.
ROUNDING = 0.6


def space_ratio(line, space):
    gaps = [right - left for left, right in line.gaps]
    if not gaps:
        return 1.0 if line.shortfall <= ROUNDING else LONE_WORD_RATIO
    missing = line.shortfall if line.shortfall > ROUNDING else 0.0
    return (sum(gaps) + missing) / len(gaps) / space


def mean(values):
    values = list(values)
    return sum(values) / len(values) if values else 0.0


def neighbours(paragraphs):
    """Pairs of consecutive values within each list."""
    return [pair for values in paragraphs for pair in zip(values, values[1:])]


def justified_measures(paragraphs, space):
    ratios = [[space_ratio(line, space) for line in lines[:-1]] for lines in paragraphs]
    every = [ratio for values in ratios for ratio in values]
    return {
        "mean deviation": mean(abs(ratio - 1) for ratio in every),
        "worst deviation": max((abs(ratio - 1) for ratio in every), default=0.0),
        "lines over 1.5 spaces": mean(ratio > GAPING for ratio in every),
        "contrast": mean(abs(a - b) for a, b in neighbours(ratios)),
    }


def ragged_spaces(paragraphs, space):
    """Spaces of ragged text, which nothing stretches: a typesetter that leaves them alone has none to show."""
    ratios = [
        sum(right - left for left, right in line.gaps) / len(line.gaps) / space
        for lines in paragraphs for line in lines if line.gaps]
    deviations = [abs(ratio - 1) for ratio in ratios]
    # Rounding in the PDF.
    deviations = [0.0 if deviation < 0.01 else deviation for deviation in deviations]
    return {"mean deviation": mean(deviations), "worst deviation": max(deviations, default=0.0)}


def ragged_measures(paragraphs, measure):
    """The margin of ragged text: how uneven it is, as shares of the measure."""
    shares = [[line.shortfall / measure for line in lines[:-1]] for lines in paragraphs]
    every = [share for values in shares for share in values]
    middle = mean(every)
    return {
        "margin: mean deviation": mean(abs(share - middle) for share in every),
        "margin: worst shortfall": max((share for share in every), default=0.0),
        "margin: lines under 85 %": mean(share > HOLE_SHARE for share in every),
        "margin: contrast": mean(abs(a - b) for a, b in neighbours(shares)),
    }


def rivers(lines, space):
    """How many rivers run down a paragraph: gaps under gaps, through RIVER_LINES lines or more."""
    running = []
    found = 0
    for above, line in zip([None, *lines], [*lines, None]):
        if line is None or above is not None and above.column != line.column:
            found += sum(length >= RIVER_LINES for _, length in running)
            running = []
            if line is None:
                break
        following = []
        used = set()
        for left, right in line.gaps:
            best = None
            for index, ((over_left, over_right), _) in enumerate(running):
                shared = min(right, over_right) - max(left, over_left)
                if index not in used and shared >= space / 2 and (best is None or running[index][1] > running[best][1]):
                    best = index
            if best is not None:
                used.add(best)
            following.append(((left, right), running[best][1] + 1 if best is not None else 1))
        found += sum(length >= RIVER_LINES for index, (_, length) in enumerate(running) if index not in used)
        running = following
    return found


def runts(paragraphs, measure):
    """Last lines of one short word."""
    return sum(
        len(lines) > 1 and len(lines[-1].parts) == 1 and lines[-1].parts[0].x1 - lines[-1].parts[0].x0 < measure * RUNT_SHARE
        for lines in paragraphs)


def widows(paragraphs):
    """Last lines of paragraphs alone at the head of a column."""
    return sum(len(lines) > 1 and lines[-1].column != lines[-2].column for lines in paragraphs)


def orphans(paragraphs):
    """First lines of paragraphs alone at the foot of a column."""
    return sum(len(lines) > 1 and lines[0].column != lines[1].column for lines in paragraphs)


def measures(paragraphs, tokens, setting, space, compounds):
    """Every measure of a text's paragraphs, by name, in the order of the table; and examples of what was parted."""
    parted = rules.parted(paragraphs, tokens, compounds)
    rows = justified_measures(paragraphs, space) if setting.justified else {
        **ragged_spaces(paragraphs, space), **ragged_measures(paragraphs, setting.measure)}
    count = sum(len(lines) for lines in paragraphs)
    rows["rivers in 100 lines"] = 100 * sum(rivers(lines, space) for lines in paragraphs) / max(1, count)
    rows["numbers, units, dates parted"] = len(parted["numbers"])
    rows["codes parted"] = len(parted["codes"])
    rows["names parted"] = len(parted["names"])
    rows["compounds parted"] = len(parted["compounds"])
    rows["widows"] = widows(paragraphs)
    rows["orphans"] = orphans(paragraphs)
    rows["runts"] = runts(paragraphs, setting.measure)
    return {name: float(value) for name, value in rows.items()}, parted
