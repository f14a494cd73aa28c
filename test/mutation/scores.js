import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const isKilled = (/** @type {string} */ status) => status === 'killed' || status === 'timeout';

/**
 * Writes the scores of a group, and lists what survived without a reason in survivors.json.
 *
 * @param {import('./groups.js').Group} group
 * @param {{ tried: import('./measure.js').Tried[], isSample: boolean, seed: number, of: number }} measured
 */
export function keepScores(group, { tried, isSample, seed, of }) {
  const path = at('scores.json');
  const scores = JSON.parse(readFileSync(path, 'utf8'));
  /** @type {Record<string, { mutants: number, killed: number, timeouts: number }>} */
  const files = {};
  for (const { file, outcome } of tried) {
    const one = files[file] ?? { mutants: 0, killed: 0, timeouts: 0 };
    files[file] = one;
    one.mutants++;
    if (isKilled(outcome.status)) one.killed++;
    if (outcome.status === 'timeout') one.timeouts++;
  }
  const isWhole = tried.length === of;
  const before = scores.groups[group.name];
  const merged = isWhole || isSample ? files : { ...before?.files, ...files };
  const sum = (/** @type {'mutants' | 'killed' | 'timeouts'} */ key) =>
    Object.values(merged).reduce((all, one) => all + one[key], 0);
  const [mutants, killed] = [sum('mutants'), sum('killed')];
  scores.groups[group.name] = {
    on: new Date().toISOString().slice(0, 10),
    wanted: group.wanted,
    of,
    ...(isSample ? { sampled: { seed, interval: intervalOf(killed, mutants) } } : {}),
    mutants,
    killed,
    timeouts: sum('timeouts'),
    score: percent(killed / Math.max(1, mutants)),
    files: Object.fromEntries(Object.entries(merged).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  writeFileSync(path, `${JSON.stringify(scores, null, 2)}\n`);
  const survivors = tried.filter(({ outcome }) => !isKilled(outcome.status));
  const unlisted = survivors.filter((one) => reasonOf(one) === undefined);
  for (const { file, line, kind, from, to, outcome } of unlisted)
    console.log(
      `${outcome.status}${outcome.isAll ? '' : ' (not all tests tried)'} ${file}:${line} ${kind}: ${from}  ->  ${to}`,
    );
  for (const { file, from, to } of isWhole ? readReasons() : [])
    if (
      group.sources.includes(file) &&
      !survivors.some((one) => one.file === file && one.from === from && one.to === to)
    )
      console.log(`survivors.json has a reason for what is noticed: ${file}: ${from}  ->  ${to}`);
  console.log(
    `${group.name}: ${killed} of ${mutants} killed (${percent(killed / Math.max(1, mutants))} %), ${survivors.length} survived, ${unlisted.length} of them without a reason`,
  );
}

/** Why mutants may survive. @returns {{ file: string, from: string, to: string, reason: string }[]} */
const readReasons = () => JSON.parse(readFileSync(at('survivors.json'), 'utf8')).survivors;

/** Why a mutant may survive. @param {import('./instrument.js').Mutant} mutant @returns {string | undefined} */
function reasonOf({ file, from, to }) {
  return readReasons().find((one) => one.file === file && one.from === from && one.to === to)?.reason;
}

const percent = (/** @type {number} */ share) => Math.round(1000 * share) / 10;

/** 95 % interval of a share, by Wilson. @param {number} hits @param {number} n @returns {[number, number]} */
function intervalOf(hits, n) {
  const z = 1.96;
  const p = hits / Math.max(1, n);
  const middle = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [percent((middle - half) / (1 + (z * z) / n)), percent((middle + half) / (1 + (z * z) / n))];
}
