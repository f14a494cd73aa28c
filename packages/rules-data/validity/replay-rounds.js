import { execFileSync } from 'node:child_process';
import { compileLexicon } from '../lexicon/compile-lexicon.js';
import { provenBy, readProof, sortPatterns } from '../lexicon/proven-patterns.js';
import { workspaceRoot } from '../lint/paths.js';
import { languagesOf, mergeLexicons } from '../src/notices.js';
import { readCases } from './measure-messages.js';

/**
 * @typedef {{ round: number, commit: string, libraryReadUntil: string | null }} Round
 * @typedef {{ round: number, messages: number, right: number, wrong: number, general: number, open: number, silent: number, controls: number, alarms: number }} Replayed
 */

const LEXICON = 'packages/rules-data/lexicon';

/**
 * The newest round whose words a message is blind to: it entered after everything that their author had read.
 * @param {{ seen?: string, enteredOn: string }} data
 * @param {readonly Round[]} rounds - Oldest first.
 * @returns {number | null} Null where the first words may have been written with the message in mind.
 */
export function roundOf({ seen, enteredOn }, rounds) {
  if (seen === 'before-words') return null;
  const blind = rounds.filter(
    ({ libraryReadUntil }) => libraryReadUntil === null || enteredOn > libraryReadUntil,
  );
  return blind.at(-1)?.round ?? null;
}

/**
 * Reads each message with the words of the round that it is blind to and with the decisions of the reader as it is now:
 * what a change of the decisions is worth on what the words had not seen. The words come out of the history of git.
 * @param {readonly { id: string, data: any }[]} cases
 * @param {readonly Round[]} rounds
 * @param {(id: string) => string | null} homepageOf
 * @returns {Replayed[]}
 */
export function replayRounds(cases, rounds, homepageOf) {
  return rounds.flatMap(({ round, commit, libraryReadUntil }) => {
    const blind = cases.filter(({ data }) => data.message && roundOf(data, rounds) === round);
    if (!blind[0]) return [];
    const proof = readProof(cases).filter(({ data }) => isKnown(data, libraryReadUntil));
    const isProven = provenBy(proof);
    const lexicons = new Map(
      lexiconsAt(commit).map((written) => [
        written.language,
        compileLexicon(sortPatterns(written, isProven)),
      ]),
    );
    const read = readCases(
      blind,
      (text) => mergeLexicons(languagesOf(text).flatMap((language) => lexicons.get(language) ?? [])),
      null,
      homepageOf,
    );
    const count = (/** @type {string} */ verdict) => read.filter((one) => one.verdict === verdict).length;
    const isReason = (/** @type {{ class: string | null }} */ one) => one.class !== null;
    return [
      {
        round,
        messages: read.filter(isReason).length,
        right: count('right'),
        wrong: count('wrong'),
        general: read.filter(({ verdict, general }) => verdict === 'wrong' && general).length,
        open: count('open'),
        silent: count('silent'),
        controls: read.filter((one) => !isReason(one)).length,
        alarms: count('alarm'),
      },
    ];
  });
}

/** Whether the author of a round's words could have read it; official wordings have no day and always count. */
function isKnown(/** @type {any} */ { enteredOn, seen }, /** @type {string | null} */ readUntil) {
  if (enteredOn === undefined || seen === 'before-words') return true;
  return readUntil !== null && enteredOn <= readUntil;
}

/** @param {string} commit @returns {any[]} */
function lexiconsAt(commit) {
  const git = (/** @type {string[]} */ ...args) =>
    execFileSync('git', args, { cwd: workspaceRoot, encoding: 'utf8', maxBuffer: 1e8 });
  return git('ls-tree', '--name-only', commit, `${LEXICON}/`)
    .split('\n')
    .filter((path) => /\/[a-z]{2}\.json$/.test(path))
    .map((path) => JSON.parse(git('show', `${commit}:${path}`)));
}
