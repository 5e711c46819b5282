"""Reads lines from a PDF by where its characters stand.

Typesetters cut words into runs as they like (Cairo into two fonts, others at every kern), so what a PDF reader takes for a
word says little. The text is known: its characters are found in the PDF one after the other, and words are cut from them.
"""
import dataclasses, unicodedata

from .lines import Line, Part


@dataclasses.dataclass
class Glyph:
    character: str
    page: int
    x0: float
    x1: float
    y: float


class TextDiffers(Exception):
    """The PDF does not have the text that was set, so that nothing can be said of its lines."""


def glyphs_of(path):
    """Every character of a PDF but its white space, in the order of its text; y is the baseline's, downwards."""
    import pymupdf
    glyphs = []
    with pymupdf.open(path) as document:
        for number, page in enumerate(document):
            for block in page.get_text("rawdict", flags=0)["blocks"]:
                for line in block.get("lines", []):
                    for span in line["spans"]:
                        for char in span["chars"]:
                            add_glyph(glyphs, char["c"], number, char["bbox"], char["origin"][1])
    return glyphs


def add_glyph(glyphs, text, page, box, y):
    for character in unicodedata.normalize("NFC", text):
        if character.isspace() or character == "\u00ad":
            continue
        if unicodedata.combining(character) and glyphs:
            glyphs[-1].character = unicodedata.normalize("NFC", glyphs[-1].character + character)
        else:
            glyphs.append(Glyph(character, page, box[0], box[2], y))


def lines_of(path, blocks, setting, title="Bản tin"):
    """The lines of each block's paragraphs, a list a paragraph (headings are left out).

    Raises TextDiffers when the PDF's text is not that of the blocks, below the title.
    """
    glyphs = glyphs_of(path)
    place = 0
    paragraphs = []
    for block in [None, *blocks]:
        tokens = title.split() if block is None else block.tokens
        parts = []
        for index, token in enumerate(tokens):
            found = glyphs[place:place + len(token)]
            if "".join(glyph.character for glyph in found) != token:
                near = "".join(glyph.character for glyph in glyphs[place:place + 40])
                raise TextDiffers(f"{path}: “{near}…” stands where “{' '.join(tokens[index:index + 6])}” should")
            place += len(token)
            parts += parts_of(found, index)
        if block is not None and block.level == 0:
            paragraphs.append(lines_from(parts, setting))
    if place != len(glyphs):
        raise TextDiffers(f"{path}: text after the end: “{''.join(g.character for g in glyphs[place:place + 40])}”")
    return paragraphs


def parts_of(glyphs, index):
    """A word as the pieces that stand on one line each."""
    parts = []
    for glyph in glyphs:
        if parts and parts[-1].page == glyph.page and abs(parts[-1].y - glyph.y) < 1 and glyph.x0 >= parts[-1].x1 - 2:
            parts[-1].text += glyph.character
            parts[-1].x1 = glyph.x1
        else:
            parts.append(Part(glyph.character, glyph.x0, glyph.x1, token=index, page=glyph.page, y=glyph.y))
    return parts


def lines_from(parts, setting):
    lines = []
    for part in parts:
        last = lines[-1].parts[-1] if lines else None
        if last and last.page == part.page and abs(last.y - part.y) < 1 and part.x0 >= last.x1 - 1:
            lines[-1].parts.append(part)
        else:
            column = setting.column_of(part.x0)
            right = setting.left_edge(column) + setting.measure
            lines.append(Line([part], column=(part.page, column), y=part.y, right=right))
    return lines
