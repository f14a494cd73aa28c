import fc from 'fast-check';
import { mutateBytes, mutateJson } from './mutate.js';
import { PLAIN } from './plain-share.js';

/**
 * What is fed: `run` may refuse its input with an error that is documented, which it catches; what it throws is a bug.
 *
 * @typedef {object} Target
 * @property {string} name
 * @property {'bytes' | 'json'} form - Whether inputs are mostly changed as JSON, so that they stay some.
 * @property {number} [mostBytes] - Longest input, where shorter ones say as much.
 * @property {number} [fewBytes] - Longest of most inputs, which are fed faster; one in eight may be longer.
 * @property {readonly string[]} words - What inputs are made of.
 * @property {() => readonly (string | Uint8Array)[]} seeds - Inputs to begin with.
 * @property {(input: Uint8Array) => void | Promise<void>} run
 */

/** Longest input: what only size shows is held by the tests of linear time. */
const MOST_BYTES = 4096;
const HANG_MS = 5000;
const TELL_SECONDS = 10;
/** How often an input that is in the corpus is changed further, at most. */
const MOST_CHANGES = 6;

/** As AFL: one, two, three, a few, many. @type {Uint8Array} */
const BUCKET = Uint8Array.from({ length: 256 }, (_, n) =>
  n < 4 ? ([0, 1, 2, 4][n] ?? 0) : n < 8 ? 8 : n < 16 ? 16 : n < 32 ? 32 : n < 128 ? 64 : 128,
);

/**
 * Feeds a target with changed inputs and keeps those that reach what none reached before, until time or executions end.
 *
 * @param {Target} target
 * @param {Uint8Array} counters - What a run counts.
 * @param {{ seconds: number, seed: number, executions?: number, corpus?: readonly Uint8Array[], plain?: Target, tell?: (so: { executions: number, processor: number, corpus: readonly Uint8Array[] }) => void }} limits -
 *   `plain` is the same target where nothing is counted, which is faster: it finds bugs, and the other what is new.
 *   `tell` hears now and then how far it is.
 * @returns {Promise<{ executions: number, reached: number, seconds: number, processor: number, corpus: Uint8Array[], found: { input: Uint8Array, error: unknown } | null }>}
 */
export async function fuzz(
  target,
  counters,
  { seconds, seed, executions: most = Number.POSITIVE_INFINITY, corpus: more = [], plain, tell },
) {
  const encoder = new TextEncoder();
  const seen = new Uint8Array(counters.length);
  const words = new Uint32Array(counters.buffer, counters.byteOffset, counters.length / 4);
  /** @type {Uint8Array[]} */
  const corpus = [];
  const random = createRandom(seed);
  let executions = 0;
  let reached = 0;
  const started = performance.now();
  const startedAt = processorSeconds();
  const elapsed = () => (performance.now() - started) / 1000;

  /** Whether the last run reached something new, which is then known. */
  const isNew = () => {
    let news = false;
    for (let word = 0; word < words.length; word++) {
      if (words[word] === 0) continue;
      for (let i = 4 * word; i < 4 * word + 4; i++) {
        const bucket = BUCKET[counters[i] ?? 0] ?? 0;
        const known = seen[i] ?? 0;
        if ((bucket & ~known) === 0) continue;
        if (known === 0) reached++;
        seen[i] = known | bucket;
        news = true;
      }
    }
    return news;
  };
  const result = (/** @type {{ input: Uint8Array, error: unknown } | null} */ found) => ({
    executions,
    reached,
    seconds: elapsed(),
    processor: processorSeconds() - startedAt,
    corpus,
    found,
  });
  /** @returns {Promise<{ input: Uint8Array, error: unknown } | null>} */
  const execute = async (/** @type {Uint8Array} */ input, counts = true) => {
    if (counts) counters.fill(0);
    executions++;
    const before = performance.now();
    try {
      const running = (counts ? target : (plain ?? target)).run(input);
      if (running) await running;
    } catch (error) {
      return { input, error };
    }
    // Wall time, and only for what hangs: a machine that is busy must not pass for one.
    if (performance.now() - before > HANG_MS && (await againHangs(target, input)))
      return { input, error: new Error(`took more than ${HANG_MS} ms, twice`) };
    if (counts && isNew()) corpus.push(input);
    return null;
  };

  const seeds = [...target.seeds(), ...more].map((one) =>
    typeof one === 'string' ? encoder.encode(one) : one,
  );
  for (const input of seeds) {
    const found = await execute(input);
    if (found) return result(found);
  }
  if (corpus.length === 0) corpus.push(new Uint8Array());
  let told = 0;
  while (executions < most && elapsed() < seconds) {
    if (tell && elapsed() - told > TELL_SECONDS) {
      told = elapsed();
      tell({ executions, processor: processorSeconds() - startedAt, corpus });
    }
    for (let burst = 0; burst < 64 && executions < most; burst++) {
      // What came last reached the newest; half of the time it is changed further.
      const among = random(2) === 0 ? Math.min(corpus.length, 16) : corpus.length;
      let input = corpus[corpus.length - 1 - random(among)] ?? new Uint8Array();
      const other = corpus[random(corpus.length)] ?? input;
      const changes = random(2) === 0 ? 1 : 1 + random(MOST_CHANGES);
      const isJson = target.form === 'json' && random(8) !== 0;
      for (let i = 0; i < changes; i++)
        input = isJson
          ? mutateJson(input, other, target.words, random)
          : mutateBytes(input, other, target.words, random);
      const counts = plain === undefined || executions % (1 + PLAIN) === 0;
      const few = target.fewBytes !== undefined && random(8) !== 0 ? target.fewBytes : undefined;
      const found = await execute(input.subarray(0, few ?? target.mostBytes ?? MOST_BYTES), counts);
      if (found) return result(found);
    }
  }
  return result(null);
}

function processorSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** @param {Target} target @param {Uint8Array} input */
async function againHangs(target, input) {
  const before = processorSeconds();
  await target.run(input);
  return 1000 * (processorSeconds() - before) > HANG_MS;
}

/**
 * Whole numbers below a limit, by the generator of fast-check.
 *
 * @param {number} seed
 * @returns {(below: number) => number}
 */
function createRandom(seed) {
  const chosen = fc.sample(fc.array(fc.nat(2 ** 31 - 1), { minLength: 4, maxLength: 4, size: 'max' }), {
    seed,
    numRuns: 1,
  })[0] ?? [1];
  let [a = 1, b = 2, c = 3, d = 4] = chosen;
  // sfc32, which takes a hundredth of the time of an arbitrary: there are millions of choices.
  return (below) => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) % below;
  };
}
