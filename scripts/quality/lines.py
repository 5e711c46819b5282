"""What the measures are taken on: a line of words with their places, in points."""
import dataclasses


@dataclasses.dataclass
class Part:
    """A word, or what of it stands on one line."""

    text: str
    x0: float
    x1: float
    #: Which word of its paragraph it is.
    token: int = 0
    page: int = 0
    y: float = 0.0


@dataclasses.dataclass
class Line:
    parts: list
    #: Page and column, in the order of reading.
    column: tuple = (0, 0)
    y: float = 0.0
    #: The right edge of the measure.
    right: float = 0.0

    @property
    def gaps(self):
        """The spaces between words, each from its left to its right end."""
        return [(left.x1, right.x0) for left, right in zip(self.parts, self.parts[1:])]

    @property
    def shortfall(self):
        """How far the line ends before its measure does."""
        return max(0.0, self.right - self.parts[-1].x1)
