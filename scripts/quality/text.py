"""The text that every typesetter sets: titles, headings and paragraphs, as bantin-export reads them."""
import dataclasses, json, subprocess, sys


@dataclasses.dataclass(frozen=True)
class Block:
    """A title (level 1), a heading (level 2) or a paragraph (level 0)."""

    level: int
    text: str

    @property
    def tokens(self):
        return self.text.split()


def joined(text):
    return " ".join((text or "").split())


def paragraphs_of(block):
    """The running text of a block of the JSON: tables and figures have none, verse has its own lines."""
    kind = block["kind"]
    if kind in ("paragraph", "quotation"):
        return [block["text"]]
    return block["text"].split("\n") if kind == "list" else []


def blocks_of(articles):
    """The blocks of articles as `inspect --format json` gives them, without those that are not running text."""
    blocks = []
    for article in articles:
        blocks.append(Block(1, joined(article["title"])))
        blocks.append(Block(0, joined(article["lead"])))
        for block in article["blocks"]:
            if block["kind"] == "heading":
                blocks.append(Block(2, joined(block["text"])))
            blocks += [Block(0, joined(text)) for text in paragraphs_of(block)]
    return [block for block in blocks if block.text]


def read_blocks(program, inputs):
    command = [program, "inspect", "--format", "json", "--quiet", *map(str, inputs)]
    found = subprocess.run(command, capture_output=True, text=True)
    if found.returncode not in (0, 1) or not found.stdout:
        sys.exit(f"{program} cannot read the samples: {found.stderr}")
    return blocks_of(json.loads(found.stdout)["articles"])
