import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCorpus, writeWholeCorpus } from './corpus.js';
import { fuzz } from './engine.js';
import { loadTarget } from './instrument.js';
import { PLANTS } from './plants.js';

/**
 * One target in a process of its own: the arguments are JSON, and so is what is printed last. A long one also prints how far
 * it is, and keeps what it reached, so that nothing is lost when it is ended.
 */
const { name, seconds, executions, seed, isLong, plant: planted } = JSON.parse(process.argv[2] ?? '{}');
const plant = planted === undefined ? undefined : PLANTS.find((one) => one.name === planted);
const folder = mkdtempSync(join(tmpdir(), 'risk-check-fuzz-'));
try {
  const { target, counters } = await loadTarget(`targets/${name}.js`, join(folder, 'target.mjs'), plant);
  const { target: plain } = isLong
    ? await loadTarget(`targets/${name}.js`, join(folder, 'plain.mjs'), plant, false)
    : { target: undefined };
  // A planted bug has to be found by what the engine makes, and not by what it once found.
  const corpus = plant === undefined ? readCorpus(name) : [];
  // The bundle without counters is the code that is fuzzed, with its target.
  const code = isLong
    ? createHash('sha256')
        .update(readFileSync(join(folder, 'plain.mjs')))
        .digest('hex')
        .slice(0, 12)
    : undefined;
  let kept = 0;
  const tell = isLong
    ? (/** @type {{ executions: number, processor: number, corpus: readonly Uint8Array[] }} */ so) => {
        console.log(JSON.stringify({ code, executions: so.executions, processor: so.processor }));
        if (so.corpus.length === kept) return;
        kept = so.corpus.length;
        writeWholeCorpus(name, so.corpus);
      }
    : undefined;
  const {
    found,
    corpus: reached,
    ...rest
  } = await fuzz(target, counters, { seconds, seed, executions, corpus, plain, tell });
  if (isLong) writeWholeCorpus(name, reached);
  console.log(
    JSON.stringify({
      ...rest,
      code,
      places: counters.length,
      corpus: reached.map((input) => Buffer.from(input).toString('base64')),
      found: found && {
        input: Buffer.from(found.input).toString('base64'),
        error: String(found.error?.stack ?? found.error),
      },
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
