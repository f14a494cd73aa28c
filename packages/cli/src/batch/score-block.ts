import {
  type CompactScore,
  type RiskReport,
  type Ruleset,
  type ScoreOptions,
  SnapshotError,
  scoreAccount,
  scoreCompact,
} from '@risk-check/core';
import { findTooDeep } from '@risk-check/import/files';
import type { NotStandard } from '@risk-check/report/formats';
import { isObject } from '../files/is-object.ts';
import { BlockOutput } from './block-output.ts';
import { MOST_NESTING } from './limits.ts';
import type { RecordScorers } from './record-scorers.ts';
import { RecordTexts } from './record-texts.ts';
import type { Refusal } from './refusal.ts';
import { lineStart, refusalLine, resultLine } from './result-line.ts';
import type { SharedSlot } from './shared-slots.ts';
import { shortIssue } from './short-issue.ts';
import { countRefusal, countScore, countUnlisted, emptyTally, type Tally } from './tally.ts';

/** How records are scored: the same for a whole run. */
export interface Scoring {
  readonly options: ScoreOptions;
  /** Whole reports instead of the numbers alone. */
  readonly isFull: boolean;
  /** Whether a record that cannot be scored has a line in the output, too. */
  readonly keepsRefused: boolean;
  /** Where in a record its id stands, for those that are refused; null where nobody asks. */
  readonly idField: readonly string[] | null;
  /** What each line says first about the rules of the run; null where they are the dataset's. */
  readonly notStandard: NotStandard | null;
  /** The ruleset of an account, null when there is none; a promise while it is loaded. */
  readonly rulesetOf: (account: unknown) => Ruleset | null | Promise<Ruleset | null>;
  /** Byte scorers of the rulesets that earlier records used. */
  readonly scorers: RecordScorers;
}

/** Records of a block that a worker is to score. */
export interface BlockToScore {
  readonly slot: SharedSlot;
  /** Start and end of each record in the slot, one after another. */
  readonly ranges: Uint32Array;
  /** Records to score: from this one up to, and without, that one. */
  readonly from: number;
  readonly to: number;
  /** Records that were dropped because they are too long. */
  readonly tooLong: readonly number[];
  /** Name of the input where there are several. */
  readonly input: string | null;
  /** Line of the first record of the block, and from one record to the next. */
  readonly line: number;
  readonly lineStep: number;
}

export interface BlockResult {
  /** Lines for the output; they may lie in the slot, until that is used again. */
  readonly output: Uint8Array;
  readonly refusals: readonly Refusal[];
  readonly tally: Tally;
}

interface Scored {
  readonly id: string | null;
  readonly result: CompactScore | RiskReport;
  /** Rules that have fired. */
  readonly fired: readonly string[];
}

type Refused = Omit<Refusal, 'record'>;

const TOO_LONG: Refused = { code: 'TOO_LONG' };
/** Problems of one snapshot that a dead letter names. */
const MOST_ISSUES = 5;
const SPACE_ONLY = /^[\t\r ]*$/;

/** Scores every record of a block; whatever is wrong with one of them is a refusal of that one alone. */
export async function scoreBlock(block: BlockToScore, scoring: Scoring): Promise<BlockResult> {
  const { slot, ranges, from, to, tooLong, input } = block;
  const bytes = Buffer.from(slot.memory, slot.bytes.byteOffset, slot.bytes.length);
  const refusals: Refusal[] = [];
  const tally = emptyTally();
  const output = new BlockOutput(bytes, ranges.at(-1) ?? 0);
  const texts = new RecordTexts(bytes, ranges, from, to);
  const start = lineStart(input, scoring.notStandard);
  for (let record = from; record < to; record++) {
    slot.enter(record);
    const scored = tooLong.includes(record)
      ? TOO_LONG
      : (scoreBytes(texts, record, ranges, scoring) ?? scoreText(texts.at(record), scoring));
    // Waiting costs a turn of the loop, which only the first record of a ruleset should pay.
    const outcome = scored instanceof Promise ? await scored : scored;
    const head = `${start}${block.line + record * block.lineStep}`;
    if ('code' in outcome) {
      const refused = scoring.idField === null ? outcome : { id: null, ...outcome };
      countRefusal(tally, refused.code);
      // What there is to say of an empty line is its number; millions of them would fill the disk.
      if (refused.code === 'EMPTY_RECORD') countUnlisted(tally, refused.code);
      else refusals.push({ record, ...refused });
      if (scoring.keepsRefused) output.add(refusalLine(head, refused));
    } else {
      const { id, result, fired } = outcome;
      countScore(tally, { score: result.score, band: result.band, fired });
      output.add(resultLine(head, id, result));
    }
  }
  return { output: output.finish(), refusals, tally };
}

/** Scores a record without parsing it, by the ruleset of one before; null when that cannot be done. */
function scoreBytes(
  texts: RecordTexts,
  record: number,
  ranges: Uint32Array,
  { isFull, scorers }: Scoring,
): Scored | null {
  if (isFull || scorers.isEmpty || !texts.open(record)) return null;
  const found = scorers.score(texts.record, ranges[2 * record] as number, ranges[2 * record + 1] as number);
  return found && { id: found.id, result: found.result, fired: found.result.fired };
}

function scoreText(text: string | null, scoring: Scoring): Scored | Refused | Promise<Scored | Refused> {
  if (text === null) return { code: 'INVALID_UTF8' };
  // Before it is parsed: the errors of millions of empty lines fill the memory until garbage is collected.
  if (SPACE_ONLY.test(text)) return { code: 'EMPTY_RECORD' };
  // Before it is parsed: millions of brackets alone would fill the memory, and a name that stands twice hides its first value.
  if (findTooDeep(text, MOST_NESTING) >= 0) return { code: 'TOO_DEEP' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { code: 'INVALID_JSON' };
  }
  const ruleset = scoring.rulesetOf(value);
  return ruleset instanceof Promise
    ? ruleset.then((loaded) => named(scoreValue(value, loaded, scoring), value, scoring))
    : named(scoreValue(value, ruleset, scoring), value, scoring);
}

/** A refusal with the id that it is to be joined by. */
function named(outcome: Scored | Refused, value: unknown, { idField }: Scoring): Scored | Refused {
  if (idField === null || !('code' in outcome)) return outcome;
  let found = value;
  for (const name of idField)
    found =
      typeof found === 'object' && found !== null && Object.hasOwn(found, name)
        ? found[name as keyof typeof found]
        : null;
  return { ...outcome, id: typeof found === 'string' || typeof found === 'number' ? found : null };
}

function scoreValue(value: unknown, ruleset: Ruleset | null, scoring: Scoring): Scored | Refused {
  if (ruleset === null) return whoseIsNot(value);
  try {
    const id = idOf(value);
    if (!scoring.isFull) {
      const result = scoreCompact(value, ruleset, scoring.options);
      scoring.scorers.add(ruleset);
      return { id, result, fired: result.fired };
    }
    const result = scoreAccount(value, ruleset, scoring.options);
    const fired = result.findings.filter(({ status }) => status === 'fired').map(({ ruleId }) => ruleId);
    return { id, result, fired };
  } catch (error) {
    if (!(error instanceof SnapshotError)) return { code: 'INTERNAL_ERROR' };
    return {
      code: 'INVALID_SNAPSHOT',
      issues: error.issues.slice(0, MOST_ISSUES).map((issue) => shortIssue(issue, ruleset)),
    };
  }
}

/** Why there is no ruleset for a record: there are no rules for its account, or it does not say whose it is. */
function whoseIsNot(value: unknown): Refused {
  if (!isObject(value)) return { code: 'INVALID_SNAPSHOT', issues: [{ code: 'wrong-type', path: '' }] };
  const issues = ['platform', 'role']
    .filter((path) => typeof value[path] !== 'string')
    .map((path) => ({ code: value[path] === undefined ? 'missing' : 'wrong-type', path }));
  return issues.length > 0 ? { code: 'INVALID_SNAPSHOT', issues } : { code: 'UNKNOWN_RULESET' };
}

const idOf = (value: unknown): string | null => {
  const id = (value as { account?: { id?: unknown } } | null)?.account?.id;
  return typeof id === 'string' ? id : null;
};
