import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDataset } from '../dataset/open-dataset.js';
import { compileLexicon } from '../lexicon/compile-lexicon.js';
import { readLexicons } from '../lexicon/read-lexicons.js';
import { mergeLexicons } from '../src/notices.js';
import { sharedDataset } from '../test/shared-dataset.js';
import { measureLeadTimes } from './measure-lead-times.js';
import { readCases } from './measure-messages.js';
import { roundOf } from './replay-rounds.js';
import { wilson } from './wilson.js';

const lexicon = mergeLexicons(readLexicons().map(([, written]) => compileLexicon(written)));
const message = (quotation, more = {}) => ({
  id: 'x/y',
  data: {
    language: 'en',
    platform: 'x',
    role: 'seller',
    kind: 'restricted',
    class: 'chargeback',
    source: 'forum',
    enteredOn: '2026-11-29T08:00:00Z',
    message: { quotation, told: false },
    ...more,
  },
});
const read = (one, readUntil = null) =>
  readCases(
    [one],
    () => lexicon,
    readUntil,
    () => null,
  )[0];

describe('a verdict', () => {
  const said = 'Your account was suspended because of chargebacks.';
  it.each([
    ['right', said, {}],
    ['wrong', said, { class: 'ip' }],
    ['wrong', said, { class: 'other' }],
    ['silent', 'Your account was suspended.', {}],
    ['open', 'Your account is limited for one or more of the following: chargebacks, counterfeit goods.', {}],
    ['alarm', said, { class: null }],
    ['alarm', said, { class: null, kind: 'no-restriction', control: 'other' }],
    ['quiet', 'Your account was suspended for violating our terms.', { class: null }],
    ['quiet', 'Your parcel is on its way.', { class: null, kind: 'healthy' }],
  ])('is %s for: %s', (verdict, text, more) => {
    expect(read(message(text, more)).verdict).toBe(verdict);
  });
  it('is of what was not seen only where the case came after what was read', () => {
    expect(read(message(said)).seen).toBe(false);
    expect(read(message(said, { seen: 'before-words' })).seen).toBe(true);
    expect(read(message(said), '2026-11-29T08:00:00Z').seen).toBe(true);
    expect(read(message(said), '2026-11-29T07:59:59Z').seen).toBe(false);
  });
});

describe('the round that a message is blind to', () => {
  const rounds = [
    { round: 1, commit: 'a', libraryReadUntil: null },
    { round: 2, commit: 'b', libraryReadUntil: '2026-11-29T08:00:00Z' },
    { round: 3, commit: 'c', libraryReadUntil: '2026-11-29T10:00:00Z' },
  ];
  const entered = (/** @type {string} */ enteredOn, /** @type {string | undefined} */ seen = undefined) =>
    roundOf({ seen, enteredOn }, rounds);
  it('is the newest whose author had read nothing that late', () => {
    expect(entered('2026-11-29T08:00:00Z')).toBe(1);
    expect(entered('2026-11-29T08:00:01Z')).toBe(2);
    expect(entered('2026-11-29T11:00:00Z')).toBe(3);
  });
  it('is none where the first words may have been written with it in mind', () => {
    expect(entered('2026-11-29T11:00:00Z', 'before-words')).toBe(null);
  });
});

describe('an interval', () => {
  it('holds its share and lies between 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        const [count, of] = [Math.min(a, b), Math.max(a, b)];
        const [low, high] = wilson(count, of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (of > 0) {
          expect(low).toBeLessThanOrEqual(count / of + 1e-12);
          expect(high).toBeGreaterThanOrEqual(count / of - 1e-12);
        }
      }),
    );
  });
  it('is the published one for 10 of 20', () => {
    const [low, high] = wilson(10, 20);
    expect(low).toBeCloseTo(0.2993, 4);
    expect(high).toBeCloseTo(0.7007, 4);
  });
});

describe('the page', () => {
  it('has a decision for every case that contradicts', () => {
    const page = readFileSync(new URL('../../../docs/validity.md', import.meta.url), 'utf8');
    expect(page).not.toMatch(/none yet|No decision yet/);
  });
});

describe('cases that were opened again', () => {
  const { seed, day, cases } = JSON.parse(readFileSync(new URL('./reopened.json', import.meta.url), 'utf8'));
  const ids = openDataset().cases.map(({ id }) => id);
  it('are 40 existing ones, each once and with an outcome', () => {
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(new Set(cases.map((one) => one.case)).size).toBe(40);
    for (const one of cases) {
      expect(ids, one.case).toContain(one.case);
      expect(['true', 'differs', 'not-found']).toContain(one.outcome);
      // What is not found true says why.
      if (one.outcome !== 'true') expect(one.note, one.case).toBeTruthy();
    }
  });
  it('were chosen by the seed, not by hand', () => {
    const keys = cases.map(({ case: name }) => createHash('sha256').update(`${seed}\n${name}`).digest('hex'));
    expect(keys).toEqual([...keys].sort());
    // The first 40 of 890 lie in the lowest twentieth.
    expect(keys.at(-1) < '10').toBe(true);
  });
});

describe('lead times', () => {
  const ruleset = sharedDataset.rulesets.find(({ id }) => id === 'aliexpress.buyer')?.built;
  const at = (/** @type {number} */ day) => `2026-06-${String(day).padStart(2, '0')}T12:00:00Z`;
  const disputes = [1, 2, 3, 4, 5, 6].map((day) => ({
    id: `d${day}`,
    orderId: `o${day}`,
    openedAt: at(day),
    closedAt: null,
  }));
  const restricted = (/** @type {object} */ more) => ({
    id: 'aliexpress/x',
    data: {
      kind: 'restricted',
      platform: 'aliexpress',
      role: 'buyer',
      day: '2026-06-20',
      readOn: '2026-06-30',
      snapshot: { disputes },
      ...more,
    },
  });

  it('count whole days from the first instant in a band to the day of the restriction', () => {
    const { measured } = measureLeadTimes([restricted({})], () => ruleset);
    // The fifth open dispute, on the fifth at noon, is the limit of `high`.
    expect(measured).toMatchObject([{ days: { high: 14 } }]);
  });

  it('leave out cases without a day or without dated events', () => {
    const cases = [
      restricted({ day: '2026-06' }),
      restricted({ snapshot: { metrics: { disputesOpen: 6 } } }),
      restricted({ kind: 'healthy' }),
    ];
    expect(measureLeadTimes(cases, () => ruleset)).toEqual({ restricted: 2, withDay: 1, measured: [] });
  });
});
