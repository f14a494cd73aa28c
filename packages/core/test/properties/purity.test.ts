import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileRuleset, scoreAccount } from '../../src/index.ts';
import { deepFreeze } from '../expectations/deep-freeze.ts';
import { FAMILIES } from '../fixtures/every-ruleset.ts';
import { casesOf } from '../generators/cases.ts';
import { snapshotsFor } from '../generators/snapshots.ts';

const LOCAL = [
  'getFullYear',
  'getMonth',
  'getDate',
  'getDay',
  'getHours',
  'getMinutes',
  'getSeconds',
  'getTimezoneOffset',
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
  'toString',
  'toDateString',
] as const;

/** Makes everything that differs between machines and moments throw. */
function poison(): void {
  const refuse = (name: string) => (): never => {
    throw new Error(`${name} was used`);
  };
  vi.spyOn(Date, 'now').mockImplementation(refuse('Date.now'));
  vi.spyOn(Math, 'random').mockImplementation(refuse('Math.random'));
  vi.spyOn(performance, 'now').mockImplementation(refuse('performance.now'));
  for (const name of LOCAL) vi.spyOn(Date.prototype, name).mockImplementation(refuse(`Date ${name}`));
  vi.spyOn(String.prototype, 'localeCompare').mockImplementation(refuse('localeCompare'));
  vi.spyOn(Number.prototype, 'toLocaleString').mockImplementation(refuse('Number toLocaleString'));
  vi.stubGlobal('Intl', new Proxy({}, { get: refuse('Intl') }));
  const RealDate = Date;
  // `new Date()` and `Date()` read the clock; `new Date(number)` does not.
  vi.stubGlobal(
    'Date',
    new Proxy(RealDate, {
      construct: (target, args) =>
        args.length === 1 && typeof args[0] === 'number'
          ? new target(args[0])
          : refuse('new Date without a number')(),
      apply: refuse('Date()'),
    }),
  );
}

describe('scoring is pure', () => {
  describe.each(FAMILIES)('on $name', ({ from, numRuns }) => {
    const cases = fc.sample(casesOf(from), { numRuns: Math.round(numRuns / 2), seed: 20_260_615 });
    const before = cases.map(({ ruleset, snapshot }) =>
      scoreAccount(structuredClone(snapshot), structuredClone(ruleset), { includeExperimental: true }),
    );

    beforeEach(poison);
    afterEach(() => {
      vi.unstubAllGlobals();
      vi.restoreAllMocks();
    });

    it('deep-frozen input, no clock, chance, locale or zone: the same report, twice', () => {
      const reports = cases.map(({ ruleset, snapshot }) => {
        const input = deepFreeze(snapshot);
        const ready = compileRuleset(deepFreeze(ruleset));
        const first = scoreAccount(input, ready, { includeExperimental: true });
        return [first, scoreAccount(input, ready, { includeExperimental: true })] as const;
      });
      vi.unstubAllGlobals();
      vi.restoreAllMocks();
      for (const [i, [first, second]] of reports.entries()) {
        expect(first).toEqual(before[i]);
        expect(second).toEqual(before[i]);
      }
    });
  });

  it.each(FAMILIES)('says the same whatever was scored before, on $name', ({ from, numRuns }) => {
    const several = from.chain((ruleset) =>
      fc.record({
        ruleset: fc.constant(ruleset),
        snapshots: fc.array(snapshotsFor(ruleset), { minLength: 2, maxLength: 12 }),
      }),
    );
    fc.assert(
      fc.property(several, ({ ruleset, snapshots }) => {
        const used = compileRuleset(ruleset);
        for (const snapshot of snapshots)
          expect(scoreAccount(snapshot, used)).toEqual(scoreAccount(snapshot, compileRuleset(ruleset)));
      }),
      { numRuns: Math.round(numRuns / 5) },
    );
  });

  it('says the same in every time zone', () => {
    const cases = FAMILIES.flatMap(({ from }) => fc.sample(casesOf(from), { numRuns: 40, seed: 20_260_616 }));
    const home = process.env.TZ;
    const inZone = (zone: string) => {
      process.env.TZ = zone;
      // The zone is really another one.
      const local = new Date(2026, 5, 15, 12).getTime();
      return {
        local,
        reports: cases.map(({ ruleset, snapshot }) =>
          scoreAccount(snapshot, compileRuleset(ruleset), { includeExperimental: true }),
        ),
      };
    };
    try {
      const [here, ...others] = ['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kathmandu'].map(
        inZone,
      );
      expect(others.map(({ local }) => local)).not.toContain(here?.local);
      for (const { reports } of others) expect(reports).toEqual(here?.reports);
    } finally {
      process.env.TZ = home;
    }
  });
});
