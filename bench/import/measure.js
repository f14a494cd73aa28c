import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { ArchiveError, archiveFiles } from '../../packages/import/dist/archive.js';
import { ImportError, importFile } from '../../packages/import/dist/index.js';
import { importMails, splitMbox } from '../../packages/import/dist/mail.js';
import { WorkbookError, workbookTables } from '../../packages/import/dist/workbook.js';
import { mailbox } from './mailbox.js';
import { workbook } from './workbook.js';

/**
 * `node bench/import/measure.js`: broken files by the ten thousand, and a mailbox of 1 GB. Writes `figures.json`, from which
 * docs/import.md is filled. Takes some minutes and 1 GB below the temporary folder. Needs a build.
 */
const RUNS = Number(process.argv[2] ?? 10_000);
const MEGABYTES = Number(process.argv[3] ?? 1024);
const AS_OF = '2026-11-20T08:00:00Z';
const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const fixtures = at('packages/import/test/fixtures');
const read = (name) => new Uint8Array(readFileSync(join(fixtures, name)));

/** Numbers that are the same in every run (mulberry32). */
function generator(seed) {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % most;
  };
}

/** Bytes changed, a part said twice, the end cut off. */
function mutated(sound, below) {
  const bytes = [...sound];
  for (let i = below(9); i > 0; i--) bytes[below(bytes.length)] = below(256);
  if (below(3) === 0) {
    const from = below(bytes.length);
    bytes.splice(below(bytes.length), 0, ...bytes.slice(from, from + below(200)));
  }
  if (below(3) === 0) bytes.length = below(bytes.length) + 1;
  return new Uint8Array(bytes);
}

const text = (bytes) => new TextDecoder().decode(bytes);
const importText = (bytes) => importFile(text(bytes), { asOf: AS_OF });
const names = readdirSync(fixtures).filter((name) => name !== 'expected');
const soundOf = (ending) => names.filter((name) => ending.test(name)).map(read);
const book = workbook(text(read('temu-orders-xlsx.csv')));
const KINDS = [
  { kind: 'tables', sound: soundOf(/\.[ct]sv$/), run: importText },
  { kind: 'JSON', sound: soundOf(/\.json$/), run: importText },
  { kind: 'copied pages', sound: soundOf(/\.txt$/), run: importText },
  {
    kind: 'mails',
    sound: [strToU8(mailbox(6).join(''))],
    run: (bytes) => importMails(splitMbox([bytes]), { asOf: AS_OF }),
  },
  {
    kind: 'workbooks',
    sound: [book],
    run: async (bytes) => (await workbookTables(bytes)).map(({ text }) => importText(strToU8(text))),
  },
  {
    kind: 'archives',
    sound: [zipSync({ 'a.csv': read('amazon-order-history.csv'), 'b.json': read('stripe-disputes.json') })],
    run: (bytes) =>
      [...archiveFiles(bytes)].flatMap((file) => ('bytes' in file ? [importText(file.bytes)] : [])),
  },
];
const TYPED = [ImportError, WorkbookError, ArchiveError];

async function breakFiles({ kind, sound, run }) {
  const below = generator(20_261_129);
  const figures = { kind, files: RUNS, snapshots: 0, typed: 0, other: 0, slowestMs: 0 };
  for (let i = 0; i < RUNS; i++) {
    const bytes = mutated(sound[below(sound.length)], below);
    const begun = process.hrtime.bigint();
    try {
      await run(bytes);
      figures.snapshots++;
    } catch (error) {
      if (TYPED.some((type) => error instanceof type)) figures.typed++;
      else {
        figures.other++;
        console.error(kind, i, error);
      }
    }
    const ms = Number((process.hrtime.bigint() - begun) / 1_000_000n);
    figures.slowestMs = Math.max(figures.slowestMs, ms);
  }
  console.log(figures);
  return figures;
}

/** Says at the end how much memory a process has taken. */
const METER = `data:text/javascript,${encodeURIComponent('process.on("exit", () => process.stderr.write("\\nmaxrss " + process.resourceUsage().maxRSS + " cpu " + process.cpuUsage().user));')}`;

function readMailbox() {
  const folder = mkdtempSync(join(tmpdir(), 'mailbox-'));
  const path = join(folder, 'all.mbox');
  const file = openSync(path, 'w');
  const mails = mailbox(2000);
  let count = 0;
  for (let written = 0; written < MEGABYTES * 2 ** 20; ) {
    const mail = mails[count % mails.length];
    written += writeSync(file, mail);
    count++;
  }
  closeSync(file);
  const small = join(folder, 'small.mbox');
  writeFileSync(small, mails.slice(0, 200).join(''));
  const runs = [small, path].map((mbox) => {
    const begun = Date.now();
    const args = ['--import', METER, at('packages/cli/bin.js'), 'import', mbox, '-o', `${mbox}.json`];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
    const [, rss] = /maxrss (\d+)/.exec(stderr) ?? [];
    if (status !== 0) throw new Error(stderr);
    const bytes = statSync(mbox).size;
    return {
      bytes,
      seconds: Math.round((Date.now() - begun) / 1000),
      maxRssMb: Math.round(Number(rss) / 1024),
    };
  });
  rmSync(folder, { recursive: true });
  console.log(runs);
  return { mails: count, small: runs[0], large: runs[1] };
}

const broken = [];
for (const one of KINDS) broken.push(await breakFiles(one));
const figures = {
  measuredOn: new Date().toISOString().slice(0, 10),
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  broken,
  mailbox: readMailbox(),
};
writeFileSync(new URL('figures.json', import.meta.url), `${JSON.stringify(figures, null, 2)}\n`);
if (broken.some(({ other, slowestMs }) => other > 0 || slowestMs > 2000)) process.exitCode = 1;
