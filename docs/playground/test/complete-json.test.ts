import type { Ruleset } from '@risk-check/core';
import { rulesets } from '@risk-check/rules-data';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { completeJson } from '../src/editor/complete-json.ts';

let buyer: Ruleset;
beforeAll(async () => {
  buyer = (await rulesets.find(({ id }) => id === 'aliexpress.buyer')?.load())?.default as Ruleset;
});

/** What is offered where `|` stands, and what the text becomes with the first of it. */
function at(marked: string): { labels: string[]; taken: string } {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = completeJson(text, offset, buyer);
  const [first] = found?.options ?? [];
  const taken = found && first ? text.slice(0, found.start) + first.insert + text.slice(found.end) : text;
  return { labels: found?.options.map(({ label }) => label) ?? [], taken };
}

describe('what can stand at a place', () => {
  it('offers the names of a snapshot, without those it has', () => {
    const { labels } = at('{ "snapshotVersion": 1, | }');
    expect(labels).toContain('disputes');
    expect(labels).toContain('platform');
    expect(labels).not.toContain('snapshotVersion');
  });

  it('begins with what must be there, then with what most rules look at', () => {
    const { labels } = at('{ "snapshotVersion": 1, "platform": "aliexpress", | }');
    expect(labels.slice(0, 2)).toEqual(['role', 'asOf']);
    expect(labels.indexOf('conduct')).toBeLessThan(labels.indexOf('reviews'));
  });

  it('takes the place of what was typed, quotes and all', () => {
    expect(at('{ "ord|" }').taken).toBe('{ "orders": [] }');
    expect(at('{ "ord|": [] }').taken).toBe('{ "orders": [] }');
    expect(at('{ "ord| }').taken).toBe('{ "orders": [] }');
    expect(at('{ ord| }').taken).toBe('{ "orders": [] }');
  });

  it('knows the fields of a list, also those that the ruleset adds', () => {
    const { labels } = at('{ "orders": [{ "id": "1", | }] }');
    expect(labels).toContain('placedAt');
    expect(labels).toContain('couponsUsed');
    expect(labels).not.toContain('id');
    expect(labels).not.toContain('disputes');
  });

  it('does not take the names of a neighbour or of what is nested for its own', () => {
    const { labels } = at(
      '{ "orders": [{ "status": "paid" }, { "amount": { "value": "1" }, | }, { "id": "2" }] }',
    );
    expect(labels).toContain('status');
    expect(labels).toContain('id');
    expect(labels).not.toContain('amount');
  });

  it('knows the words of a field, fixed and declared', () => {
    expect(at('{ "orders": [{ "status": "|" }] }').labels).toContain('awaiting-payment');
    expect(at('{ "conduct": [{ "kind": "|" }] }').labels).toContain('harassment-report');
    expect(at('{ "account": { "status": "sus|" } }').taken).toBe('{ "account": { "status": "suspended" } }');
    expect(at('{ "disputes": [{ "kind": | }] }').taken).toBe('{ "disputes": [{ "kind": "refund-only" }] }');
  });

  it('knows metrics and facts of the ruleset, and what a fact can be', () => {
    expect(at('{ "metrics": { "| } }').labels).toContain('disputesOpen');
    expect(at('{ "facts": { "accountShared": | } }').labels).toEqual(['true', 'false']);
    expect(at('{ "facts": { "profileData": "|" } }').labels).toEqual(['correct', 'outdated', 'untrue']);
  });

  it('never fails and never offers what is outside of the text, however broken', () => {
    const part = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      'orders',
      '"orders"',
      '"status"',
      ' ',
      '\n',
      '1',
      'tr',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), fc.nat(), (parts, seed) => {
        const text = parts.join('');
        const offset = seed % (text.length + 1);
        const found = completeJson(text, offset, buyer);
        if (!found) return;
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.start).toBeLessThanOrEqual(offset);
        expect(found.end).toBeGreaterThanOrEqual(offset);
        expect(found.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });
});
