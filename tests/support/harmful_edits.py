"""What authors do to a handbook that would cost some reader something, one way or another.

Each is an edit like those of :mod:`edits`, and stands alone or comes after some of these. Left out
is what no one but the author can tell from an honest edit: another item in the place of one, with
its id, is a rewording to all others, and so are two items that exchange their ids.
"""

from __future__ import annotations

from dataclasses import replace

from tests.support.editions import Edition
from tests.support.harmless_edits import Author, Edit, delete, revived


def rename_silently(author: Author, edition: Edition) -> Edition | None:
    """Give an item another id, and do not say so."""
    thing = author.alive(edition)
    return None if thing is None else edition.changed(thing.who, id=author.name())


def lose(author: Author, edition: Edition) -> Edition | None:
    """Delete an item that readers can tick."""
    return delete(author, edition, [thing for thing in edition.things if not thing.retired])


def drop_was(author: Author, edition: Edition) -> Edition | None:
    """Delete an earlier id, as no longer needed."""
    thing = author.one([thing for thing in edition.things if thing.was and author.is_alive(thing)])
    if thing is None:
        return None
    name = author.chance.choice(thing.was)
    return edition.changed(
        thing.who, was=tuple(earlier_name for earlier_name in thing.was if earlier_name != name)
    )


def reuse_retired(author: Author, edition: Edition) -> Edition | None:
    """Give a new item the id of one that is retired and gone."""
    ids = author.history.known()
    gone = {name for who in author.history.ended for name in ids[author.history.root(who)]}
    return _reuse(author, edition, gone - {name for thing in edition.things for name in thing.was})


def reuse_earlier(author: Author, edition: Edition) -> Edition | None:
    """Give a new item an id that another item had earlier, which may say so still or not."""
    thing = author.one([thing for thing in edition.things if thing.was])
    if thing is None:
        return None
    name = author.chance.choice(thing.was)
    was = tuple(earlier_name for earlier_name in thing.was if earlier_name != name)
    changed = edition.changed(thing.who, was=was) if author.chance.random() < 0.7 else edition
    return _reuse(author, changed, {name})


def _reuse(author: Author, edition: Edition, names: set[str]) -> Edition | None:
    """Give a new item one of *names*, unless that looks like a rewording of who had it last."""
    name = author.one(sorted(names - edition.taken - author.history.last.taken))
    if name is None:
        return None
    group = author.chance.choice(edition.groups)
    new = replace(author.thing(), id=name)
    return edition.with_groups(replace(group, things=(*group.things, new)))


def claim(author: Author, edition: Edition) -> Edition | None:
    """Let an item say that it had an id that another has or had; that one may say so still."""
    if len(edition.things) < 2:
        return None
    claimer, owner = author.chance.sample(edition.things, 2)
    published = author.history.known().get(author.history.root(owner.who), set())
    name = author.one(sorted(owner.ids & published - claimer.ids))
    if name is None or author.history.root(owner.who) in author.history.ended:
        return None
    if name in author.history.last.taken and name != owner.id:
        return None  # renamed just now: this says who took its place
    if author.chance.random() < 0.5:
        was = tuple(old for old in owner.was if old != name)
        edition = edition.changed(owner.who, was=was)
    return edition.changed(claimer.who, was=(*claimer.was, name))


def claim_twice(author: Author, edition: Edition) -> Edition | None:
    """Make two items of one, and let both have its ticks."""
    thing = author.alive(edition)
    if thing is None or thing.who not in author.history.ids:
        return None
    (group,) = (group for group in edition.groups if thing in group.things)
    was = author.shuffled(sorted(thing.ids))
    halves = (replace(thing, id=author.name(), was=was), replace(author.thing(), was=was))
    at = group.things.index(thing)
    things = (*group.things[:at], *halves, *group.things[at + 1 :])
    return edition.with_groups(replace(group, things=things))


def revive_partly(author: Author, edition: Edition) -> Edition | None:
    """Take a retired item back, but forget one of its ids."""
    return revived(author, edition, lambda ids: author.chance.sample(ids, max(1, len(ids) - 1)))


def rename_list_silently(author: Author, edition: Edition) -> Edition | None:
    """Give a list another id, and do not say so."""
    group = author.chance.choice(edition.groups)
    return edition.with_groups(replace(group, id=f"list-{author.number()}"))


HARMFUL: tuple[Edit, ...] = (
    *(rename_silently, lose, drop_was, reuse_retired, reuse_earlier, claim, claim_twice),
    *(revive_partly, rename_list_silently),
)
