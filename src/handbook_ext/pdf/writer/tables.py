"""Tables: laid out by what they hold, head rows and headings of rows repeated where needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docutils import nodes

from handbook_ext.pdf import escape
from handbook_ext.pdf.table_layout import table_fit
from handbook_ext.pdf.table_layout.cell_content import CUT, WHOLE
from handbook_ext.pdf.table_layout.table_content import PlacedCell, TableContent, table_content
from handbook_ext.pdf.writer.document_writer import Writer, prints
from handbook_ext.pdf.writer.figures import numbered_caption
from handbook_ext.pdf.writer.table_room import room_of
from handbook_ext.sphinx_ext.translation.translated_messages import translate

if TYPE_CHECKING:
    from handbook_ext.pdf.table_layout.table_fit import Fit, Part

KEPT_TOGETHER = 170
"""Height of a table in points, a quarter of a page, up to which no page break cuts it."""

_FORM_SHARE = 0.5
"""Share of a page up to which a table to write in is in one piece: it is copied and filled in."""

_PAGE_SHARE = 0.6
"""Share of a page up to which a row is kept whole: its height is estimated, and it must fit."""

_ENDS_SHARE = 0.15
"""Share of a page up to which the first two rows stand together, and the last two."""

_ALIGN = {"text-left": "left", "text-center": "center", "text-right": "right"}


@dataclass
class _Plan:
    """A table and how it is set: *heights* are those of its rows, *page* that of a page."""

    content: TableContent
    fit: Fit
    heights: list[float]
    page: float
    function: str

    def breaks(self, row: int, cell: PlacedCell) -> bool:
        """Whether a page may end inside a cell."""
        rows = range(row, min(row + cell.rows, len(self.heights)))
        high = sum(self.heights[at] for at in rows) > self.page * _PAGE_SHARE
        return high or any(other.content.unknown for at in rows for other in self.content.rows[at])

    @property
    def whole(self) -> bool:
        """Whether no page ends within the table."""
        most = self.page * _FORM_SHARE if self.content.answers else KEPT_TOGETHER
        return sum(self.heights) <= most

    @property
    def start(self) -> float:
        """Height of the head and two rows where they are to stand together, else 0."""
        height = sum(self.heights[: self.content.heads + 2])
        return 0.0 if self.whole or height > self.page * _ENDS_SHARE else height

    @property
    def end(self) -> int:
        """The first of two rows that stand together at the end; without them, the row after it."""
        size = len(self.content.rows)
        last = range(size - 2, size)
        together = (
            not self.whole
            and last.start > self.content.heads
            and sum(self.heights[at] for at in last) <= self.page * _ENDS_SHARE
            and self.content.groups.isdisjoint((last.start - 1, *last))
            and not any(
                at + cell.rows > last.start
                for at in range(last.start)
                for cell in self.content.rows[at]
            )
        )
        return last.start if together else size


@prints("table")
def table(writer: Writer, node: nodes.Element) -> str:
    """Print a table with its caption above it."""
    before = writer.longest
    text = _table(writer, node)
    writer.longest = before
    return text


def _table(writer: Writer, node: nodes.Element) -> str:
    titles = [child for child in node.children if isinstance(child, nodes.title)]
    groups = [child for child in node.children if isinstance(child, nodes.tgroup)]
    caption = numbered_caption(writer, node, "table", titles[0]) if titles else ""
    text = ""
    for group in groups:
        plan = _plan(writer, node, group)
        body = _group(writer, plan)
        setting = plan.fit.setting
        looks = [f"size: {setting.size}pt"] if setting.size != table_fit.LARGEST else []
        looks += ["hyphenate: true"] if setting.cut else []
        looks += ["whole: true"] if plan.whole else []
        looks += [f"start: {plan.start:.0f}pt"] if plan.start else []
        call = "#captioned-table" if caption else "#plain-table"
        printed = f"{call}({', '.join([caption] * bool(caption) + looks)})[{body}]"
        text += f"#turned[{printed}]" if plan.fit.turned else printed
        caption = ""
    return text


def _plan(writer: Writer, node: nodes.Element, group: nodes.Element) -> _Plan:
    content, words = writer.book.tables.get(group), writer.book.word_widths
    if content is None:  # made since the words of all others were measured at once
        content = table_content(group)
        words.measure(content.pieces(words.parts))
    grid = content.grid(words)
    room = room_of(node, words.upright[0], writer.builder.config.handbook_pdf_classes)
    if room.known:
        fit = table_fit.fit(grid, room.width, words.turned[0] if room.open else None)
    else:
        fit = table_fit.fit_in_part(grid, words.upright[0])
    page = words.turned[1] if fit.turned else words.upright[1]
    heights = table_fit.row_heights(grid, fit)
    function = "table.cell" if content.heads else "grid.cell"
    return _Plan(content, fit, heights, page, function)


def _group(writer: Writer, plan: _Plan) -> str:
    writer.longest = CUT if plan.fit.setting.cut else WHOLE
    return "".join(
        _continued(part, number) + _part(writer, plan, part)
        for number, part in enumerate(plan.fit.parts)
    )


def _continued(part: Part, number: int) -> str:
    if number == 0:
        return ""
    line = translate("Table continued, from column {column}").format(column=part.columns[1] + 1)
    return f"#table-part[{escape.markup(line)}]\n"


def _part(writer: Writer, plan: _Plan, part: Part) -> str:
    content, unit = plan.content, "pt" if plan.fit.exact else "fr"
    widths = "".join(f"{width:.2f}{unit}, " for width in part.widths)
    inset = plan.fit.setting.inset
    looks = f"columns: ({widths}), inset: (x: {inset}pt, y: 4.2pt),"
    if not content.heads:
        # nothing says what the columns mean, so for PDF/UA this is layout and no table
        return "\n".join([f"\n#bare-table({looks}", *_body(writer, plan, part), ")\n"])
    writer.repeated = True
    head = [_row(writer, plan, part, number) for number in range(content.heads)]
    writer.repeated = False
    repeat = _repeats([cell for row in content.rows[: content.heads] for cell in row])
    start = f"{writer.waited()}\n#table({looks}\ntable.header({repeat}"
    return "\n".join([start, *head, "),", *_body(writer, plan, part), ")\n"])


def _body(writer: Writer, plan: _Plan, part: Part) -> list[str]:
    """Return the rows below the head; what keeps the last two on one page is a table's foot."""
    numbers = range(plan.content.heads, len(plan.content.rows))
    rows = [_row(writer, plan, part, at) for at in numbers if at < plan.end]
    last = [_row(writer, plan, part, at) for at in numbers if at >= plan.end]
    foot = f"{plan.function.removesuffix('cell')}footer(repeat: false,"
    return [*rows, foot, *last, "),"] if last else rows


def _repeats(cells: list[PlacedCell]) -> str:
    """Return whether a head stands on each page: Typst refuses links and notes repeated there."""
    kinds = (nodes.reference, nodes.footnote_reference, nodes.citation_reference)
    links = any(isinstance(node, kinds) for cell in cells for node in cell.node.findall())
    return f"repeat: {str(not links).lower()},"


def _row(writer: Writer, plan: _Plan, part: Part, number: int) -> str:
    row = plan.content.rows[number]
    if number in plan.content.groups:
        writer.repeated = bool(plan.content.heads)
        group = _cell(writer, plan, row[0], number, len(part.columns))
        writer.repeated = False
        # a head of its own, so that it stays with the rows below it and is there on their pages
        repeat = _repeats(row[:1])
        return f"table.header(level: 2, {repeat} {group})," if plan.content.heads else group
    cells = []
    for cell in row:
        over = sum(at in part.columns for at in range(cell.column, cell.column + cell.columns))
        if over:
            cells.append(_cell(writer, plan, cell, number, over))
    return " ".join(cells)


def _cell(writer: Writer, plan: _Plan, cell: PlacedCell, row: int, over: int) -> str:
    options = [f"colspan: {over}"] if over > 1 else []
    if cell.rows > 1:
        options.append(f"rowspan: {cell.rows}")
    options += [f"align: {_ALIGN[name]}" for name in cell.node["classes"] if name in _ALIGN]
    if plan.breaks(row, cell):
        options.append("breakable: true")
    text = writer.inside(cell.node)
    if plan.content.is_answer(row, cell):
        options.append("stroke: answer-rule")
        text = "#answer-room"
    elif cell.column in plan.content.stubs and row >= plan.content.heads:
        heads_row = plan.content.heads and row not in plan.content.groups
        text = f"#{'row-heading' if heads_row else 'strong'}[{text}]"
    return f"{plan.function}({', '.join(options)})[{text}]," if options else f"[{text}],"
