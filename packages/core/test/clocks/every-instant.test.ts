import { describe, expect, it } from 'vitest';
import { CHANGE_KINDS } from '../../src/clocks/clock.ts';
import { clocksOf } from '../../src/clocks/ruleset-clocks.ts';
import { valueAt } from '../../src/clocks/steps.ts';
import type { Condition } from '../../src/ruleset/rule-language.generated.ts';
import { ruleOf } from '../fixtures/ruleset-around.ts';
import { after, contextOf, courseOf, instantsOf, said, stepsOf, told, withMetrics } from './one-metric.ts';
import { AGES, accountOf, METRICS } from './small-accounts.ts';

const ruleset = withMetrics({ ...METRICS, ...AGES });
/** Among the instants are some at which something is recorded. */
const UNTIL = after(36);
const accounts = Array.from({ length: 12 }, (_, seed) => accountOf(seed));

/** Every quarter of a day of a course, and a millisecond around it: all lengths and times are whole ones. */
function instantsFrom(from: number): number[] {
  const all = [from];
  for (let at = from; at <= UNTIL; at += after(6) - after(0)) all.push(at - 1, at, at + 1);
  return [...new Set(all)].filter((at) => at >= from && at <= UNTIL);
}

/** What is asked about an account, at each instant of a course, as if it was asked for the first time. */
function toldAfresh<T>(
  compiled: typeof ruleset,
  input: object,
  from: number,
  ask: (context: ReturnType<typeof contextOf>) => T,
): readonly { readonly at: number; readonly value: T }[] {
  const start = contextOf(compiled, input, from);
  return instantsFrom(from).map((at) => ({ at, value: ask(start.judgedAt(at)) }));
}

const isAge = (name: string): boolean => name === 'shareOfAges';

describe('a metric as time passes', () => {
  it.each(Object.keys(METRICS))('%s is what its steps say, and changes at no other instant', (name) => {
    const index = ruleset.metrics.get(name)?.index ?? -1;
    for (const [seed, input] of accounts.entries()) {
      // Some begin before all is recorded that the snapshot knows.
      const from = after(seed % 2 === 0 ? 0 : -24);
      const all = toldAfresh(ruleset, input, from, (context) => said(context.metric(index)));
      const course = courseOf(ruleset, input, UNTIL, from);
      const steps = stepsOf(ruleset, name, course);
      expect(steps === null).toBe(isAge(name));
      if (!steps) continue;
      const walked = all.map(({ at }) => `${told(at)} ${said(valueAt(steps, at))}`);
      expect(walked).toEqual(all.map(({ at, value }) => `${told(at)} ${value}`));
      const named = instantsOf(ruleset, name, contextOf(ruleset, input, from), UNTIL);
      expect(named.filter(({ at }) => at <= from || at > UNTIL)).toEqual([]);
      // What it says of each step is a reason that its clock gives for that instant.
      const reasons = new Set(named.map(({ at, kind }) => `${told(at)} ${kind}`));
      const given = Array.from(steps.at, (at, i) => `${told(at)} ${CHANGE_KINDS[steps.kinds[i] as number]}`);
      expect(given.filter((text) => !reasons.has(text))).toEqual([]);
      const missed = all.filter(({ at, value }, i) => {
        const before = all[i - 1];
        if (!before || before.value === value) return false;
        return !named.some((one) => one.at > before.at && one.at <= at);
      });
      expect(missed.map(({ at }) => told(at))).toEqual([]);
      // What was asked before has changed nothing of the account.
      expect(said(course.context.judgedAt(from).metric(index))).toBe(all[0]?.value);
    }
  });
});

describe('a condition as time passes', () => {
  const when: Record<string, Condition> = {
    ...Object.fromEntries(Object.keys(METRICS).map((name) => [name, { metric: name, gte: '1' }])),
    olderThanHalfADay: { metric: 'oldest', gt: '0.5' },
    newerThanADay: { metric: 'newestAge', lte: '1' },
    someDaysAfterPaying: { metric: 'sincePaid', gte: { param: 'days', oneOf: ['0.25', '1'] } },
    several: {
      all: [
        { metric: 'open', gte: '1' },
        {
          any: [
            { metric: 'last', lt: '2' },
            { metric: 'newestAge', gte: '1' },
          ],
        },
      ],
    },
  };
  const compiled = withMetrics(
    { ...METRICS, ...AGES },
    {
      params: { days: { title: 'Days', ask: 'How many?' } },
      rules: Object.values(when).map((condition, i) =>
        ruleOf({
          id: `golden.test.r${i}`,
          cause: 'one',
          levels: [{ when: condition, severity: 'low', evidence: 'official', sources: [{ source: 'page' }] }],
        }),
      ),
      causes: { one: { title: 'one', reason: 'performance' } },
    },
  );
  const conditionOf = (name: string) => {
    const id = `golden.test.r${Object.keys(when).indexOf(name)}`;
    const condition = compiled.rules.find((rule) => rule.id === id)?.levels[0]?.when;
    if (!condition) throw new Error(`no rule ${name}`);
    return condition;
  };

  // What is made of an age grows, too, and no clock names when it reaches a limit.
  it.each(Object.keys(when).filter((name) => !isAge(name)))(
    'says something else only at the instants that are named: %s',
    (name) => {
      const condition = conditionOf(name);
      const isExact = name in METRICS;
      for (const input of accounts) {
        const from = after(0);
        const course = courseOf(compiled, input, UNTIL, from);
        const turns = new Set<number>();
        clocksOf(compiled).turns(condition, course, (at) => turns.add(at));
        const all = toldAfresh(compiled, input, from, (context) => condition.evaluate(context));
        const changed = all
          .filter(({ value }, i) => i > 0 && value !== all[i - 1]?.value)
          .map(({ at }) => at);
        // Where there are steps, those instants are no others.
        if (isExact) expect([...turns].sort((a, b) => a - b).map(told)).toEqual(changed.map(told));
        else expect(changed.filter((at) => !turns.has(at)).map(told)).toEqual([]);
      }
    },
  );
});
