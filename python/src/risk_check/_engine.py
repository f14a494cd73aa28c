"""The built scorer inside an embedded V8: one context a process, made at first use."""

from __future__ import annotations

import atexit
import json
import os
import threading
from importlib import resources
from typing import Any, Iterable, List, Optional, Sequence, Set

from py_mini_racer import MiniRacer

#: JSON holds no unescaped control character, so this one can stand between texts.
_SEPARATOR = "\x1e"
#: A context ends with an error instead of taking the memory of the whole process.
_MEMORY_LIMIT = 1 << 30

_lock = threading.Lock()
_engine: Optional["_Engine"] = None


class _Engine:
    """A V8 context with the scorer. Not for use by two threads at once: `score_texts` holds a lock."""

    def __init__(self) -> None:
        self.pid = os.getpid()
        self._context: Any = MiniRacer()
        self._context.set_hard_memory_limit(_MEMORY_LIMIT)
        self._context.eval(_data("engine.js"))
        self._bind: Any = self._context.eval("bindRuleset")
        self._score: Any = self._context.eval("scoreTexts")
        self._bound: Set[str] = set()

    def score(self, texts: Sequence[str], full: bool, options: str, ruleset: str) -> List[str]:
        answers: List[str] = str(self._score(_SEPARATOR.join(texts), full, options, ruleset)).split("\n")
        # Rulesets are bound when the first account of theirs comes: most runs need one of them.
        waiting = [i for i, answer in enumerate(answers) if answer.startswith('{"need":')]
        needed = {json.loads(answers[i])["need"] for i in waiting}
        for needs in needed & set(ruleset_ids()) - self._bound:
            self._bind(needs, _data(f"rulesets/{needs}.json"))
            self._bound.add(needs)
        for i, answer in zip(waiting, self._rescore(texts, waiting, full, options, ruleset)):
            answers[i] = answer
        return answers

    def _rescore(self, texts: Sequence[str], which: List[int], full: bool, options: str, ruleset: str) -> List[str]:
        if not which:
            return []
        again = str(self._score(_SEPARATOR.join(texts[i] for i in which), full, options, ruleset)).split("\n")
        return [_unknown_ruleset(one) if one.startswith('{"need":') else one for one in again]

    def close(self) -> None:
        # Without this the thread of V8 keeps a process alive that ends with an exception.
        self._context.close()


def score_texts(texts: Iterable[str], full: bool, as_of: Optional[str], ruleset: Optional[str] = None) -> List[str]:
    """One JSON answer a JSON text, in order. What cannot be scored is an answer with `error`.

    :param ruleset: The one to score all by; None: each by that of its own platform and role.
    :raises ValueError: There is no such ruleset.
    """
    if ruleset is not None and ruleset not in ruleset_ids():
        raise ValueError(f"expected a ruleset of risk_check.ruleset_ids(), got {ruleset!r}")
    options = "{}" if as_of is None else json.dumps({"asOf": as_of})
    listed = [text if _SEPARATOR not in text else "" for text in texts]
    if not listed:
        return []
    global _engine
    with _lock:
        if _engine is None:
            _engine = _Engine()
        if _engine.pid != os.getpid():
            # V8 does not survive a fork, and cannot be started a second time in the child: it would wait for ever.
            raise RuntimeError(
                "risk_check was used before this process was forked. Use the start method 'spawn' or 'forkserver', "
                "or call it only in the workers (as Spark, Dask and Ray do)."
            )
        return _engine.score(listed, full, options, ruleset or "")


def ruleset_ids() -> List[str]:
    """Ids of all rulesets in this package, such as `etsy.seller`, sorted."""
    ids: List[str] = json.loads(_data("versions.json"))["rulesets"]
    return ids


def versions() -> "dict[str, str]":
    """`dataset` and `core`: what is inside this package."""
    data = json.loads(_data("versions.json"))
    return {"dataset": data["dataset"], "core": data["core"]}


def _data(name: str) -> str:
    return resources.files("risk_check").joinpath("data", *name.split("/")).read_text(encoding="utf-8")


def _unknown_ruleset(answer: str) -> str:
    asked = json.loads(answer)["need"]
    message = (
        f"there are no rules for {asked}; risk_check.ruleset_ids() lists those there are"
        if asked
        else "expected a JSON object with platform and role, such as aliexpress and buyer"
    )
    code = "UNKNOWN_RULESET" if asked else "INVALID_SNAPSHOT"
    issue = {"code": "unknown-ruleset", "path": "platform", "message": message} if asked else {
        "code": "not-a-snapshot",
        "path": "",
        "message": message,
    }
    return json.dumps({"error": {"code": code, "issues": [issue]}})


@atexit.register
def _close() -> None:
    if _engine is not None and _engine.pid == os.getpid():
        _engine.close()
