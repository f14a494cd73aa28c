import type { Ruleset } from '@risk-check/core';
import type { Words } from '../words/words.ts';

type Level = Pick<Ruleset['rules'][number]['levels'][number], 'consequence'>;

/** What a level may lead to, and what it costs; null where nothing is said of it. */
export function consequenceText(level: Level | undefined, { reasons, number }: Words): string | null {
  const { text, fee } = level?.consequence ?? {};
  const cost = fee && Number(fee.value) > 0 ? reasons.fee(number(fee.value), fee.currency, fee.per) : null;
  return [text, cost].filter(Boolean).join(' ') || null;
}
