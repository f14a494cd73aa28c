import { readFileSync } from 'node:fs';
import { type Ruleset, scoreCompact } from '@risk-check/core';
import { rulesets } from '@risk-check/rules-data';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { RecordScorers } from '../../src/batch/record-scorers.ts';
import { rulesetsForRecords } from '../../src/batch/rulesets-for-records.ts';
import { scoreBlock } from '../../src/batch/score-block.ts';
import { SharedSlot } from '../../src/batch/shared-slots.ts';
import { repository } from '../fake-io.ts';
import { examples } from '../snapshots.ts';
import { linesOf } from './run-process.ts';

interface Example {
  readonly platform: string;
  readonly role: string;
  readonly account?: object;
}

const snapshots: readonly Example[] = examples.map((path) =>
  JSON.parse(readFileSync(new URL(path, repository), 'utf8')),
);
const loaded = new Map<string, Ruleset>();

beforeAll(async () => {
  for (const { platform, role, load } of rulesets) loaded.set(`${platform}.${role}`, (await load()).default);
});

/** As they may stand in a file: plainly, with white space, or with what has to be parsed. */
const written = fc
  .tuple(
    fc.constantFrom(...snapshots),
    fc.constantFrom('me', 'é', '买家', '😀', 'a"b\\', '\ud800'),
    fc.constantFrom('plain', 'spaced', 'deep', 'twice'),
  )
  .map(([snapshot, id, style]) => {
    const named = { ...snapshot, account: { ...snapshot.account, id } };
    const plain = JSON.stringify(named);
    if (style === 'spaced') return { named, text: JSON.stringify(named, null, 1).replaceAll('\n', '\t') };
    if (style === 'deep')
      return { named, text: plain.replace('{', `{"x":${'['.repeat(20)}${']'.repeat(20)},`) };
    return { named, text: style === 'twice' ? plain.replace('{', '{"platform":"other",') : plain };
  });

it('scores records of all platforms, one behind the other, as each alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 30 }), async (records) => {
      const parts = records.map(({ text }) => Buffer.from(text));
      const slot = SharedSlot.ofSize(parts.reduce((sum, { length }) => sum + 2 * length + 1000, 0));
      slot.reset();
      const ranges = new Uint32Array(2 * parts.length);
      let at = 0;
      parts.forEach((part, i) => {
        slot.bytes.set(part, at);
        ranges.set([at, at + part.length], 2 * i);
        at += part.length + 1;
      });
      const place = { from: 0, to: parts.length, tooLong: [], input: null, line: 1, lineStep: 1 };
      const { output, refusals } = await scoreBlock(
        { slot, ranges, ...place },
        {
          options: {},
          isFull: false,
          keepsRefused: false,
          idField: null,
          notStandard: null,
          rulesetOf: rulesetsForRecords(undefined),
          scorers: new RecordScorers({}),
        },
      );
      expect(refusals).toEqual([]);
      expect(linesOf(Buffer.from(output).toString())).toEqual(
        records.map(({ named }, i) => ({
          line: i + 1,
          id: named.account.id,
          ...scoreCompact(named as unknown, loaded.get(`${named.platform}.${named.role}`) as Ruleset),
        })),
      );
    }),
    { numRuns: 60 },
  );
});
