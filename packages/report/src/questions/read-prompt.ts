import type { DialoguePrompt, Reply, Ruleset } from '@risk-check/core';
import type { Words } from '../words/words.ts';
import { parseAnswer } from './parse-answer.ts';
import { doubtedShare, lowestLimit, readTypedShare, typedShareText } from './typed-share.ts';

/** What a line typed under a prompt means. */
export type TypedReply =
  | { readonly reply: Reply; readonly understood: string | null }
  | { readonly action: 'back' | 'change' | 'result' }
  /** `first`: the first of two counts, which is kept where only the other one is asked for. */
  | { readonly wanted: string; readonly first?: string };

/**
 * Reads one line typed under a prompt: numbers of lines, an answer, or one of the keys that work everywhere.
 *
 * @param ruleset - Of the account. A share far past its limit is asked again, and with the sign % it is taken.
 * @param first - The first of two counts, typed before.
 */
export function readPrompt(
  typed: string,
  prompt: DialoguePrompt,
  words: Words,
  ruleset: Ruleset,
  first?: string,
): TypedReply {
  const text = words.dialogue;
  const plain = typed.trim();
  const isSecond = first !== undefined && /^\d{1,12}$/.test(plain) && Number(plain) >= Number(first);
  const line = isSecond && Number(plain) > 0 ? `${first}/${plain}` : plain;
  if (line === '<') return { action: 'back' };
  if (line.toLowerCase() === 'r') return { action: 'result' };
  const isChoice = 'choices' in prompt && prompt.choices?.some(({ value }) => value.toLowerCase() === 'c');
  if (line.toLowerCase() === 'c' && !isChoice) return { action: 'change' };
  if (line === '' || line === '?') return { reply: { unknown: true }, understood: null };
  if (prompt.kind === 'ticks') {
    if (line === '0') return { reply: { none: true }, understood: null };
    const numbers = line.split(/[\s,;]+/).filter((part) => part !== '');
    const ticks = [...new Set(numbers.map((part) => Number(part) - 1))];
    const fits =
      numbers.every((part) => /^\d{1,2}$/.test(part)) &&
      ticks.every((tick) => tick >= 0 && tick < prompt.lines.length);
    return fits ? { reply: { ticks }, understood: null } : { wanted: text.wanted.ticks };
  }
  const { choices } = prompt;
  if (choices) {
    const chosen =
      choices[Number(line) - 1] ?? choices.find(({ value }) => value.toLowerCase() === line.toLowerCase());
    return chosen
      ? { reply: { answer: chosen.value }, understood: `${chosen.text}` }
      : { wanted: text.wanted.choice(choices.length) };
  }
  if (prompt.kind === 'flag' && /^[12]$/.test(line))
    return { reply: { answer: line === '1' }, understood: null };
  if (line === '0' && prompt.hasNone) return { reply: { none: true }, understood: null };
  const question = {
    id: prompt.fact,
    kind: prompt.kind,
    rules: [],
    couldAdd: 0,
    ...(prompt.unit === undefined ? {} : { unit: prompt.unit }),
    ...(prompt.range ? { range: prompt.range } : {}),
  };
  const parsed = parseAnswer(line, question, words);
  if ('expected' in parsed) return { wanted: text.wanted.answer(parsed.expected) };
  const share = prompt.kind === 'share' ? readTypedShare(line, 'percent', words.commands.init.of) : null;
  // A number alone would be taken for percent, and 2 of 6 for 2 in a hundred.
  if (share?.counts === null && !line.endsWith('%') && ASKS_COUNTS.test(prompt.help ?? ''))
    return { wanted: text.wanted.counts(line), ...(/^\d{1,12}$/.test(line) ? { first: line } : {}) };
  const understood = share && typedShareText(share, words);
  const other = share && !line.endsWith('%') && doubtedShare(share, lowestLimit(ruleset, prompt.fact));
  if (understood !== null && other)
    return { wanted: text.wanted.doubt(understood, typedShareText(other, words)) };
  return { reply: { answer: parsed.answer }, understood };
}

/** Two numbers with a word between them, as the help shows what to type. */
const ASKS_COUNTS = /\d \p{L}{1,9} \d/u;
