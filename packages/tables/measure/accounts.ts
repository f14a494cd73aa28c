import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { compileRuleset, scoreCompact } from '@risk-check/core';
import { type ColumnChunk, compileColumnScorer, snapshotAt } from '@risk-check/core/columns';
import { compileRecordScorer, RecordBytes } from '@risk-check/core/records';
import type { Duckdb } from '../src/duckdb/duckdb.ts';
import { openDatabase } from '../src/duckdb/open-database.ts';
import { readMapping } from '../src/mapping/read-mapping.ts';
import { planTables, type TablesPlan } from '../src/plan/plan-tables.ts';
import { numberAccounts, readChunks } from '../src/read/read-chunks.ts';

/*
 * What `measure.js` runs in processes of their own:
 * `write MAPPING FILE`: the accounts of some tables as the snapshots that they are, one a line;
 * `time WAY MAPPING`: microseconds an account of one way to score them, all of it warm and in memory.
 */
/** Accounts in memory: more than any cache holds. */
const ENOUGH = 1500;
const [mode = '', ...args] = process.argv.slice(2);
const duckdb = createRequire(process.env.RISK_CHECK_DUCKDB as string)('@duckdb/node-api') as Duckdb;

async function* chunksOf(
  file: string,
  isWhole: boolean,
): AsyncGenerator<{ plan: TablesPlan; chunk: ColumnChunk }> {
  const { mapping } = readMapping(JSON.parse(readFileSync(file, 'utf8')));
  if (!mapping) throw new Error(`expected a mapping in ${file}`);
  const folder = dirname(file);
  const database = await openDatabase(duckdb, {
    threads: 1,
    memory: '1GB',
    temporary: join(folder, 'temporary'),
    attach: mapping.attach,
    folder,
  });
  try {
    const plan = await planTables(mapping, database, folder);
    const accounts = await numberAccounts(database, plan.accounts, { from: 0 });
    for await (const { chunk } of readChunks(database, plan, accounts, { from: 0, isWhole }))
      yield { plan, chunk };
  } finally {
    database.close();
  }
}

if (mode === 'write') {
  const [mapping = '', output = ''] = args;
  const file = openSync(output, 'w');
  for await (const { plan, chunk } of chunksOf(mapping, true)) {
    let text = '';
    for (let i = 0; i < chunk.size; i++)
      text += `${JSON.stringify(snapshotAt(plan.ruleset.source, chunk, i))}\n`;
    writeSync(file, text);
  }
  closeSync(file);
} else {
  const [way = '', mapping = ''] = args;
  const chunks: ColumnChunk[] = [];
  let plan: TablesPlan | undefined;
  for await (const next of chunksOf(mapping, false)) {
    plan = next.plan;
    chunks.push(next.chunk);
    if (chunks.reduce((sum, { size }) => sum + size, 0) >= ENOUGH) break;
  }
  if (!plan) throw new Error('expected accounts');
  const ruleset = compileRuleset(plan.ruleset.source);
  const score = compileColumnScorer(ruleset);
  // JSON says all that is known; a query reads only what a rule looks at.
  const accounts = chunks.reduce((sum, { size }) => sum + size, 0);
  const texts: string[] = [];
  for await (const { chunk } of chunksOf(mapping, true)) {
    for (let i = 0; i < chunk.size && texts.length < accounts; i++)
      texts.push(JSON.stringify(snapshotAt(ruleset.source, chunk, i)));
    if (texts.length === accounts) break;
  }
  const bytes = texts.map((text) => Buffer.from(text));
  const scoreBytes = compileRecordScorer(ruleset);
  // As an engine inside a database runs it: a context of its own, without anything of Node.
  const scoreBound: (text: string) => string =
    way === 'bound'
      ? runInContext(
          `${readFileSync(process.env.RISK_CHECK_SCRIPT as string, 'utf8')}\nscoreCompactJson`,
          createContext(Object.create(null)),
        )
      : String;
  let sum = 0;
  const ways: Record<string, () => void> = {
    parse: () => {
      for (const text of texts) sum += Object.keys(JSON.parse(text)).length;
    },
    object: () => {
      for (const text of texts) sum += scoreCompact(JSON.parse(text), ruleset).score;
    },
    bytes: () => {
      for (let i = 0; i < bytes.length; i++) {
        const record = bytes[i] as Buffer;
        const text = texts[i] as string;
        const found = scoreBytes(
          new RecordBytes(record, (from, to) => text.substring(from, to)),
          0,
          record.length,
        );
        sum += found?.result.score ?? Number.NaN;
      }
    },
    text: () => {
      for (const text of texts) sum += JSON.stringify(scoreCompact(JSON.parse(text), ruleset)).length;
    },
    bound: () => {
      for (const text of texts) sum += scoreBound(text).length;
    },
    columns: () => {
      for (const chunk of chunks) {
        const scorer = score(chunk);
        for (let i = 0; i < chunk.size; i++) sum += scorer(i).score;
      }
    },
  };
  const run = ways[way] as () => void;
  for (const end = performance.now() + 1500; performance.now() < end; ) run();
  const times: number[] = [];
  for (let round = 0; round < 7; round++) {
    const { user, system } = process.cpuUsage();
    run();
    const spent = process.cpuUsage({ user, system });
    times.push((spent.user + spent.system) / texts.length);
  }
  if (Number.isNaN(sum)) throw new Error('expected that every account is scored from its bytes');
  console.log(JSON.stringify({ accounts: texts.length, microseconds: times.sort((a, b) => a - b)[3] }));
}
