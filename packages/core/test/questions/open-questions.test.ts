import { describe, expect, it } from 'vitest';
import { sharedDataset } from '../../../rules-data/test/shared-dataset.js';
import {
  type Answer,
  answerQuestion,
  type OpenQuestion,
  openQuestions,
  type Snapshot,
  scoreAccount,
} from '../../src/index.ts';
import { realRulesets } from '../fixtures/real-rulesets.ts';

interface Asked {
  readonly head: {
    readonly id: string;
    readonly facts?: Record<string, { ask?: string }>;
    readonly params?: Record<string, { ask?: string }>;
  };
  readonly metrics: Record<string, { ask?: string }>;
}
const written = new Map(
  (sharedDataset.rulesets as unknown as Asked[]).map((ruleset) => [ruleset.head.id, ruleset]),
);

const TIMES = ['2026-11-24T08:00:00Z', '2025-03-01T08:00:00Z', '2019-06-15T08:00:00Z'];
/** Answers that no account could give together, and accounts that are no longer active. */
const EXPECTED = ['metric-contradicts-events', 'already-ended', 'account-not-active', 'no-rule-applies'];
const empty = (ruleset: (typeof realRulesets)[number], asOf: string): Snapshot => ({
  snapshotVersion: 1,
  platform: ruleset.platform,
  role: ruleset.role,
  asOf,
});

/** Some answer of the kind that is asked for; `n` picks among them. */
function someAnswer({ kind, choices = [], range }: OpenQuestion, n: number): Answer {
  if (kind === 'flag') return n % 2 === 0;
  if (kind === 'choice') return choices[n % choices.length] ?? '';
  if (kind === 'time') return '2020-01-01T00:00:00Z';
  if (kind === 'share') return [0, '0.02', { numerator: 3, denominator: 100 }, 1][n % 4] as Answer;
  const [lo, hi] = range ?? [0, null];
  return [lo, hi ?? lo + 7, lo][n % 3] as Answer;
}

describe('questions', () => {
  it.each(realRulesets.flatMap((ruleset) => TIMES.map((asOf) => ({ id: ruleset.id, ruleset, asOf }))))(
    'reach every rule of $id at $asOf',
    ({ ruleset, asOf, id }) => {
      for (let seed = 0; seed < 4; seed++) {
        let snapshot = empty(ruleset, asOf);
        const options = { includeExperimental: true };
        const asked: string[] = [];
        for (let n = 0; ; n++) {
          const [question] = openQuestions(snapshot, ruleset, options);
          if (!question) break;
          // An answer that does not settle its question would be asked for ever.
          expect(asked).not.toContain(question.id);
          asked.push(question.id);
          snapshot = answerQuestion(snapshot, question.id, someAnswer(question, seed + n * seed));
        }
        const report = scoreAccount(snapshot, ruleset, options);
        // What cannot add anything is not asked.
        const open = report.unknown.filter(({ couldAdd }) => couldAdd > 0);
        expect(open.map(({ ruleId, needs }) => ({ ruleId, needs }))).toEqual([]);
        expect(report.warnings.filter(({ code }) => !EXPECTED.includes(code))).toEqual([]);
        const words = written.get(id);
        for (const question of asked) {
          const [place = '', name = ''] = question.split(/\.(.*)/);
          // Where a ruleset has no words for these, the frame asks.
          if (['region', 'program', 'account'].includes(place)) continue;
          const ask = {
            metrics: words?.metrics[name],
            facts: words?.head.facts?.[name],
            params: words?.head.params?.[name],
          }[place];
          expect(ask?.ask, question).toBeTruthy();
        }
      }
    },
  );

  it('asks the most valuable first, and nothing that is known already', () => {
    const ruleset = realRulesets.find(({ id }) => id === 'aliexpress.buyer');
    if (!ruleset) throw new Error('no ruleset');
    const snapshot = empty(ruleset, TIMES[0] ?? '');
    const questions = openQuestions(snapshot, ruleset);
    const first = questions.slice(0, questions.length / 3).map(({ id }) => id);
    expect(first).toContain('metrics.disputesOpen');
    const gains = questions
      .filter(
        ({ id }) =>
          !ruleset.metrics[id.slice(8)]?.value ||
          !JSON.stringify(ruleset.metrics[id.slice(8)]?.value).includes('conduct'),
      )
      .map(({ couldAdd }) => couldAdd);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    const known = answerQuestion(snapshot, 'metrics.disputesOpen', 2);
    expect(openQuestions(known, ruleset).map(({ id }) => id)).not.toContain('metrics.disputesOpen');
  });

  it('a harmless answer never widens what is possible', () => {
    for (const ruleset of realRulesets) {
      let snapshot = empty(ruleset, TIMES[0] ?? '');
      let worst = scoreAccount(snapshot, ruleset).worstCase;
      for (const question of openQuestions(snapshot, ruleset)) {
        if (!question.id.startsWith('metrics.') || question.kind === 'choice') continue;
        const best = ruleset.metrics[question.id.slice(8)]?.best ?? 0;
        const next = answerQuestion(snapshot, question.id, best);
        const { worstCase } = scoreAccount(next, ruleset);
        expect(worstCase, `${ruleset.id} ${question.id}`).toBeLessThanOrEqual(worst);
        snapshot = next;
        worst = worstCase;
      }
    }
  });
});

describe('what is worth a question', () => {
  const rulesetOf = (wanted: string) => {
    const found = realRulesets.find(({ id }) => id === wanted);
    if (!found) throw new Error(`no ruleset ${wanted}`);
    return found;
  };

  it('asks about a reached rule that can still get worse', () => {
    const ruleset = rulesetOf('youtube.creator');
    const strike = { ...empty(ruleset, TIMES[0] ?? ''), metrics: { copyrightStrikes90d: 1 } };
    const before = scoreAccount(strike, ruleset).score;
    const question = openQuestions(strike, ruleset).find(({ id }) => id === 'metrics.liveStreamStrikes90d');
    expect(question?.couldAdd).toBeGreaterThan(0);
    const worse = scoreAccount(answerQuestion(strike, 'metrics.liveStreamStrikes90d', 1), ruleset).score;
    expect(worse - before).toBe(question?.couldAdd);
  });

  it('asks nothing that can add nothing', () => {
    for (const ruleset of realRulesets)
      for (const status of ['active', 'suspended'])
        for (const { couldAdd, id } of openQuestions(
          { ...empty(ruleset, TIMES[0] ?? ''), account: { status } },
          ruleset,
        ))
          expect(couldAdd, `${ruleset.id} ${id}`).toBeGreaterThan(0);
  });

  it('takes "never" for how many days ago something was that has not happened', () => {
    const ruleset = rulesetOf('aliexpress.buyer');
    const asked = empty(ruleset, TIMES[0] ?? '');
    const status = (value: string | number): unknown =>
      scoreAccount({ ...asked, metrics: { warningAge: value } }, ruleset).findings.find(({ ruleId }) =>
        ruleId.endsWith('ignored-warning-email'),
      )?.status;
    expect(status('never')).toBe('not-applicable');
    expect(status(0)).toBe('clear');
    expect(status(3)).toBe('fired');
    expect(() => scoreAccount({ ...asked, metrics: { disputesOpen: 'never' } }, ruleset)).toThrowError();
  });
});
