"""Whether the search finds what readers want, and what it weighs."""

from __future__ import annotations

import gzip
import json
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest
import snowballstemmer
from playwright.sync_api import Page

from tests.conftest import ROOT
from tests.handbook.search_quality import among_first, measure, place, read_queries
from tests.support.search_scripts import entries_of, index_of, parts_of, split

SETS = sorted((ROOT / "tests/handbook").glob("search-queries*.tsv"))
MOST_BYTES_OF_INDEX = 80_000  # gzipped, as all that follow
MOST_BYTES_OF_OPENER = 1_000
MOST_BYTES_OF_PART = 30_000

LED_ASTRAY = """led => { const bare = (text) => handbookSearch.splitWords(text).join(' ');
  return led.filter(([own, asked]) => !handbookSearch.find(asked).groups.slice(0, 3)
    .some((hits) => hits.some(({ entry }) => bare(entry.title) === bare(own)))); }"""
"""Which of pairs of a title and a query do not lead to the title."""


def size(data: bytes) -> int:
    return len(gzip.compress(data, 9))


@pytest.mark.parametrize("queries", SETS, ids=lambda path: path.stem)
def test_all_that_is_wanted_is_there(site_dir: Path, queries: Path) -> None:
    for query in read_queries(queries):
        for address in query.wanted:
            assert place(site_dir, address), query.id


@pytest.mark.parametrize("queries", SETS, ids=lambda path: path.stem)
def test_readers_find_what_they_want(
    read_page: Page, site_dir: Path, site_url: str, queries: Path
) -> None:
    measured = measure(read_page, site_dir, site_url, read_queries(queries))
    assert len(measured) == 20
    shown = [(one.query.text, one.section, one.page, one.first) for one in measured]
    assert among_first([one.page for one in measured]) >= 19, shown
    assert among_first([one.section for one in measured]) >= 18, shown


def test_every_title_is_found_by_its_words(read_page: Page, site_dir: Path, site_url: str) -> None:
    titles = {title for rows in entries_of(site_dir).values() for _, _, title, _ in rows}
    assert len(titles) > 500
    read_page.goto(f"{site_url}/search.html")
    read_page.wait_for_function("!!window.handbookSearch?.find")
    missed = read_page.evaluate(
        """titles => titles.filter((title) => !handbookSearch.find(title).groups.slice(0, 3)
          .some(([{ entry }]) => entry.title === title))""",
        sorted(titles),
    )
    assert missed == []


def test_readers_words_lead_to_their_title_in_any_order_and_in_a_question(
    read_page: Page, site_dir: Path, site_url: str
) -> None:
    titles = {" ".join(split(row[2])) for rows in entries_of(site_dir).values() for row in rows}
    words = tomllib.loads((ROOT / "docs/reference/readers-words.toml").read_text("utf-8"))
    led = [
        (own, asked)
        for own, all_said in words.items()
        if " ".join(split(own)) in titles
        for said in all_said
        for asked in (said, " ".join(reversed(said.split())), f"Please, should they {said}?")
    ]
    assert len(led) > 3000
    read_page.goto(f"{site_url}/search.html")
    read_page.wait_for_function("!!window.handbookSearch?.find")
    some = led[::5]  # each as it is, or turned round, or in a question
    missed = read_page.evaluate(LED_ASTRAY, some)
    assert len(missed) <= len(some) / 100, missed


def test_what_is_to_be_done_without_leads_nowhere(
    read_page: Page, site_dir: Path, site_url: str
) -> None:
    """Who would study "without giving the job up" is not led to giving it up."""
    titles = {" ".join(split(row[2])) for rows in entries_of(site_dir).values() for row in rows}
    words = tomllib.loads((ROOT / "docs/reference/readers-words.toml").read_text("utf-8"))
    index = index_of(site_dir)
    passed_over = {*index["stop"].split(), *index["filler"].split()}
    led = [
        (own, f"study without {said}")
        for own, all_said in words.items()
        if " ".join(split(own)) in titles and not {*split(own)} & {"study", "without"}
        for said in all_said
        if len({*split(said)} - passed_over) > 1 and "study" not in said
    ]
    read_page.goto(f"{site_url}/search.html")
    read_page.wait_for_function("!!window.handbookSearch?.find")
    astray = read_page.evaluate(LED_ASTRAY, some := led[::9])
    assert len(some) > 100
    assert len(astray) >= len(some) * 3 / 4, [pair for pair in some if pair not in astray]


def test_a_question_asks_for_what_its_telling_words_say(
    read_page: Page, site_dir: Path, site_url: str
) -> None:
    pages = {row[2] for rows in entries_of(site_dir).values() for row in rows if row[0] == "p"}
    assert len(pages) > 100
    read_page.goto(f"{site_url}/search.html")
    read_page.wait_for_function("!!window.handbookSearch?.find")
    missed = read_page.evaluate(
        """titles => titles.filter((title) => {
          const found = handbookSearch.find(`What's it, and how could I've ever known? ${title}`);
          return found.unknown.length || !found.groups.slice(0, 3)
            .some((hits) => hits.some(({ entry }) => entry.title === title)); })""",
        sorted(pages),
    )
    assert len(missed) <= len(pages) / 10, missed


def test_a_slip_in_a_readers_word_is_forgiven(
    read_page: Page, site_dir: Path, site_url: str
) -> None:
    """Two letters swapped, in words that the book does not have."""
    titles = {" ".join(split(row[2])) for rows in entries_of(site_dir).values() for row in rows}
    words = tomllib.loads((ROOT / "docs/reference/readers-words.toml").read_text("utf-8"))
    stems = {*index_of(site_dir)["stems"].split()}
    stem = snowballstemmer.stemmer("english").stemWord
    slips = [
        (own, said[:2] + said[3] + said[2] + said[4:])
        for own, all_said in words.items()
        if " ".join(split(own)) in titles
        for said in all_said
        if said.isalpha() and len(said) > 6 and stem(said.lower()) not in stems
    ]
    assert len(slips) > 100
    read_page.goto(f"{site_url}/search.html")
    read_page.wait_for_function("!!window.handbookSearch?.find")
    missed = read_page.evaluate(LED_ASTRAY, slips[::4])
    assert len(missed) <= len(slips[::4]) / 10, missed


def test_a_long_word_with_a_wrong_ending_is_taken_for_those_that_begin_like_it(
    read_page: Page, site_dir: Path, site_url: str
) -> None:
    """As "prioritizaton", where the book has only "prioritise"."""
    stems = [stem for stem in index_of(site_dir)["stems"].split() if 8 <= len(stem) < 11]
    read_page.goto(f"{site_url}/search.html")
    read_page.wait_for_function("!!window.handbookSearch?.find")
    missed = read_page.evaluate(
        """stems => stems.filter((stem) => !handbookSearch.find(`${stem}aqon`).unknown
          .some(({ meant }) => meant.has(stem)))""",
        some := stems[::8],
    )
    assert len(some) > 50
    assert len(missed) <= len(some) / 10, missed
    nowhere = read_page.evaluate("handbookSearch.find('qqqqqqqqation').unknown[0].meant.size")
    assert nowhere == 0


def test_what_readers_say_for_a_word_stands_for_it_in_their_phrases(
    read_page: Page, site_dir: Path, site_url: str
) -> None:
    """So that "old coworkers" leads where "old colleagues" does."""
    titles = {" ".join(split(row[2])) for rows in entries_of(site_dir).values() for row in rows}
    words = tomllib.loads((ROOT / "docs/reference/readers-words.toml").read_text("utf-8"))
    stem = snowballstemmer.stemmer("english").stemWord
    book = {*index_of(site_dir)["stems"].split(), *map(stem, " ".join(titles).split())}
    alike = {
        stem(own.lower()): said
        for own, all_said in words.items()
        for said in all_said
        if own.isalpha() and said.isalpha() and stem(said.lower()) not in book
    }
    led = [
        (own, " ".join(alike.get(stem(word), word) for word in split(said)))
        for own, all_said in words.items()
        for said in all_said
        if " ".join(split(own)) in titles
        and len(split(said)) > 1
        and {*map(stem, split(said))} & {*alike}
    ]
    assert len(led) > 100
    read_page.goto(f"{site_url}/search.html")
    read_page.wait_for_function("!!window.handbookSearch?.find")
    missed = read_page.evaluate(LED_ASTRAY, led)
    assert len(missed) <= len(led) / 10, missed


def test_a_word_that_only_readers_have_leads_where_its_phrase_does(
    read_page: Page, site_dir: Path, site_url: str
) -> None:
    """Half of what readers say, as "imposter", is enough where the book has no such word."""
    rows = [row for rows in entries_of(site_dir).values() for row in rows]
    titles = {" ".join(split(row[2])) for row in rows}
    stem = snowballstemmer.stemmer("english").stemWord
    book = {*map(stem, {word for row in rows for word in split(f"{row[2]} {row[3]}")})}
    words = tomllib.loads((ROOT / "docs/reference/readers-words.toml").read_text("utf-8"))
    index = index_of(site_dir)
    asking = {*index["stop"].split(), *index["filler"].split()}
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for own, all_said in words.items():
        for said in all_said:
            for word in {*split(said)} - asking:
                owners[stem(word)].add(own)
    led = [
        (own, word)
        for word, (own, *others) in sorted(owners.items())
        if not others and len(word) > 4 and word not in book and " ".join(split(own)) in titles
    ]
    assert len(led) > 200
    read_page.goto(f"{site_url}/search.html")
    read_page.wait_for_function("!!window.handbookSearch?.find")
    missed = read_page.evaluate(LED_ASTRAY, led[::3])
    assert len(missed) <= len(led[::3]) / 10, missed


def test_other_forms_and_spellings_find_the_same(
    read_page: Page, site_dir: Path, site_url: str
) -> None:
    british = ("prioritising requests", "organisation", "recognised abroad", "analyse a cost")
    american = [(text.replace("is", "iz").replace("ys", "yz"), text) for text in british]
    read_page.goto(f"{site_url}/search.html")
    read_page.wait_for_function("!!window.handbookSearch?.find")
    for pair in (*index_of(site_dir)["forms"].items(), *american):
        found = read_page.evaluate(
            """queries => queries.map((query) => handbookSearch.find(query).groups.slice(0, 1)
              .map(([{ entry }]) => entry.address))""",
            pair,
        )
        assert found[0] == found[1] != [], pair


def test_both_stemmers_agree_or_one_stem_begins_the_other(
    read_page: Page, site_dir: Path, site_url: str
) -> None:
    """Sphinx's script and Python's package are of different editions of Snowball."""
    read_page.goto(f"{site_url}/search.html")
    read_page.wait_for_function("!!window.handbookSearch?.find")
    words = sorted(
        {word for rows in entries_of(site_dir).values() for row in rows for word in split(row[3])}
    )
    assert len(words) > 5000
    stems = read_page.evaluate(
        "words => { const it = new Stemmer(); return words.map(word => it.stemWord(word)); }", words
    )
    stem = snowballstemmer.stemmer("english").stemWord
    differ = [(stem(word), other) for word, other in zip(words, stems, strict=True)]
    differ = [(one, other) for one, other in differ if one != other]
    assert len(differ) <= 20, differ
    assert [
        pair for pair in differ if not (pair[0].startswith(pair[1]) or pair[1].startswith(pair[0]))
    ] == []


def test_it_is_light(site_dir: Path) -> None:
    static = site_dir / "_static"
    index = json.dumps(index_of(site_dir), ensure_ascii=False, separators=(",", ":"))
    assert size(index.encode()) <= MOST_BYTES_OF_INDEX
    assert size((static / "search-opener.js").read_bytes()) <= MOST_BYTES_OF_OPENER
    parts = parts_of(site_dir)
    assert len(parts) == len(index_of(site_dir)["pages"])
    for part in (static / "search").iterdir():
        assert size(part.read_bytes()) <= MOST_BYTES_OF_PART, part.name
