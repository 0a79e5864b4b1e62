"""The extension's own words: the catalogue has them all, counts are right, German is complete."""

from __future__ import annotations

import ast
import json
import re
import sys
from collections.abc import Callable, Iterator
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from itertools import product
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from handbook_ext.core.marked_messages import mark_plural
from handbook_ext.sphinx_ext.translation import translated_messages
from tests.conftest import ROOT, run

from .conftest import INDEX, LISTS, REST, Book

LOCALE = ROOT / "src/handbook_ext/locale"
SHIPPED = {path.parts[-3]: path for path in LOCALE.glob("*/LC_MESSAGES/*.po")}


def _fields(texts: object) -> set[str]:
    all_ = [texts] if isinstance(texts, str) else texts
    return {name for text in all_ for name in re.findall(r"\{(\w+)\}", text)}


def test_the_catalogue_is_what_the_code_says(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.pot"
    (recipe,) = re.findall(r"pybabel (.*) -o", (ROOT / "Makefile").read_text("utf-8"))
    babel = (sys.executable, "-m", "babel.messages.frontend")
    run(*babel, *recipe.split(), "-o", fresh, ROOT / "src/handbook_ext")
    catalogue = ROOT / "src/handbook_ext/locale/handbook_ext.pot"
    assert fresh.read_text("utf-8") == catalogue.read_text("utf-8"), "run: make i18n"


def test_every_marked_text_is_in_the_catalogue() -> None:
    """Whatever way it is written: Babel takes a comma behind the last text for one more text."""
    with (LOCALE / "handbook_ext.pot").open("rb") as file:
        message_ids = {message.id for message in read_po(file)}
    marked = {
        tuple(ast.literal_eval(text) for text in call.args)
        for path in (ROOT / "src/handbook_ext").rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", "") in {"mark", "mark_plural", "translate"}
        and all(isinstance(text, ast.Constant) for text in call.args)
    }
    assert len(marked) > 100
    assert not [
        texts
        for texts in marked
        if texts[0] not in message_ids and (texts[0], texts[-1]) not in message_ids
    ]


def test_every_message_with_a_count_has_a_plural() -> None:
    with (ROOT / "src/handbook_ext/locale/handbook_ext.pot").open("rb") as file:
        messages = list(read_po(file))
    singular = [str(message.id) for message in messages if isinstance(message.id, str)]
    plural = [message.id for message in messages if not isinstance(message.id, str)]
    assert len(plural) > 20
    assert not [text for text in singular if re.search(r"\{(n|count|number|total)\}", text)]
    assert all("{n}" in form for forms in plural for form in forms)


ONE_ITEM = """\
# {title}

:::{{checklist}} {title}
:name: {name}-list

- [ ] I looked. {{#{name}-1 recheck=1m}}
- [ ] I looked twice. {{#{name}-2 {flag} recheck=1y}}
:::
"""


def test_one_is_singular_in_every_count(make_book: Callable[..., Book]) -> None:
    index = ONE_ITEM.format(title="One", name="one", flag=".upcoming")
    more = ONE_ITEM.format(title="More", name="more", flag=".optional")
    book = make_book({"index.md": index, "more.md": f"---\norphan:\n---\n{more}"}).build()
    scores = [
        [line.get_text() for line in book.page(page).select(".hb-score, .hb-rest")]
        for page in ("index.html", "more.html")
    ]
    assert scores == [["1 item.", ""], ["1 item.", "1 optional."]]
    page = book.page("index.html").get_text()
    assert "Check again after 1 month." in page
    assert "Check again after 1 year." in page
    counts = book.page("handbook-readiness.html").select(".hb-count")
    assert [count.get_text() for count in counts] == ["1 item", "2 items"]
    messages = json.loads(book.page("index.html").fieldset["data-messages"])
    assert messages["reset"] == {"one": "{n} tick removed.", "other": "{n} ticks removed."}
    assert '"items":{"other":"{n} items","one":"{n} item"}' in book.read(
        "_static/handbook_ext/edition.js"
    )


RUSSIAN = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 &&"
" (n%100<10 || n%100>=20) ? 1 : 2);\\n"

msgid "{n} tick"
msgid_plural "{n} ticks"
msgstr[0] "{n} галочка"
msgstr[1] "{n} галочки"
msgstr[2] "{n} галочек"
"""


def test_a_script_says_every_count_as_the_catalogue_does(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(RUSSIAN.encode()), locale="ru"))
    compiled.seek(0)
    russian = GNUTranslations(compiled)
    ticks, unknown = mark_plural("{n} tick", "{n} ticks"), mark_plural("{n} note", "{n} notes")
    same = mark_plural("done: {n}")
    # a catalogue with the rules of another language: its own, in whichever language
    for language, translator in product(
        ("ru", "fr", "lv", "zh_CN", "xx"), (russian, NullTranslations())
    ):
        monkeypatch.setattr(
            translated_messages, "get_translator", lambda _, translator=translator: translator
        )
        assert translated_messages.plural_forms(same, language) == "done: {n}"
        category = translated_messages._category(language)
        for words, n in product((ticks, unknown), (*range(130), 10**6)):
            forms = translated_messages.plural_forms(words, language)
            text = forms.get(str(n)) or forms.get(category(n)) or forms["other"]
            assert text == translator.ngettext(*words, n), (language, n)


@pytest.mark.parametrize("language", SHIPPED)
def test_a_shipped_catalogue_is_complete(language: str) -> None:
    with SHIPPED[language].open("rb") as file:
        translated = read_po(file, locale=language)
    with (LOCALE / "handbook_ext.pot").open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    assert language == "de"
    for message in messages:
        translation = translated.get(message.id if isinstance(message.id, str) else message.id[0])
        assert translation is not None, (message.id, "run: make i18n")
        assert not translation.fuzzy, message.id
        texts = [translation.string] if isinstance(translation.string, str) else translation.string
        assert all(texts), message.id
        assert all(_fields(text) == _fields(message.id) for text in texts), message.id
    # what a button says is said in the same words where it says of what
    translations = {
        message.id: message.string for message in translated if isinstance(message.id, str)
    }
    longer = {
        message_id: message_id.partition(": {")[0]
        for message_id in translations
        if ": {" in message_id
    }
    pairs = {
        message_id: translations[short]
        for message_id, short in longer.items()
        if short in translations
    }
    assert pairs
    assert [
        message_id
        for message_id, start in pairs.items()
        if not translations[message_id].startswith(start)
    ] == []


def test_a_german_book_is_german_throughout(make_book: Callable[..., Book]) -> None:
    book = make_book({"index.md": INDEX, "lists.md": LISTS, "rest.rst": REST})
    book.build(language="de")
    assert book.warnings == ""
    page = book.page("lists.html")
    assert "(freiwillig)" in page.select_one("#led-project > label").get_text()
    assert "Nach 12 Monaten erneut prüfen." in page.select_one("#led-project").get_text()
    assert page.select_one(".hb-reset").get_text() == "Zurücksetzen"
    messages = json.loads(page.fieldset["data-messages"])
    assert messages["reset"] == "{n} Häkchen entfernt."
    assert messages["hidden"]["one"].startswith("Ausgeblendet: {n} erledigter")
    assert "Dann abhaken:" in book.read("index.html")
    assert "<h1>Mein Stand</h1>" in book.read("handbook-readiness.html")
    assert ',"Punkt"]' in book.read("searchindex.js")
    index = book.read("handbook-checklists.html").replace("\n", "")
    assert "<h1>Verzeichnis der Checklisten</h1>" in index
    assert '"noneOpen":"In dieser Liste ist nichts' in page.fieldset["data-messages"]
    script = book.read("_static/handbook_ext/edition.js")
    assert '"takeSnapshot":"Momentaufnahme machen"' in script
    english = {text for text in _messages() if len(text) > 12} - {"{to} ({date})"}
    assert [text for text in english if f'"{text}"' in script] == []


def _messages() -> Iterator[str]:
    with (LOCALE / "handbook_ext.pot").open("rb") as file:
        for message in read_po(file):
            yield from [message.id] if isinstance(message.id, str) else message.id


def test_a_pdf_copy_is_promised_only_where_the_site_has_one(
    make_book: Callable[..., Book],
) -> None:
    book = make_book({"index.md": INDEX, "lists.md": LISTS, "rest.rst": REST}).build()
    text = book.page("lists.html").noscript.get_text()
    assert text == "Without script this page cannot remember your ticks. You can print it."
    for extra_path in ("extra/copy.pdf", "extra"):
        book.write({"extra/copy.pdf": "%PDF"}).build(fresh=True, html_extra_path=[extra_path])
        assert book.page("lists.html").noscript.get_text().endswith("of the PDF copy.")
