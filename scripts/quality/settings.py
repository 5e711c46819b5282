"""The pages that are compared: the same paper, font, size, leading and indent for every typesetter. Points but for names."""
import dataclasses, pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FONT = ROOT / "fonts/noto-serif/NotoSerif-Regular.ttf"
FAMILY = "Noto Serif"
MILLIMETRE = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 210 * MILLIMETRE, 297 * MILLIMETRE
TOP_MARGIN = 25 * MILLIMETRE


@dataclasses.dataclass(frozen=True)
class Setting:
    name: str
    title: str
    size: float
    columns: int = 1
    justified: bool = True
    text_width: float = 165 * MILLIMETRE
    gap: float = 5 * MILLIMETRE
    leading_ratio: float = 1.4

    @property
    def leading(self):
        return self.size * self.leading_ratio

    @property
    def indent(self):
        return self.size * 1.4

    @property
    def margin(self):
        return (PAGE_WIDTH - self.text_width) / 2

    @property
    def measure(self):
        return (self.text_width - self.gap * (self.columns - 1)) / self.columns

    def column_of(self, x):
        """The column that a place lies in, from 0."""
        return max(0, min(self.columns - 1, int((x - self.margin + self.gap / 2) / (self.measure + self.gap))))

    def left_edge(self, column):
        return self.margin + column * (self.measure + self.gap)


ALL = [
    Setting("one", "one column of 165 mm, 11 pt", 11),
    Setting("two", "two columns of 80 mm, 11 pt", 11, columns=2),
    Setting("large-ragged", "large print: 18 pt ragged, 165 mm", 18, justified=False),
    # What `bantin --font-size 18` does: justified as long as the measure is over 22 ems.
    Setting("large", "large print: 18 pt as bantin sets it, justified, 150 mm", 18, text_width=150 * MILLIMETRE, leading_ratio=1.45),
]
