import { escapeControlCharacters } from '@risk-check/report/text';
import { type NewHash, printHash } from './hash-records.ts';
import { placeOf, type RecordBlock } from './record-blocks.ts';
import type { Refusal } from './refusal.ts';

/** A line about each refused record of a block: where it stands and why, and nothing of what it says but the id that was asked for. */
export function deadLetters(
  block: RecordBlock,
  refusals: readonly Refusal[],
  input: string | null,
  newHash: NewHash,
): string {
  let text = '';
  for (const { record, code, issues, id } of refusals) {
    const letter = {
      ...(input === null ? {} : { input }),
      ...placeOf(block, record),
      ...(id === undefined ? {} : { id }),
      hash: block.tooLong.get(record)?.hash ?? hashOf(block, record, newHash),
      code,
      ...(issues === undefined ? {} : { issues }),
    };
    text += `${escapeControlCharacters(JSON.stringify(letter))}\n`;
  }
  return text;
}

function hashOf({ slot, index: { ranges } }: RecordBlock, record: number, newHash: NewHash): string {
  return printHash(newHash().update(slot.bytes.subarray(ranges[2 * record], ranges[2 * record + 1])));
}
