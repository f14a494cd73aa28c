import { escapeControlCharacters } from '@risk-check/report/text';
import { type NewHash, printHash } from './hash-records.ts';
import { placeOf, type RecordBlock } from './record-blocks.ts';
import type { Refusal, ShortIssue } from './refusal.ts';

/** A line about each refused record of a block: where it stands and why, and nothing of what it says but the id that was asked for. */
export function deadLetters(
  block: RecordBlock,
  refusals: readonly Refusal[],
  input: string | null,
  newHash: NewHash,
): string {
  let text = '';
  for (const { record, code, issues, id } of refusals) {
    const letter: Record<string, unknown> & { issues?: ShortIssue[] } = {
      ...(input === null ? {} : { input }),
      ...placeOf(block, record),
      ...(id === undefined ? {} : { id }),
      hash: block.tooLong.get(record)?.hash ?? hashOf(block, record, newHash),
      code,
      ...(issues === undefined ? {} : { issues: issues.slice(0, 1) }),
    };
    let line = print(letter);
    for (const issue of issues?.slice(1) ?? []) {
      const longer = print({ ...letter, issues: [...(letter.issues ?? []), issue] });
      if (longer.length > MOST_LETTER_BYTES) break;
      letter.issues?.push(issue);
      line = longer;
    }
    text += line;
  }
  return text;
}

/** A tiny record must not cause a long letter; the first problem is always named. */
const MOST_LETTER_BYTES = 200;

/** The last line, where not every refused record has one of its own. */
export const unlistedLetter = (unlisted: Readonly<Record<string, number>>): string => print({ unlisted });

const print = (letter: object): string => `${escapeControlCharacters(JSON.stringify(letter))}\n`;

function hashOf({ slot, index: { ranges } }: RecordBlock, record: number, newHash: NewHash): string {
  return printHash(newHash().update(slot.bytes.subarray(ranges[2 * record], ranges[2 * record + 1])));
}
