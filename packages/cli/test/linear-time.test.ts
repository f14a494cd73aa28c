import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { expectLinear, someShapes } from '../../core/test/expectations/expect-linear.ts';
import { printHash } from '../src/batch/hash-records.ts';
import { RecordBlocks } from '../src/batch/record-blocks.ts';
import { SlotStore } from '../src/batch/shared-slots.ts';
import { repository, runCli } from './fake-io.ts';

const SNAPSHOT = 'examples/aliexpress-buyer/clean.json';
const snapshot = readFileSync(new URL(SNAPSHOT, repository), 'utf8');
const many = <T>(units: number, partOf: (i: number) => T): T[] =>
  Array.from({ length: units }, (_, i) => partOf(i));
const RULE = 'aliexpress.buyer.login-distinct-ips';

describe('a file takes time in proportion to its size', () => {
  it.each(
    someShapes<[string, readonly string[], (units: number) => string]>([
      [
        'settings that are unknown',
        ['--config', 'f'],
        (units) => JSON.stringify(Object.fromEntries(many(units, (i) => [`setting${i}`, i]))),
      ],
      [
        'bases of a configuration',
        ['--config', 'f'],
        (units) => JSON.stringify({ extends: many(units, (i) => `missing${i}.json`) }),
      ],
      [
        'suppressions',
        ['--suppressions', 'f'],
        (units) => JSON.stringify(many(units, (i) => ({ rule: RULE, reason: `because ${i}` }))),
      ],
      [
        'suppressions that are none',
        ['--suppressions', 'f'],
        (units) => JSON.stringify(many(units, (i) => ({ rule: RULE, [`odd${i}`]: i }))),
      ],
      [
        'a suppression with unknown names',
        ['--suppressions', 'f'],
        (units) => JSON.stringify([Object.fromEntries(many(units, (i) => [`odd${i}`, i]))]),
      ],
      [
        'house rules with unknown names',
        ['--rules', 'f'],
        (units) =>
          JSON.stringify({
            extends: 'aliexpress.buyer',
            rules: [],
            ...Object.fromEntries(many(units, (i) => [`odd${i}`, i])),
          }),
      ],
      [
        'house rules',
        ['--rules', 'f'],
        (units) =>
          JSON.stringify({
            extends: 'aliexpress.buyer',
            rules: many(units, (i) => ({ id: `aliexpress.buyer.own-${i}` })),
          }),
      ],
      [
        'JSON that ends too early',
        ['--suppressions', 'f'],
        (units) => `[${'{"rule":"a",\n'.repeat(Math.min(units, 60))}${'1,\n'.repeat(units)}`,
      ],
      ['names given twice', ['--suppressions', 'f'], (units) => `{${'"rule":\n1,'.repeat(units)}"reason":1}`],
    ]),
  )('%s', async (_what, argv, textOf) => {
    await expectLinear(
      textOf,
      (f) => runCli([SNAPSHOT, ...argv], { files: { f, [SNAPSHOT]: snapshot } }),
      500,
    );
  });
});

describe('a snapshot takes time in proportion to its size, with every mistake of it', () => {
  const head = snapshot.trimEnd().slice(0, -1);
  it.each(
    someShapes<[string, (units: number) => string]>([
      ['unknown properties', (units) => `${head},${many(units, (i) => `"odd${i}":${i}`)}}`],
      [
        'times that are none',
        (units) => `${head},"disputes":[${many(units, () => '{"openedAt":"soon"}').join(',\n')}]}`,
      ],
      ['lines', (units) => `${head}${'\n'.repeat(units)}}`],
    ]),
  )('%s', async (_what, textOf) => {
    await expectLinear(textOf, (f) => runCli(['f'], { files: { f } }), 500);
  });
});

describe('records are cut in proportion to their bytes', () => {
  const newHash = () => createHmac('sha256', 'a key for tests');
  it.each(
    someShapes<[string, (units: number) => string, number]>([
      ['empty lines', (units) => '\n'.repeat(units), 65_536],
      ['small records', (units) => '{"a":1}\n'.repeat(units), 65_536],
      ['small records in small pieces', (units) => '{"a":1}\n'.repeat(units), 7],
      ['one record', (units) => 'x'.repeat(units), 65_536],
      ['one record in small pieces', (units) => 'x'.repeat(units), 7],
      [
        'records that are too long',
        (units) => `${'x'.repeat(100_000)}\n`.repeat(Math.ceil(units / 1000)),
        65_536,
      ],
    ]),
  )('%s', async (_what, textOf, pieceBytes) => {
    await expectLinear(
      (units) => Buffer.from(textOf(units)),
      (bytes) => {
        const slots = new SlotStore(2 ** 20);
        const options = {
          slots,
          blockBytes: 2 ** 19,
          blockRecords: 1024,
          closesWithChunk: false,
          newHash,
          printHash,
        };
        const blocks = new RecordBlocks({ ...options, mostBytes: 50_000, shard: { number: 1, of: 1 } });
        const give = (made: ReturnType<RecordBlocks['push']>): void => {
          for (const block of made) {
            slots.give(block.slot);
            slots.giveIndex(block.index);
          }
        };
        for (let at = 0; at < bytes.length; at += pieceBytes)
          give(blocks.push(bytes.subarray(at, at + pieceBytes)));
        give(blocks.end());
      },
      50_000,
    );
  });
});
