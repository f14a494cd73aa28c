"""Scoring snapshots: one, many, with or without the whole report."""

from __future__ import annotations

import json
from typing import Any, Dict, Iterable, List, Mapping, Optional, TypedDict, Union, cast

from ._engine import score_texts

#: A snapshot as the format of risk-check describes it, or its JSON text.
Snapshot = Union[Mapping[str, Any], str]


class Issue(TypedDict, total=False):
    """One thing that is wrong with an input: `path` says where, `message` what was expected and what came."""

    code: str
    path: str
    message: str


class Score(TypedDict):
    """The outcome without explanations, as `risk-check batch` prints it.

    `score` and `worstCase` are 0 to 100, `coverage` 0 to 1, `fired` ids of rules, most points first,
    `id` the id of the account or None.
    """

    id: Optional[str]
    score: int
    worstCase: int
    band: str
    coverage: float
    fired: List[str]


class Refusal(TypedDict):
    """In place of a score, where a snapshot could not be scored: `error` has `code` and `issues`."""

    error: Dict[str, Any]


class SnapshotError(ValueError):
    """A snapshot that cannot be scored, with all of its problems in `issues`."""

    def __init__(self, code: str, issues: List[Issue]) -> None:
        self.code = code
        self.issues = issues
        lines = [f"{issue.get('path') or 'snapshot'}: {issue.get('message', issue.get('code', ''))}" for issue in issues]
        super().__init__("\n".join([f"{len(issues)} problem{'' if len(issues) == 1 else 's'} in the snapshot", *lines]))


def score(snapshot: Snapshot, *, as_of: Optional[str] = None) -> Score:
    """The risk index of one account, by the rules of its own platform and role.

    :param snapshot: A snapshot (https://risk-check.dev/snapshot-format) as a mapping or JSON text.
    :param as_of: Another instant to judge at, RFC 3339 with an offset; without it the snapshot's own.
    :raises SnapshotError: It is malformed, or there are no rules for its platform and role.
    """
    return cast(Score, _raised(score_texts([_text(snapshot)], False, as_of)[0]))


def report(snapshot: Snapshot, *, as_of: Optional[str] = None) -> Dict[str, Any]:
    """Everything that `risk-check --format json` says of an account: findings, what is unknown, sources.

    Takes and raises what `score` does.
    """
    return _raised(score_texts([_text(snapshot)], True, as_of)[0])


def score_json(snapshot: Optional[str], *, as_of: Optional[str] = None, ruleset: Optional[str] = None) -> str:
    """What `score` gives, as JSON: for functions inside a database. A row that cannot be scored is `{"error": ...}`.

    :param snapshot: A snapshot as JSON text; None is an error of the row.
    :param ruleset: The rules that it must be scored by, such as `etsy.seller`; without it those of its platform and role.
    :raises ValueError: There is no such ruleset.
    """
    return score_texts([snapshot or ""], False, as_of, ruleset)[0]


def score_many(snapshots: Iterable[Snapshot], *, as_of: Optional[str] = None) -> List[Union[Score, Refusal]]:
    """Scores in the order of the snapshots, of any rulesets. A bad one is a `Refusal` and stops nothing."""
    answers: List[Union[Score, Refusal]] = []
    chunk: List[str] = []
    for snapshot in snapshots:
        chunk.append(_text(snapshot))
        if len(chunk) == 200:
            answers += [json.loads(one) for one in score_texts(chunk, False, as_of)]
            chunk = []
    return answers + [json.loads(one) for one in score_texts(chunk, False, as_of)]


def _text(snapshot: Snapshot) -> str:
    return snapshot if isinstance(snapshot, str) else json.dumps(snapshot, default=str)


def _raised(answer: str) -> Dict[str, Any]:
    parsed: Dict[str, Any] = json.loads(answer)
    if "error" in parsed:
        raise SnapshotError(parsed["error"]["code"], parsed["error"]["issues"])
    return parsed
