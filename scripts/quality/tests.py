"""Tests of the measures on lines made by hand: python3 -m unittest quality.tests, in scripts/."""
import unittest

from . import judge, metrics, rules, settings
from .lines import Line, Part


def line(*words, right=100.0, column=(0, 0), first=0):
    """A line of words given as (text, left end, right end)."""
    parts = [Part(text, x0, x1, token=first + index, page=column[0]) for index, (text, x0, x1) in enumerate(words)]
    return Line(parts, column=column, right=right)


def filled(gap, count=4, right=100.0, column=(0, 0), shift=0.0):
    """A line of words whose spaces are all `gap` wide, from edge to edge."""
    width = (right - gap * (count - 1)) / count
    return line(*((f"w{i}", i * (width + gap) + shift * (i > 0), i * (width + gap) + width) for i in range(count)), right=right,
                column=column)


class Spaces(unittest.TestCase):
    def test_a_natural_space_has_ratio_one(self):
        self.assertAlmostEqual(metrics.space_ratio(filled(5), 5), 1)

    def test_a_space_of_twice_its_width_has_ratio_two(self):
        self.assertAlmostEqual(metrics.space_ratio(filled(10), 5), 2)

    def test_a_line_that_gives_up_justification_is_judged_as_if_it_had_not(self):
        short = line(("a", 0, 20), ("b", 25, 45))
        self.assertAlmostEqual(metrics.space_ratio(short, 5), (5 + 55) / 5)

    def test_a_lone_word_in_a_justified_line_gapes(self):
        self.assertEqual(metrics.space_ratio(line(("a", 0, 20)), 5), metrics.LONE_WORD_RATIO)
        self.assertEqual(metrics.space_ratio(line(("a", 0, 100)), 5), 1)

    def test_the_last_line_is_not_measured(self):
        rows = metrics.justified_measures([[filled(5), filled(10), filled(30)]], 5)
        self.assertAlmostEqual(rows["mean deviation"], 0.5)
        self.assertAlmostEqual(rows["worst deviation"], 1)
        self.assertAlmostEqual(rows["lines over 1.5 spaces"], 0.5)
        self.assertAlmostEqual(rows["contrast"], 1)

    def test_contrast_does_not_reach_over_paragraphs(self):
        rows = metrics.justified_measures([[filled(5), filled(5), filled(5)], [filled(10), filled(10), filled(5)]], 5)
        self.assertAlmostEqual(rows["contrast"], 0)

    def test_an_even_margin_has_no_deviation(self):
        lines = [line(("a", 0, end)) for end in (90, 90, 90, 10)]
        rows = metrics.ragged_measures([lines], 100)
        self.assertAlmostEqual(rows["margin: mean deviation"], 0)
        self.assertAlmostEqual(rows["margin: worst shortfall"], 0.1)
        self.assertAlmostEqual(rows["margin: lines under 85 %"], 0)


class Rivers(unittest.TestCase):
    def test_gaps_under_gaps_through_four_lines_are_rivers(self):
        self.assertEqual(metrics.rivers([filled(5)] * 4, 5), 3)

    def test_three_lines_are_none(self):
        self.assertEqual(metrics.rivers([filled(5)] * 3, 5), 0)

    def test_gaps_that_do_not_meet_are_none(self):
        self.assertEqual(metrics.rivers([filled(5, count=4), filled(5, count=3)] * 3, 5), 0)

    def test_a_river_ends_at_the_column(self):
        self.assertEqual(metrics.rivers([filled(5)] * 2 + [filled(5, column=(0, 1))] * 2, 5), 0)


class Ends(unittest.TestCase):
    def test_a_short_word_alone_in_the_last_line_is_a_runt(self):
        self.assertEqual(metrics.runts([[filled(5), line(("kể.", 0, 10))]], 100), 1)
        self.assertEqual(metrics.runts([[filled(5), line(("ông", 0, 10), ("kể.", 15, 25))]], 100), 0)
        self.assertEqual(metrics.runts([[line(("kể.", 0, 10))]], 100), 0)

    def test_a_last_line_alone_on_a_column_is_a_widow_a_first_one_an_orphan(self):
        here, there = filled(5), filled(5, column=(0, 1))
        self.assertEqual((metrics.widows([[here, here, there]]), metrics.orphans([[here, here, there]])), (1, 0))
        self.assertEqual((metrics.widows([[here, there, there]]), metrics.orphans([[here, there, there]])), (0, 1))


class Parting(unittest.TestCase):
    def test_single_pieces_of_information(self):
        for before, left, right in [
                ("", "300", "ha"), ("", "số", "06-ĐA/TU"), ("10", "-", "12"), ("kinh", "tế", "-"), ("", "tháng", "01/2021,"),
                ("", "4", "°C,"), ("", "TP.", "Hồ"), ("", "45", "triệu"), ("", "Điều", "5")]:
            self.assertTrue(rules.parts_number(before, left, right), (left, right))

    def test_what_may_part(self):
        for before, left, right in [
                ("", "nhiều", "hộ"), ("tế", "-", "xã"), ("", "15/KH-UBND", "ngày"), ("", "2018,", "năm"), ("", "số", "hộ"),
                ("", "300,", "ha")]:
            self.assertFalse(rules.parts_number(before, left, right), (left, right))

    def test_names_part_but_not_between_sentences_or_clauses(self):
        self.assertTrue(rules.parts_name("xã", "Nậm", "Lình"))
        self.assertTrue(rules.parts_name("cô", "Nông", "Thị"))
        self.assertFalse(rules.parts_name("ở", "Lình.", "Năm"))
        self.assertFalse(rules.parts_name("", "Bà", "con"))

    def test_parted_counts_each_kind(self):
        tokens = "xã Nậm Lình có 300 ha rừng và thư viện mã 15/KH-UBND".split()
        lines = [line(("xã", 0, 1), ("Nậm", 2, 3)), line(("Lình", 0, 1), ("có", 2, 3), ("300", 4, 5), first=2),
                 line(("ha", 0, 1), ("rừng", 2, 3), ("và", 4, 5), ("thư", 6, 7), first=5),
                 line(("viện", 0, 1), ("mã", 2, 3), ("15/", 4, 5), first=9), line(("KH-UBND", 0, 1), first=11)]
        found = rules.parted([lines], [tokens], {("thư", "viện")})
        self.assertEqual({kind: len(examples) for kind, examples in found.items()},
                         {"numbers": 1, "codes": 1, "names": 1, "compounds": 1})


class Judging(unittest.TestCase):
    def test_less_is_better(self):
        self.assertEqual(str(judge.judged(0.5, [1.0, 2.0])), "leads 50 %")
        self.assertEqual(str(judge.judged(1.5, [1.0, 2.0])), "behind 50 %")
        self.assertEqual(str(judge.judged(1.001, [1.0])), "ties")
        self.assertEqual(str(judge.judged(1, [0.0])), "behind")

    def test_a_tie_meets_the_target_at_zero_only(self):
        one = settings.ALL[0]
        self.assertEqual(judge.missed(one, {"mean deviation": 0.1, "runts": 0}, {"Typst": {"mean deviation": 0.2, "runts": 0}}, []), [])
        missed = judge.missed(one, {"mean deviation": 0.1, "runts": 2}, {"Typst": {"mean deviation": 0.2, "runts": 2}}, [])
        self.assertEqual(missed, ["one: runts: ties"])

    def test_greedy_typesetters_are_led_by_thirty_in_a_hundred(self):
        one = settings.ALL[0]
        near = judge.missed(one, {"mean deviation": 0.8}, {"Chromium": {"mean deviation": 1.0}}, ["Chromium"])
        self.assertEqual(near, ["one: mean deviation 0.800 is over 0.700, as Chromium asks"])
        self.assertEqual(judge.missed(one, {"mean deviation": 0.7}, {"Chromium": {"mean deviation": 1.0}}, ["Chromium"]), [])

    def test_a_margin_is_even_enough_when_no_eye_sees_the_difference(self):
        ragged = settings.ALL[2]
        row = "margin: mean deviation"
        self.assertEqual(judge.missed(ragged, {row: 0.025}, {"Typst": {row: 0.023}}, []), [])
        self.assertEqual(len(judge.missed(ragged, {row: 0.04}, {"Typst": {row: 0.023}}, [])), 1)


if __name__ == "__main__":
    unittest.main()
