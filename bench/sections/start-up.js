import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, root } from '../bundle.js';
import { milliseconds, table, times } from '../table.js';

const ROUNDS = 25;
/** Times `node -e 0`. Node 22 and newer can keep compiled code. */
const SCORE_MOST = Number.parseInt(process.versions.node, 10) >= 22 ? '1.6' : '2.2';
const CORE = 'export { scoreAccount } from "@risk-check/core";';
const RULES = 'export { default } from "@risk-check/rules-data/aliexpress/buyer";';

/** How long a process and an import take: medians, all taking turns so that a slow moment of the machine hits all of them. */
export async function startUp() {
  const folder = mkdtempSync(join(tmpdir(), 'risk-check-bench-'));
  try {
    return `## Start-up

Medians of ${ROUNDS} processes each, taking turns.

${commandTable(folder)}

Every run goes through the same code. From Node 22 on Node keeps what it has compiled in the user's cache; the first row of each pair starts from there.

${await importTable(folder)}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function commandTable(folder) {
  const bin = `${root}packages/cli/bin.js`;
  const snapshot = `${root}examples/aliexpress-buyer/several-at-once.json`;
  const withCache = { env: { XDG_CACHE_HOME: folder } };
  const without = { env: { NODE_DISABLE_COMPILE_CACHE: '1' } };
  const cases = [
    { name: '`node -e 0`', args: ['-e', '0'], most: '' },
    { name: '`risk-check --version`', args: [bin, '--version'], most: SCORE_MOST },
    { name: '`risk-check snapshot.json`', args: [bin, snapshot], most: SCORE_MOST, ...withCache },
    {
      name: '`risk-check snapshot.json --format json`',
      args: [bin, snapshot, '--format', 'json'],
      most: SCORE_MOST,
      ...withCache,
    },
    { name: '`risk-check snapshot.json`, no cache', args: [bin, snapshot], most: '', ...without },
    {
      name: '`risk-check snapshot.json --format json`, no cache',
      args: [bin, snapshot, '--format', 'json'],
      most: '',
      ...without,
    },
  ];
  const [bare, ...rest] = inTurns(cases, folder).map(({ whole, ...one }) => ({
    ...one,
    time: median(whole),
  }));
  return table(
    ['command', 'whole process', 'times `node -e 0`', 'at most'],
    [bare, ...rest].map(({ name, time, most }) => [name, milliseconds(time), times(time / bare.time), most]),
  );
}

async function importTable(folder) {
  const modules = [
    { name: 'an empty module', text: 'export {};' },
    { name: '`scoreAccount`', text: CORE },
    { name: '`scoreAccount` and the AliExpress buyer ruleset', text: `${CORE} ${RULES}`, most: '15 ms' },
    { name: 'zod/mini', text: 'export { object, string, safeParse } from "zod/mini";' },
  ];
  const cases = [];
  for (const [i, { text, ...one }] of modules.entries()) {
    writeFileSync(join(folder, `${i}.mjs`), await bundle(text));
    const script = `const start = performance.now(); import('./${i}.mjs').then(() => console.log(performance.now() - start));`;
    cases.push({ ...one, args: ['-e', script] });
  }
  const [empty, ...rest] = inTurns(cases, folder).map(({ whole, printed, ...one }) => ({
    ...one,
    whole: median(whole),
    importing: median(printed.map(Number)),
  }));
  return table(
    ['module', 'whole process', 'times an empty one', 'import alone', 'more than an empty one', 'at most'],
    [empty, ...rest].map(({ name, whole, importing, most = '' }) => [
      name,
      milliseconds(whole),
      times(whole / empty.whole),
      `${importing.toFixed(1)} ms`,
      `${(importing - empty.importing).toFixed(1)} ms`,
      most,
    ]),
  );
}

/** Runs every case once per round; the first round only warms the disk and the caches. */
function inTurns(cases, cwd) {
  const runs = cases.map((one) => ({ ...one, whole: [], printed: [] }));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { args, name, env, whole, printed } of runs) {
      const start = performance.now();
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
      const time = performance.now() - start;
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
      if (round === 0) continue;
      whole.push(time);
      printed.push(stdout);
    }
  }
  return runs;
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
