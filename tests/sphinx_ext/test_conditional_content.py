"""What ``only``, ``ifconfig`` and tags leave out of a build: in none of its files, yet locked."""

from __future__ import annotations

import zlib
from collections.abc import Callable

import pytest

from handbook_ext.cli import main
from handbook_ext.core.ids import fingerprint
from tests.sphinx_ext.conftest import CONF, Book
from tests.support.expectations import in_blocks

INDEX = """\
Depot
=====

.. toctree::

   yard

See :ref:`gates`.

.. _gates:

Gates
-----

How gates are shut.

.. only:: staff

   .. checklist:: Vault round
      :name: vault

      - [ ] The vault is counted, see :ref:`gates`. {#counted}

   Go on with :handbook:item:`counted`, :any:`vault` and :ref:`vault-door`.

   .. _vault-door:

   Vault door
   ~~~~~~~~~~

   Where the key hangs.

.. checklist:: Gate round
   :name: gate-round

   - [ ] Every gate is shut. {#shut}

     .. only:: staff

        The code lies in :ref:`vault-door`.

        - [ ] The code was changed. {#code-changed}

   .. ifconfig:: depot == "north"

      - [ ] The north gate is oiled, see :ref:`gates`. {#oiled after=counted}
"""
YARD = """\
# Yard

:::{only} staff and html
Then [](#swept), and [the floor](#swept).

:::{checklist} Yard round
:name: yard-list

- [ ] The yard is swept at night. {#swept}
:::
:::

:::{todo}
:::{checklist} Lamp round
:name: later-list

- [ ] Lamps are dusted. {#dusted}
:::
:::
"""
SETUP = (
    'extensions += ["sphinx.ext.ifconfig", "sphinx.ext.todo"]\ntags.add("staff")\n'
    'depot = "south"\n\n\ndef setup(app):\n    app.add_config_value("depot", "", "")\n'
)
SECRETS = ("Vault round", "vault is counted", "code was changed", "gate is oiled",
           "Yard round", "swept at night", "Lamp round", "Lamps are dusted")  # fmt: skip
SUFFIXES = {".lock", ".html", ".json", ".fjson", ".js", ".txt", ".tex", ".typ"}
IDS = {"vault", "counted", "code-changed", "oiled", "yard-list", "swept", "later-list", "dusted"}


@pytest.fixture
def depot(make_book: Callable[..., Book]) -> Book:
    """A book that leaves out half of itself, unless it is built for the staff."""
    book = make_book({"index.rst": INDEX, "yard.md": YARD})
    return _for(book, "public")


def _for(book: Book, *whom: str) -> Book:
    conf = CONF + SETUP
    if "staff" not in whom:
        conf = conf.replace('tags.add("staff")', "")
    if "north" in whom:
        conf = conf.replace('"south"', '"north"').replace(
            "depot =", "todo_include_todos = True\ndepot ="
        )
    return book.write({"conf.py": conf})


def _texts(book: Book) -> dict[str, str]:
    """Return every text that a build wrote, but for copies of the sources."""
    texts = {"objects.inv": _inventory(book)}
    for path in book.out.rglob("*"):
        if (
            path.suffix in {".html", ".json", ".js", ".txt", ".tex", ".typ"}
            and "_sources" not in path.parts
        ):
            texts[path.relative_to(book.out).as_posix()] = path.read_text("utf-8")
    return texts


def _inventory(book: Book) -> str:
    path = book.out / "objects.inv"
    return zlib.decompress(path.read_bytes().split(b"\n", 4)[4]).decode() if path.exists() else ""


def _leaks(book: Book) -> list[tuple[str, str]]:
    return [
        (name, secret)
        for name, text in _texts(book).items()
        for secret in SECRETS
        if secret in text
    ]


def _objects(book: Book) -> set[str]:
    return {line.split()[0] for line in _inventory(book).splitlines() if " handbook:" in line}


def test_what_is_left_out_is_in_no_file_of_the_site(depot: Book) -> None:
    depot.build()
    assert (depot.warnings, depot.status) == ("", 0)
    assert _leaks(depot) == []
    assert _objects(depot) == {"gate-round", "shut"}
    (gates,) = depot.export()["lists"]
    assert [item["id"] for item in gates["items"]] == ["shut"]
    assert "taught_in" not in gates["items"][0]
    assert "Then tick" not in depot.read("index.html")


def test_who_is_shown_all_gets_all(depot: Book) -> None:
    _for(depot, "staff", "north").build()
    assert (depot.warnings, depot.status) == ("", 0)
    assert _objects(depot) == IDS | {"gate-round", "shut"}
    items = {
        item["id"]: item for checklist in depot.export()["lists"] for item in checklist["items"]
    }
    assert list(items) == ["counted", "shut", "code-changed", "oiled", "swept", "dusted"]
    assert items["shut"]["taught_in"] == [{"page": "index.html", "anchor": "vault-door"}]
    lines = [line.get_text() for line in depot.page("index.html").select(".hb-exercised")]
    assert sorted(lines) == [
        "Then tick: Every gate is shut",
        "Then tick: The vault is counted, see gates; The north gate is oiled, see gates",
    ]


def test_a_build_for_others_leaves_nothing_of_the_last_one(depot: Book) -> None:
    _for(depot, "staff", "north").build()
    whole = _texts(depot)
    _for(depot, "public").build()
    assert _leaks(depot) == []
    _for(depot, "staff", "north").build()
    assert (depot.warnings, _texts(depot)) == ("", whole)
    clean = Book(depot.root.parent / "clean")
    clean.write({"index.rst": INDEX, "yard.md": YARD})
    _for(clean, "staff", "north").build(jobs=2)
    assert _texts(clean) == whole
    hidden = INDEX.replace(".. checklist:: Gate round", ".. only:: staff\n\n  .. checklist:: Gates")
    depot.write({"index.rst": hidden.replace("\n   ", "\n     ")})
    _for(depot, "public").build()
    assert not (depot.out / "checklists.json").exists()
    assert not (depot.out / "_static/handbook_ext/edition.js").exists()


@pytest.mark.parametrize("builder", ["text", "latex", "singlehtml", "handbookpdf"])
def test_other_builders_leave_it_out_too(depot: Book, builder: str) -> None:
    depot.build(builder)
    assert (depot.warnings, depot.status) == ("", 0)
    assert _leaks(depot) == []


def test_a_link_to_what_is_left_out_leads_nowhere(depot: Book) -> None:
    index = INDEX + "\n:any:`swept` and :handbook:item:`counted`\n"
    depot.write({"index.rst": index, "yard.md": YARD + "\nThen [](#counted).\n"}).build()
    # of a role that no project asks about, Sphinx says nothing unless it is nitpicky
    assert depot.findings == ["index.rst:48:7 HB201", "yard.md:21:10 HB203"]
    assert "this build leaves out what has the anchor 'counted'" in depot.warnings
    assert _leaks(depot) == []


def test_the_locks_are_those_of_the_sources_under_every_tag(depot: Book) -> None:
    locks = []
    for whom in (("public",), ("staff", "north")):
        _for(depot, *whom)
        assert main(["lock", str(depot.root)]) == 0
        files = [depot.root / name for name in ("checklists.lock", "anchors.lock")]
        locks.append([path.read_text("utf-8") for path in files])
        for path in files:
            path.unlink()
    assert locks[0] == locks[1]
    assert all(f" {name} " in locks[0][0] for name in IDS)
    assert "anchor index#vault-door\n" in locks[0][1]
    for whom in (("staff", "north"), ("public",)):
        for path, text in zip(files, locks[0], strict=True):
            path.write_text(text, "utf-8")
        _for(depot, *whom).build()
        assert (depot.warnings, depot.status) == ("", 0)
        if whom[0] == "staff":
            assert [depot.read(path.name) for path in files] == locks[0]
    assert _leaks(depot) == []
    assert " shut " in depot.read("checklists.lock")
    assert not [name for name in IDS if f" {name} " in depot.read("checklists.lock")]
    assert "anchor index#gates\n" in depot.read("anchors.lock")
    assert "vault-door" not in depot.read("anchors.lock")


def test_what_another_page_shows_is_not_left_out(make_book: Callable[..., Book]) -> None:
    """The same id for two audiences: this build shows the one of them that is elsewhere."""
    shown = ":::{checklist} L\n:name: l\n\n- [ ] A. {#asked}\n:::\n"
    book = make_book(
        {
            "index.md": "# Top\n\n[it](yard.md#asked)\n\n```{toctree}\nyard\nshed\n```\n",
            "yard.md": f"# Yard\n\n````{{only}} staff\n{shown}````\n",
            "shed.md": f"# Shed\n\n{shown}",
        }
    ).build()
    (missing,) = [block for block in in_blocks(book.warnings, book.root) if "HB203" in block]
    assert missing.startswith("index.md:3:14 HB203 error\n")
    assert missing.endswith("\n    Suggestion: #asked")


# -- pages that exclude_patterns leaves out ------------------------------------------------

SHED = """\
# The shed

:::{checklist} Shed round
:name: shed
:was: barn, sheds

- [ ] The shed is dry. {#dry was="damp, wet" .optional}
- [ ] Its roof holds. {#roof}
:::
"""


def test_an_id_on_a_page_that_is_left_out_is_said_to_be_there(
    make_book: Callable[..., Book],
) -> None:
    index = "# Top\n\n```{toctree}\n:glob:\n\n*\n```\n"
    book = make_book({"index.md": index, "shed.md": SHED})
    book.write({"conf.py": f'{CONF}exclude_patterns += ["old"]\n'})
    assert main(["lock", str(book.root)]) == 0
    lock = (book.root / "checklists.lock").read_text("utf-8")
    (book.root / "anchors.lock").unlink()
    gone = f"{lock}item lost {fingerprint('Lost.')} Lost.\nitem wet {fingerprint('Wet.')} Wet.\n"
    book.write({"shed.md": None, "old/shed.md": SHED, "checklists.lock": gone}).build("dummy")
    assert book.findings == [
        "checklists.lock:11:6 HB114",
        "old/shed.md:4:8 HB125",
        "old/shed.md:7:26 HB125",
        "old/shed.md:7:41 HB125",
        "old/shed.md:8:25 HB125",
    ]
    assert "the item 'dry' stands on a page that this build leaves out" in book.warnings
    assert book.build().read("checklists.lock").splitlines()[2:] == [
        "handbook test-book", f"item lost {fingerprint('Lost.')} Lost."
    ]  # fmt: skip
    book.write({"checklists.lock": lock})
    assert main(["lock", str(book.root)]) == 0
    assert (book.root / "checklists.lock").read_text("utf-8") == lock
