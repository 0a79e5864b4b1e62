"""The page's scripts, in both browsers, give what the shared vectors say, as the core does."""

from __future__ import annotations

import json

from handbook_ext.core.marked_messages import mark_plural
from handbook_ext.core.progress.records import canonical
from handbook_ext.sphinx_ext.render.script_messages import page_messages
from handbook_ext.sphinx_ext.translation.translated_messages import plural_forms
from tests.support import script_engines
from tests.support.script_engines import Engine, as_latin
from tests.vectors import vectors


def test_merge_vectors(engine: Engine) -> None:
    all_ = vectors("merge")
    texts = [canonical(vector["merged"]) for vector in all_]
    assert (
        engine.ask(script_engines.MERGE, [(vector["one"], vector["other"]) for vector in all_])
        == texts
    )
    assert (
        engine.ask(script_engines.MERGE, [(vector["other"], vector["one"]) for vector in all_])
        == texts
    )


def test_status_vectors(engine: Engine) -> None:
    default = {"was": [], "recheck": ""}
    questions = [
        (
            {"id": "a", "wording": "NOW", **default, **vector["item"]},
            vector["records"],
            vector["now"],
        )
        for vector in vectors("status")
    ]
    nothing = engine.ask(script_engines.STATUS, [(questions[0][0], {}, 0)])[0]
    for vector, answer in zip(
        vectors("status"), engine.ask(script_engines.STATUS, questions), strict=True
    ):
        assert answer == nothing | vector["status"], vector["name"]


def test_score_vectors(engine: Engine) -> None:
    messages = json.loads(page_messages("en"))
    for vector in vectors("score"):
        tally = {kind: dict.fromkeys(("open", "done", "due", "na"), 0) for kind in KINDS}
        counted = {name: flags for name, flags in vector["items"].items() if not APART & {*flags}}
        statuses, by = [], vector.get("confirmed", [])
        for name, flags in counted.items():
            kind = "optional" if "optional" in flags else "required"
            state = vector["states"].get(name, "open")
            tally[kind][state] += 1
            statuses.append({"state": state, "confirmed_by": "Ines" * (name in by)})
        (words,) = engine.ask(script_engines.WORDS, [(tally, statuses, messages)])
        assert words == vector["words"], vector["name"]
        assert words.endswith(messages["ready"]) is vector["ready"]


def test_counts(engine: Engine) -> None:
    words = {"ticks": plural_forms(mark_plural("{n} tick", "{n} ticks"), "en")}
    # a catalogue that goes its own way for a number that its language does not set apart
    words["odd"] = {"other": "{n} of many", "one": "a single one", "7": "seven"}
    words["constructor"] = "{n} of {total}, {missing}"
    names = ["ticks"] * 4 + ["odd"] * 3 + ["constructor"]
    asked = [(name, n, words) for name, n in zip(names, (0, 1, 2, 21, 1, 7, 8, 3), strict=True)]
    assert engine.ask(script_engines.COUNT, asked) == [
        "0 ticks", "1 tick", "2 ticks", "21 ticks", "a single one", "seven", "8 of many",
        "3 of 9, {missing}",
    ]  # fmt: skip


KINDS = ("required", "optional")
APART = {"upcoming", "retired"}


def test_change_vectors(engine: Engine) -> None:
    all_ = vectors("changes")
    answers = engine.ask(
        script_engines.CHANGES, [(vector["mine"], vector["theirs"]) for vector in all_]
    )
    for vector, answer in zip(all_, answers, strict=True):
        assert answer == vector["changes"], vector["name"]


def test_file_vectors(engine: Engine) -> None:
    all_ = vectors("files")
    answers = engine.ask(
        script_engines.READ, [(as_latin(vector["text"].encode()), {}) for vector in all_]
    )
    for vector, answer in zip(all_, answers, strict=True):
        assert answer.get("refused", "taken") == vector["verdict"], vector["name"]
        if vector["verdict"] == "taken":
            assert answer["items"] == canonical(vector["items"]), vector["name"]
            assert answer["lists"] == canonical(vector.get("lists", {})), vector["name"]
            assert answer["snapshots"] == canonical(vector.get("snapshots", {})), vector["name"]
            assert answer["rest"] == canonical(vector["rest"]), vector["name"]
            assert sorted(answer["leftOut"]) == sorted(vector["left_out"]), vector["name"]


def test_unknown_parts_merge_as_the_vectors_say(engine: Engine) -> None:
    all_ = vectors("parts")
    texts = [canonical(vector["merged"]) for vector in all_]
    assert (
        engine.ask(script_engines.PARTS, [(vector["one"], vector["other"]) for vector in all_])
        == texts
    )
    assert (
        engine.ask(script_engines.PARTS, [(vector["other"], vector["one"]) for vector in all_])
        == texts
    )


def test_my_lists_vectors(engine: Engine) -> None:
    all_ = vectors("my-lists")
    answers = engine.ask(
        script_engines.MINE, [(vector["list"], vector["merged"]) for vector in all_]
    )
    assert answers == [vector["mine"] for vector in all_]


def test_clock_vectors(engine: Engine) -> None:
    for vector, answer in zip(
        vectors("clock"), engine.ask(script_engines.STAMPS, vectors("clock")), strict=True
    ):
        assert answer == [[*vector[key], "me"] for key in ("next", "then")], vector["name"]
