"""Sets the text with every typesetter: each function writes a PDF of the blocks in a setting."""
import html, json, pathlib, re, subprocess, sys, tempfile

from . import settings

HEADING_SIZE = {1: 1.5, 2: 1.2}


def run(command):
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{command[0]} failed ({result.returncode}): {result.stderr[-800:]}")


# --- bantin-export


def style_sheet(setting, **keys):
    """Our style for a setting: `bantin` without furniture, `keys` added to its text. YAML is a superset of JSON."""
    def points(value):
        return f"{value:.3f}pt"
    margin = points(setting.margin)
    style = {
        "base": "bantin",
        "page": {
            "margins": {"inner": margin, "outer": margin, "top": points(settings.TOP_MARGIN), "bottom": points(settings.TOP_MARGIN),
                        "minimum": "5mm"},
            "columns": setting.columns, "column-gap": points(setting.gap), "minimum-column": "5em", "minimum-measure": "5em",
            "running-head": {"left": "none", "right": "none"}, "folio": {"place": "none"}},
        "text": {"size": f"{setting.size}pt", "leading": setting.leading_ratio, "justify-above": "5em",
                 "alignment": "justified" if setting.justified else "left", **keys},
        "contents": {"policy": "never"},
    }
    return json.dumps(style)


def markdown(blocks):
    def escaped(text):
        return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)
    lines = ["---\ntitle: Bản tin\n---"]
    for block in blocks:
        lines.append("#" * (block.level + 1) * (block.level > 0) + " " * (block.level > 0) + escaped(block.text))
    return "\n\n".join(lines) + "\n"


class Bantin:
    """Ours: the program's own way from a Markdown page to a PDF; `keys` are of the style's text."""

    def __init__(self, program, **keys):
        self.program, self.keys = program, keys

    def __call__(self, blocks, setting, out):
        page, style = out.with_suffix(".md"), out.with_suffix(".yaml")
        page.write_text(markdown(blocks), encoding="utf-8")
        style.write_text(style_sheet(setting, **self.keys), encoding="utf-8")
        run([self.program, "export", page, "--pdf", "--style", style, "--toc", "never", "-o", out, "--force", "--quiet"])


# --- Typst


def typst_markup(blocks, setting):
    def string(text):
        return json.dumps(text, ensure_ascii=False)
    lines = [
        f"#set page(width: 210mm, height: 297mm, columns: {setting.columns}, "
        f"margin: (x: {setting.margin}pt, y: {settings.TOP_MARGIN}pt))",
        f"#set columns(gutter: {setting.gap}pt)",
        # The em box is the line's height, so that the leading is what is left of the distance of baselines.
        f'#set text(font: "{settings.FAMILY}", size: {setting.size}pt, lang: "vi", top-edge: 0.75em, bottom-edge: -0.25em)',
        "#set smartquote(enabled: false)",
        f"#set par(justify: {str(setting.justified).lower()}, linebreaks: \"optimized\", "
        f"leading: {setting.leading - setting.size}pt, spacing: {setting.leading - setting.size}pt, "
        f"first-line-indent: (amount: {setting.indent}pt, all: true))",
        "#show heading: set par(first-line-indent: 0pt, justify: false)",
    ]
    lines += [f"#show heading.where(level: {level}): set text(size: {setting.size * size}pt)" for level, size in HEADING_SIZE.items()]
    lines.append("= #" + string("Bản tin"))
    for block in blocks:
        lines.append("=" * (block.level + 1) * (block.level > 0) + " " * (block.level > 0) + "#" + string(block.text))
    return "\n\n".join(lines)


def typst(blocks, setting, out):
    import typst as compiler
    source = out.with_suffix(".typ")
    source.write_text(typst_markup(blocks, setting), encoding="utf-8")
    compiler.compile(str(source), output=str(out), font_paths=[str(settings.FONT.parent)], ignore_system_fonts=True)


# --- The browsers' way


def web_page(blocks, setting):
    faces = "".join(
        f"@font-face {{font-family: 'Body'; font-weight: {weight}; src: url('{(settings.FONT.parent / name).as_uri()}')}}"
        for weight, name in [(400, settings.FONT.name), (700, "NotoSerif-Bold.ttf")])
    columns = f"column-count: {setting.columns}; column-gap: {setting.gap}pt; column-fill: auto;" if setting.columns > 1 else ""
    css = f"""{faces}
        @page {{size: 210mm 297mm; margin: {settings.TOP_MARGIN}pt {setting.margin}pt}}
        html, body {{margin: 0; padding: 0}}
        body {{font: {setting.size}pt/{setting.leading}pt 'Body'; {columns} text-align: {'justify' if setting.justified else 'left'}}}
        p {{margin: 0; text-indent: {setting.indent}pt}}
        h1, h2, h3 {{margin: {setting.size}pt 0 {setting.size / 2}pt; line-height: 1.3; text-align: left}}
        h1, h2 {{font-size: {HEADING_SIZE[1]}em}} h3 {{font-size: {HEADING_SIZE[2]}em}}"""
    body = "".join(
        f"<{tag}>{html.escape(block.text)}</{tag}>\n"
        for block in blocks for tag in ["p" if block.level == 0 else f"h{block.level + 1}"])
    return (f"<!DOCTYPE html><html lang='vi'><head><meta charset='utf-8'><title>Bản tin</title><style>{css}</style></head>"
            f"<body><h1>Bản tin</h1>{body}</body></html>")


def weasyprint(blocks, setting, out):
    import weasyprint as library
    library.HTML(string=web_page(blocks, setting), base_url=str(settings.ROOT)).write_pdf(str(out))


def chromium(blocks, setting, out):
    page = out.with_suffix(".html")
    page.write_text(web_page(blocks, setting), encoding="utf-8")
    with tempfile.TemporaryDirectory(prefix="bench-chromium-") as profile:
        run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}", "--no-pdf-header-footer",
             f"--print-to-pdf={out}", page.as_uri()])


PEERS = {"Typst": typst, "WeasyPrint": weasyprint, "Chromium": chromium}
GREEDY = ["WeasyPrint", "Chromium"]
