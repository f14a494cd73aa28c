import json
import multiprocessing
import subprocess
import sys
import threading

import pytest

import risk_check
from risk_check import SnapshotError, report, score, score_json, score_many


def test_scores_an_account(six_disputes):
    result = score(six_disputes)
    assert result["fired"][0] == "aliexpress.buyer.disputes-open-simultaneous"
    assert result["band"] == "high"
    assert set(result) == {"id", "score", "worstCase", "band", "coverage", "fired"}
    assert score(json.dumps(six_disputes)) == result


def test_reports_what_the_command_line_reports(six_disputes):
    findings = report(six_disputes)["findings"]
    assert findings[0]["ruleId"] == "aliexpress.buyer.disputes-open-simultaneous"
    assert findings[0]["sources"]


def test_judges_at_another_instant(six_disputes):
    assert report(six_disputes, as_of="2036-01-01T00:00:00Z")["asOf"] == "2036-01-01T00:00:00Z"


@pytest.mark.parametrize(
    ("snapshot", "code"),
    [
        ("{", "INVALID_SNAPSHOT"),
        ("null", "INVALID_SNAPSHOT"),
        ("", "INVALID_SNAPSHOT"),
        ("[]", "INVALID_SNAPSHOT"),
        ('{"platform": "aliexpress", "role": "buyer"}', "INVALID_SNAPSHOT"),
        ('{"platform": "nowhere", "role": "buyer"}', "UNKNOWN_RULESET"),
        ('{"platform": "toString", "role": ""}', "UNKNOWN_RULESET"),
        ({"platform": "../etc", "role": "passwd"}, "UNKNOWN_RULESET"),
        ("\x1e", "INVALID_SNAPSHOT"),
    ],
)
def test_says_what_is_wrong(snapshot, code):
    with pytest.raises(SnapshotError) as raised:
        score(snapshot)
    assert raised.value.code == code
    assert raised.value.issues
    assert "problem" in str(raised.value)


def test_names_every_problem_with_its_place(six_disputes):
    six_disputes["asOf"] = "now"
    six_disputes["disputes"] = "none"
    with pytest.raises(SnapshotError) as raised:
        score(six_disputes)
    assert {issue["path"] for issue in raised.value.issues} == {"asOf", "disputes"}


def test_goes_on_after_a_bad_one(six_disputes):
    answers = score_many([six_disputes, "{", six_disputes] * 150)
    assert len(answers) == 450
    assert answers[1]["error"]["code"] == "INVALID_SNAPSHOT"
    assert answers[0] == answers[2] == answers[449] == score(six_disputes)


def test_answers_in_json_for_a_function_of_a_database(six_disputes):
    text = json.dumps(six_disputes)
    assert json.loads(score_json(text)) == score(text)
    assert json.loads(score_json(text, ruleset="aliexpress.buyer")) == score(text)
    for wrong in (None, "", "{", "null", "[]"):
        assert json.loads(score_json(wrong, ruleset="aliexpress.buyer"))["error"]["code"] == "INVALID_SNAPSHOT"


def test_refuses_an_account_of_other_rules(six_disputes):
    answer = json.loads(score_json(json.dumps(six_disputes), ruleset="etsy.seller"))
    assert answer["error"]["code"] == "INVALID_SNAPSHOT"
    with pytest.raises(ValueError, match="nowhere.seller"):
        score_json(json.dumps(six_disputes), ruleset="nowhere.seller")


def test_scores_nothing():
    assert score_many([]) == []


def test_equals_the_command_line_for_every_example(examples, tmp_path):
    """`batch` is the reference: the same accounts must give the same numbers, whatever the ruleset."""
    texts = [json.dumps(json.loads(text)) for text in examples.values()]
    source = tmp_path / "accounts.ndjson"
    source.write_text("\n".join(texts) + "\n")
    cli = next(path for path in examples).parents[2] / "packages/cli"
    entry = json.loads((cli / "package.json").read_text())["bin"]["risk-check"]
    run = subprocess.run(
        ["node", str(cli / entry), "batch", str(source), "--workers", "1", "--inline-errors"],
        capture_output=True,
        text=True,
    )
    expected = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(expected) == len(texts) > 50
    for text, want, got in zip(texts, expected, score_many(texts)):
        want.pop("line")
        if "error" in want:
            assert got["error"]["code"] == want["error"]["code"], text
        else:
            assert got == want, text


def test_works_in_four_threads(six_disputes):
    expected = score(six_disputes)
    results = []
    threads = [threading.Thread(target=lambda: results.extend(score_many([six_disputes] * 20))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [expected] * 80


def _in_child(snapshot, queue):
    try:
        queue.put(score(snapshot))
    except RuntimeError as error:
        queue.put(str(error))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
def test_says_that_v8_does_not_survive_a_fork(six_disputes):
    score(six_disputes)
    context = multiprocessing.get_context("fork")
    queue = context.Queue()
    child = context.Process(target=_in_child, args=(six_disputes, queue))
    child.start()
    assert "forked" in queue.get(timeout=60)
    child.join(60)
    assert child.exitcode == 0


def test_works_in_processes_that_are_spawned(six_disputes):
    expected = score(six_disputes)
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert pool.map(score, [six_disputes] * 4) == [expected] * 4


def test_a_process_that_fails_ends():
    """The thread of V8 must not keep a process alive."""
    code = "import risk_check; risk_check.score_many(['{}']); raise SystemExit(7)"
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 7


def test_says_what_is_inside():
    assert len(risk_check.ruleset_ids()) >= 31
    assert set(risk_check.versions()) == {"dataset", "core"}
    assert risk_check.__version__
