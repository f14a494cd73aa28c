import { describe, expect, it } from 'vitest';
import { forecastRisk, scoreAccount } from '../src/index.ts';
import type { Condition, ValueNode } from '../src/ruleset/rule-language.generated.ts';
import type { Ruleset } from '../src/ruleset/ruleset.ts';
import { ruleOf, rulesetAround, ruleThatShows } from './fixtures/ruleset-around.ts';
import { timeText } from './generators/times.ts';
import { DAY, HOUR } from './reference/world.ts';

type Level = Ruleset['rules'][number]['levels'][number];
const asOf = Date.parse('2026-06-15T12:00:00Z');
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: timeText(asOf) } as const;

function showing(
  value: ValueNode,
  dates: Pick<Level, 'from' | 'until'> = {},
  when: Condition = { metric: 'm', gte: '1' },
): Ruleset {
  const level: Level = {
    when,
    severity: 'low',
    evidence: 'official',
    sources: [{ source: 'page' }],
    ...dates,
  };
  return rulesetAround({
    metrics: { m: { title: 'A metric', unit: 'points', worse: 'higher', value } },
    rules: [ruleOf({ id: 'golden.test.m', cause: 'one', levels: [level] })],
  });
}

const strikes = (...ages: number[]) =>
  ages.map((age, i) => ({ id: `v${i}`, at: timeText(asOf - age), policy: 'p' }));

describe('ledger', () => {
  it.each([
    { name: 'exactly its life old is gone', age: 30 * DAY, points: 0 },
    { name: 'a millisecond younger counts', age: 30 * DAY - 1, points: 1 },
    { name: 'at asOf counts', age: 0, points: 1 },
    { name: 'later does not exist yet', age: -1, points: 0 },
  ])('a point that is $name', ({ age, points }) => {
    const ruleset = showing({ ledger: { of: 'violations', life: { last: '30d' } } });
    expect(scoreAccount({ ...head, violations: strikes(age) }, ruleset).findings[0]?.value).toBe(points);
  });

  it.each([
    { name: 'a millisecond less than `within` apart', gap: 6 * HOUR - 1, points: 1 },
    { name: 'exactly `within` apart', gap: 6 * HOUR, points: 2 },
  ])('two events $name are $points', ({ gap, points }) => {
    const ruleset = showing({ ledger: { of: 'violations', life: 'ever', collapse: { within: '6h' } } });
    expect(scoreAccount({ ...head, violations: strikes(DAY, DAY - gap) }, ruleset).findings[0]?.value).toBe(
      points,
    );
  });

  it('a batch is counted from its first event, not from the last one', () => {
    const ruleset = showing({ ledger: { of: 'violations', life: 'ever', collapse: { within: '6h' } } });
    const events = strikes(2 * DAY, 2 * DAY - 4 * HOUR, 2 * DAY - 8 * HOUR);
    expect(scoreAccount({ ...head, violations: events }, ruleset).findings[0]?.value).toBe(2);
  });

  it.each([
    { name: 'renewed a millisecond in time', gap: 20 * DAY - 1, points: 2 },
    { name: 'renewed too late', gap: 20 * DAY, points: 1 },
  ])('together: $name', ({ gap, points }) => {
    const ruleset = showing({ ledger: { of: 'violations', life: { last: '20d' }, lapse: 'together' } });
    expect(scoreAccount({ ...head, violations: strikes(DAY + gap, DAY) }, ruleset).findings[0]?.value).toBe(
      points,
    );
  });

  it.each([
    { name: 'at the reset', at: '2026-06-01T00:00:00Z', points: 1 },
    { name: 'a millisecond before', at: '2026-05-31T23:59:59.999Z', points: 0 },
  ])('reset: an event $name counts $points', ({ at, points }) => {
    const ruleset = showing({
      ledger: { of: 'violations', life: { reset: { months: [6], weekday: 'mon', nth: 1 } } },
    });
    expect(scoreAccount({ ...head, violations: [{ id: 'v', at }] }, ruleset).findings[0]?.value).toBe(points);
  });
});

describe('dated levels', () => {
  const ruleset = {
    ...showing({ of: 'violations' }, { from: '2026-03-01', until: '2026-06-01' }),
    zone: '+08:00',
  };
  it.each([
    { at: '2026-02-28T15:59:59.999Z', status: 'not-applicable' },
    { at: '2026-02-28T16:00:00Z', status: 'clear' },
    { at: '2026-05-31T15:59:59.999Z', status: 'clear' },
    { at: '2026-05-31T16:00:00Z', status: 'not-applicable' },
  ])('from is included, until is not, at midnight of the zone: $at is $status', ({ at, status }) => {
    expect(scoreAccount({ ...head, asOf: at, violations: [] }, ruleset).findings[0]?.status).toBe(status);
  });

  it('are chosen by the instant that is asked for', () => {
    const snapshot = { ...head, asOf: '2026-03-05T00:00:00Z', violations: [] };
    expect(scoreAccount(snapshot, ruleset, { asOf: '2026-07-01T00:00:00Z' }).findings[0]?.status).toBe(
      'not-applicable',
    );
    expect(scoreAccount(snapshot, ruleset, { asOf: '2026-02-01T00:00:00Z' }).findings[0]?.status).toBe(
      'not-applicable',
    );
  });
});

describe('a word for a region', () => {
  const ofMexico: Ruleset['rules'][number] = {
    ...ruleThatShows('m'),
    applies: { fact: 'region', in: ['MX'] },
  };
  const metrics = { m: { title: 'A metric', unit: 'points', worse: 'higher' } } as const;
  const fact = { title: 'Country', ask: 'In which country?', type: 'word' } as const;
  const free = rulesetAround({ metrics, facts: { region: fact }, rules: [ofMexico] });
  const listed = rulesetAround({
    metrics,
    facts: { region: { ...fact, values: { MX: 'Mexico', east: 'The East' } } },
    rules: [ofMexico],
  });

  it.each([
    { ruleset: free, region: 'MX', status: 'fired', warnings: [] },
    { ruleset: free, region: 'BR', status: 'not-applicable', warnings: ['no-rule-applies'] },
    { ruleset: free, region: 'other', status: 'not-applicable', warnings: ['no-rule-applies'] },
    { ruleset: free, region: 'Mexico', status: 'unknown', warnings: ['unknown-word'] },
    { ruleset: free, region: 'mx', status: 'unknown', warnings: ['unknown-word'] },
    { ruleset: listed, region: 'east', status: 'not-applicable', warnings: ['no-rule-applies'] },
    { ruleset: listed, region: 'BR', status: 'unknown', warnings: ['unknown-word'] },
  ])('$region: $status', ({ ruleset, region, status, warnings }) => {
    const report = scoreAccount({ ...head, asOf: timeText(asOf), region, metrics: { m: 1 } }, ruleset);
    expect(report.findings.map((finding) => finding.status)).toEqual([status]);
    expect(report.warnings.map(({ code }) => code)).toEqual(warnings);
  });
});

describe('a fact that is said in another form than the ruleset asks for', () => {
  const flag = { title: 'Shared', ask: 'Is it shared?', type: 'flag' } as const;
  const word = {
    title: 'Profile',
    ask: 'Is it true?',
    type: 'word',
    values: { yes: 'Yes', no: 'No' },
  } as const;
  const metrics = { m: { title: 'A metric', unit: 'points', worse: 'higher' } } as const;
  const ruleset = rulesetAround({
    metrics,
    facts: { shared: flag, profile: word },
    rules: [
      { ...ruleThatShows('m'), id: 'golden.test.flag', applies: { fact: 'shared', in: [true] } },
      { ...ruleThatShows('m'), id: 'golden.test.word', applies: { fact: 'profile', in: ['no'] } },
    ],
  });
  const scored = (facts: Record<string, unknown>) =>
    scoreAccount({ ...head, asOf: timeText(asOf), facts, metrics: { m: 1 } }, ruleset);

  it.each(['true', 'yes', 'false', 1, 0])('is unknown and named: %j for yes or no', (shared) => {
    const { findings, warnings } = scored({ shared, profile: 'yes' });
    expect(findings.map(({ ruleId, status }) => [ruleId, status])).toEqual([
      ['golden.test.flag', 'unknown'],
      ['golden.test.word', 'not-applicable'],
    ]);
    expect(warnings).toEqual([{ code: 'unknown-word', args: { path: 'shared', word: shared } }]);
  });

  it.each([true, false, 5])('is unknown and named: %j for a word', (profile) => {
    const { findings, warnings } = scored({ shared: true, profile });
    expect(findings.map(({ ruleId, status }) => [ruleId, status])).toEqual([
      ['golden.test.flag', 'fired'],
      ['golden.test.word', 'unknown'],
    ]);
    expect(warnings).toEqual([{ code: 'unknown-word', args: { path: 'profile', word: profile } }]);
  });
});

describe('a number counted over a window', () => {
  const ruleset = rulesetAround({
    metrics: { m: { title: 'A metric', unit: 'points', worse: 'higher', windowDays: 30 } },
    rules: [ruleThatShows('m')],
  });
  const given = { value: 1, asOf: timeText(asOf - 30 * DAY) };

  it('says nothing any more when the whole window has gone by', () => {
    const snapshot = { ...head, asOf: timeText(asOf), metrics: { m: given } };
    expect(scoreAccount(snapshot, ruleset).findings[0]?.status).toBe('fired');
    const late = { ...snapshot, metrics: { m: { ...given, asOf: timeText(asOf - 30 * DAY - 1) } } };
    const { findings, warnings } = scoreAccount(late, ruleset);
    expect(findings[0]?.status).toBe('unknown');
    expect(warnings.map(({ code }) => code)).toEqual(['metric-too-old']);
  });

  it('is not taken for single months', () => {
    const months = ['2026-05', '2026-06'].map((period) => ({ period, value: 9 }));
    const { findings, warnings } = scoreAccount(
      { ...head, asOf: timeText(asOf), metrics: { m: months } },
      ruleset,
    );
    expect(findings[0]?.status).toBe('unknown');
    expect(warnings).toEqual([{ code: 'metric-without-periods', args: { metric: 'm' } }]);
  });

  it('ends a forecast then', () => {
    const forecast = forecastRisk({ ...head, asOf: timeText(asOf), metrics: { m: 1 } }, ruleset);
    expect(forecast.steps).toEqual([]);
    expect(Date.parse(forecast.knownUntil ?? '')).toBe(asOf + 30 * DAY + 1);
    expect(forecast.ending.map(({ because, to }) => [because.code, to])).toEqual([['known-until', null]]);
  });
});

describe('ready-made values', () => {
  const fresh = rulesetAround({
    metrics: { m: { title: 'A metric', unit: 'points', worse: 'higher', freshFor: '7d', windowDays: 30 } },
    rules: [ruleThatShows('m')],
  });
  it.each([
    {
      name: 'exactly as old as it may be',
      given: { asOf: timeText(asOf - 7 * DAY) },
      later: 0,
      status: 'fired',
    },
    {
      name: 'a millisecond too old',
      given: { asOf: timeText(asOf - 7 * DAY - 1) },
      later: 0,
      status: 'unknown',
    },
    {
      name: 'too old by the instant that is asked for',
      given: { asOf: timeText(asOf - 7 * DAY) },
      later: 1,
      status: 'unknown',
    },
    { name: 'from after asOf', given: { asOf: timeText(asOf + 1) }, later: 0, status: 'unknown' },
    { name: 'of the same window', given: { windowDays: 30 }, later: 0, status: 'fired' },
    { name: 'of another window', given: { windowDays: 60 }, later: 0, status: 'unknown' },
  ])('$name: $status', ({ given, later, status }) => {
    const snapshot = { ...head, metrics: { m: { value: 3, ...given } } };
    expect(scoreAccount(snapshot, fresh, { asOf: timeText(asOf + later) }).findings[0]?.status).toBe(status);
  });
});

describe('one item listed twice', () => {
  const ruleset = showing({ of: 'violations' }, {}, { metric: 'm', gte: '5' });
  const counted = (violations: readonly object[]) =>
    scoreAccount({ ...head, violations }, ruleset).findings[0]?.value;
  const named = { id: 'v1', at: timeText(asOf - DAY) };
  const { id: _, ...unnamed } = named;

  it('counts once where it has an id, be it one object or two', () => {
    expect(counted([named, { ...named }])).toBe(1);
    expect(counted([named, named])).toBe(1);
    expect(counted([named, unnamed, named])).toBe(2);
  });

  it('counts twice where nothing says that it is the same', () => {
    expect(counted([unnamed, unnamed])).toBe(2);
    expect(counted([named, named, unnamed, unnamed])).toBe(3);
  });
});
