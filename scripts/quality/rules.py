"""What a line's end may not part: single pieces of information, by the break rules of Vietnamese bulletins.

Written apart from the program's own rules, so that the one does not excuse the other.
"""
import re
import unicodedata

CLOSERS = ".,;:!?…)]}”’»\""
OPENERS = "([{“‘«\"'"
DASHES = {"-", "–", "—"}
MEASURES = set("ha km m cm mm m2 m² m3 m³ kg g tấn tạ yến lít đồng đ nghìn ngàn triệu tỷ tỉ hộ người con cây xã thôn bản lượt lần "
               "ngày tháng năm tuổi giờ phút km² mét héc-ta % °C °c em tờ gốc cuốn cái chiếc bản".split())
LEADERS = set("số điều khoản mục chương tổ thứ khóa khoá ngày tháng năm quý hình bảng lớp kỳ".split())
ABBREVIATIONS = {"TP.", "Tp.", "TX.", "TT.", "ThS.", "TS.", "PGS.", "GS.", "BS.", "KS."}
NUMBER = re.compile(r"\d[\d.,/]*")
NUMERAL = re.compile(r"\d[\w./-]*|[IVXLC]+")


def bare(word):
    return word.strip(CLOSERS + OPENERS)


def is_capitalised(word):
    first = bare(word)[:1]
    return bool(first) and unicodedata.category(first) == "Lu"


def ends_clause(word):
    return word[-1] in CLOSERS


def parts_number(before, left, right):
    """Whether a break between two words parts a number from its unit, a date, a range, or puts a sign at a line's start."""
    core = bare(right)
    if right in DASHES or not core or right.startswith("./."):
        return True
    if left in DASHES:
        return bool(NUMBER.fullmatch(bare(before)) and NUMBER.fullmatch(core))
    if ends_clause(left):
        return left in ABBREVIATIONS and is_capitalised(right)
    if bare(left).lower() in LEADERS and NUMERAL.fullmatch(core):
        return True
    return bool(NUMBER.fullmatch(bare(left))) and core.split("/")[0] in MEASURES


def parts_name(before, left, right):
    """Whether a break stands inside a run of capitalised syllables that does not only begin a sentence."""
    if not is_capitalised(left) or not is_capitalised(right) or ends_clause(left) or right[0] in OPENERS:
        return False
    begins_sentence = not before or before[-1] in ".!?…:" or left[0] in OPENERS
    return not begins_sentence or not bare(left)[1:].isupper() and before != ""


def folded(word):
    return bare(word).lower()


def parted(paragraphs, blocks_tokens, compounds):
    """What line ends part, by kind, over all paragraphs; a list of examples for each.

    `blocks_tokens` has each paragraph's words; `compounds` pairs of syllables, folded.
    """
    found = {"numbers": [], "codes": [], "names": [], "compounds": []}
    for lines, tokens in zip(paragraphs, blocks_tokens):
        for line, following in zip(lines, lines[1:]):
            left, right = line.parts[-1].token, following.parts[0].token
            if left == right:
                found["codes"].append(f"{line.parts[-1].text}|{following.parts[0].text}")
                continue
            before = tokens[left - 1] if left > 0 else ""
            example = f"{tokens[left]} | {tokens[right]}"
            if parts_number(before, tokens[left], tokens[right]):
                found["numbers"].append(example)
            elif parts_name(before, tokens[left], tokens[right]):
                found["names"].append(example)
            elif not ends_clause(tokens[left]) and (folded(tokens[left]), folded(tokens[right])) in compounds:
                found["compounds"].append(example)
    return found
