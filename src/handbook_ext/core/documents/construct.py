"""What stands in a source text and links, or can be linked to."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = (
    "argument",  # of a directive; name: the directive's
    "autolink",  # <https://example.org>, or a bare address in reStructuredText
    "citation",  # [Key]_
    "citation-definition",  # .. [Key] text
    "definition",  # [name]: target and .. _name: target
    "entry",  # of a toctree; text: its title
    "footnote",  # [^target] and [1]_
    "footnote-definition",
    "heading",  # without target; text: its words, name: its level
    "html-id",  # text: the element's name, name: the attribute's
    "html-link",  # text: the element's name, name: the attribute's
    "id",  # {#target}
    "image",  # ![text](target)
    "label",  # (target)= and .. _target: and _`target`
    "link",  # [text](target) and `text <target>`_
    "option",  # of a directive; text: the directive's name, name: the option's
    "reference",  # [text][target] and target_
    "role",  # {name}`text <target>` and :name:`text <target>`
    "substitution",  # {{ target }}
    "term",  # of a glossary
    "word",  # that a docstring's field or a signature makes a link of
)


@dataclass(frozen=True, slots=True)
class Construct:
    """A construct that links, or can be linked to.

    *kind* is one of :data:`KINDS`. *target* is as written, without brackets and quotes, with
    backslash escapes and entities resolved, white space folded and percent-encoding kept.
    *line* and *column*, from 1 and in code points, are the place of its first character, and
    *start* that of the construct's. *text* is the link's text as written; *name* that of the
    role, directive, option or attribute. One that *is_substituted* is in what a substitution puts
    in: both places are those of the substitution.
    """

    kind: str
    target: str
    line: int
    column: int
    start: tuple[int, int]
    text: str = ""
    name: str = ""
    is_substituted: bool = False
