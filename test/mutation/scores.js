import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from '../../packages/rules-data/scripts/write-generated.js';

const at = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const isKilled = (/** @type {string} */ status) => status === 'killed' || status === 'timeout';

/**
 * Writes the scores of a group, and lists what survived without a reason in survivors.json. There are two: of all mutants,
 * and without those that were judged to change nothing that can be seen (`equivalent`). Other reasons take none out.
 *
 * @param {import('./groups.js').Group} group
 * @param {{ tried: import('./measure.js').Tried[], isSample: boolean, seed: number, of: number }} measured
 */
export function keepScores(group, { tried, isSample, seed, of }) {
  const path = at('scores.json');
  const scores = JSON.parse(readFileSync(path, 'utf8'));
  const reasons = readReasons();
  const reasonOf = (/** @type {import('./instrument.js').Mutant} */ mutant) =>
    reasons.find((reason) => isAbout(reason, mutant));
  const isSurvivor = (/** @type {import('./measure.js').Tried} */ { outcome }) => !isKilled(outcome.status);
  const isEquivalent = (/** @type {import('./measure.js').Tried} */ one) =>
    isSurvivor(one) && reasonOf(one)?.equivalent === true;
  /**
   * What there is none of is left out.
   *
   * @type {Record<string, { mutants: number, killed: number, timeouts?: number, equivalent?: number }>}
   */
  const files = {};
  for (const each of tried) {
    const { file, outcome } = each;
    const one = files[file] ?? { mutants: 0, killed: 0 };
    files[file] = one;
    one.mutants++;
    if (isEquivalent(each)) one.equivalent = (one.equivalent ?? 0) + 1;
    if (isKilled(outcome.status)) one.killed++;
    if (outcome.status === 'timeout') one.timeouts = (one.timeouts ?? 0) + 1;
  }
  const isWhole = tried.length === of;
  const before = scores.groups[group.name];
  const merged = isWhole || isSample ? files : { ...before?.files, ...files };
  const sum = (/** @type {'mutants' | 'killed' | 'timeouts' | 'equivalent'} */ key) =>
    Object.values(merged).reduce((all, one) => all + (one[key] ?? 0), 0);
  const [mutants, killed, equivalent] = [sum('mutants'), sum('killed'), sum('equivalent')];
  const different = mutants - equivalent;
  const survivors = tried.filter(isSurvivor);
  const reasoned = survivors.filter((one) => reasonOf(one) && !isEquivalent(one)).length;
  scores.groups[group.name] = {
    on: new Date().toISOString().slice(0, 10),
    wanted: group.wanted,
    of,
    ...(isSample ? { sampled: { seed, ...intervalOf(killed, different) } } : {}),
    mutants,
    killed,
    timeouts: sum('timeouts'),
    equivalent,
    reasoned,
    ofAll: percent(killed / Math.max(1, mutants)),
    score: percent(killed / Math.max(1, different)),
    files: Object.fromEntries(Object.entries(merged).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  writeFileSync(path, format(path, JSON.stringify(scores)));
  const unlisted = survivors.filter((one) => reasonOf(one) === undefined);
  for (const { file, line, kind, text, from, to, outcome } of unlisted)
    console.log(
      `${outcome.status}${outcome.isAll ? '' : ' (not all tests tried)'} ${file}:${line} ${kind}: ${from}  ->  ${to}    [${text}]`,
    );
  for (const reason of isWhole ? reasons : [])
    if (group.sources.includes(reason.file) && !survivors.some((one) => isAbout(reason, one)))
      console.log(
        `survivors.json has a reason for what is noticed: ${reason.file}: ${reason.from}  ->  ${reason.to}`,
      );
  console.log(
    `${group.name}: ${killed} of ${mutants} killed (${percent(killed / Math.max(1, mutants))} %); ${equivalent} change nothing that can be seen, without them ${percent(killed / Math.max(1, different))} %; ${reasoned} more have a reason, ${unlisted.length} have none`,
  );
}

/**
 * Why a mutant may survive. It is named by its change and, where a file has several such, by its line; so a reason is one
 * no more when the code changes. One stands on each line, so that the file is read and changed by the line.
 *
 * @typedef {object} Reason
 * @property {string} file
 * @property {string} from
 * @property {string} to
 * @property {string} [line] - Text of the line that it is on.
 * @property {boolean} equivalent - Whether nobody can see a difference: it then counts for no score.
 * @property {string} reason
 */
/** @returns {Reason[]} */
const readReasons = () => JSON.parse(readFileSync(at('survivors.json'), 'utf8')).survivors;

/** @param {Reason} reason @param {import('./instrument.js').Mutant} mutant */
const isAbout = (reason, mutant) =>
  reason.file === mutant.file &&
  reason.from === mutant.from &&
  reason.to === mutant.to &&
  (reason.line === undefined || reason.line === mutant.text);

const percent = (/** @type {number} */ share) => Math.round(1000 * share) / 10;

/** 95 % interval of a share, by Wilson. @param {number} hits @param {number} n */
function intervalOf(hits, n) {
  const z = 1.96;
  const p = hits / Math.max(1, n);
  const middle = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return {
    from: percent((middle - half) / (1 + (z * z) / n)),
    to: percent((middle + half) / (1 + (z * z) / n)),
  };
}
