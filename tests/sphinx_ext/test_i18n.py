"""The extension's words and the authors' in another language."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from itertools import product
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from handbook_ext.core.text import mark_plural
from handbook_ext.sphinx_ext import i18n
from tests.conftest import ROOT, run

from .conftest import INDEX, LISTS, REST, Book

GERMAN = {
    "Exercised by:": "Geübt durch:",
    "optional": "freiwillig",
    "Nothing is open in this list.": "In dieser Liste ist nichts offen.",
    "Reset this list": "Liste zurücksetzen",
}


def _compile(entries: dict[str, str], path: Path) -> None:
    po = path.with_suffix(".po")
    path.parent.mkdir(parents=True, exist_ok=True)
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    lines = [
        f"msgid {json.dumps(k)}\nmsgstr {json.dumps(v, ensure_ascii=False)}\n"
        for k, v in entries.items()
    ]
    po.write_text(header + "\n".join(lines), "utf-8")
    with po.open("rb") as source, path.open("wb") as target:
        write_mo(target, read_po(source, locale="de"))


def test_the_catalogue_is_what_the_code_says(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.pot"
    (recipe,) = re.findall(r"pybabel (.*) -o", (ROOT / "Makefile").read_text("utf-8"))
    babel = (sys.executable, "-m", "babel.messages.frontend")
    run(*babel, *recipe.split(), "-o", fresh, ROOT / "src/handbook_ext")
    kept = ROOT / "src/handbook_ext/locale/handbook_ext.pot"
    assert fresh.read_text("utf-8") == kept.read_text("utf-8"), "run: make i18n"


def test_every_message_with_a_count_has_a_plural() -> None:
    with (ROOT / "src/handbook_ext/locale/handbook_ext.pot").open("rb") as file:
        messages = list(read_po(file))
    singular = [str(one.id) for one in messages if isinstance(one.id, str)]
    plural = [one.id for one in messages if not isinstance(one.id, str)]
    assert len(plural) > 20
    assert not [one for one in singular if re.search(r"\{(n|count|number|total)\}", one)]
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
    scores = [book.page(page).select_one(".hb-score") for page in ("index.html", "more.html")]
    assert [one.get_text() for one in scores] == ["1 item.", "1 item. 1 optional."]
    page = book.page("index.html").get_text()
    assert "Check again after 1 month." in page
    assert "Check again after 1 year." in page
    counts = book.page("handbook-readiness.html").select(".hb-count")
    assert [one.get_text() for one in counts] == ["1 item", "2 items"]
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
        monkeypatch.setattr(i18n, "get_translator", lambda _, it=translator: it)
        assert i18n.forms(same, language) == "done: {n}"
        category = i18n._category(language)
        for words, n in product((ticks, unknown), (*range(130), 10**6)):
            forms = i18n.forms(words, language)
            said = forms.get(str(n)) or forms.get(category(n)) or forms["other"]
            assert said == translator.ngettext(*words, n), (language, n)


def test_our_words_are_translated(
    make_book: Callable[..., Book], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _compile(GERMAN, tmp_path / "ours/de/LC_MESSAGES/handbook_ext.mo")
    monkeypatch.setattr(i18n, "LOCALE_DIR", tmp_path / "ours")
    book = make_book({"index.md": INDEX, "lists.md": LISTS, "rest.rst": REST})
    book.build(language="de")
    page = book.page("lists.html")
    assert "(freiwillig)" in page.select_one("#led-project > label").get_text()
    messages = json.loads(page.fieldset["data-messages"])
    assert messages["noneOpen"] == "In dieser Liste ist nichts offen."
    assert page.select_one(".hb-reset").get_text() == "Liste zurücksetzen"
    assert "Geübt durch:" in book.read("index.html")


def test_an_item_is_translated_without_its_box_and_attributes(
    make_book: Callable[..., Book],
) -> None:
    book = make_book({"index.md": INDEX, "lists.md": LISTS, "rest.rst": REST})
    words = {
        "I led a project.": "Ich habe ein Projekt geleitet.",
        "Ready to *apply*": "Bereit für die *Bewerbung*",
    }
    _compile(words, book.root / "locale/de/LC_MESSAGES/lists.mo")
    book.build(language="de", locale_dirs=["locale"], gettext_auto_build=False)
    page = book.page("lists.html")
    label = page.select_one("#led-project > label").get_text()
    assert "Ich habe ein Projekt geleitet." in label
    assert "[ ]" not in label
    assert page.legend.em.get_text() == "Bewerbung"
    ready = book.export()["lists"][0]
    assert ready["title"] == "Bereit für die Bewerbung"
    assert ready["items"][1]["wording"] == "Ich habe ein Projekt geleitet."
