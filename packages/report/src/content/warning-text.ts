import type { RiskReport, Ruleset } from '@risk-check/core';
import type { Words } from '../words/words.ts';

type Warning = RiskReport['warnings'][number];

/** As many words as are worth reading in a sentence. */
const MOST_WORDS = 12;

/** What a newer core says and these words do not know. */
export const codeText = (code: string, args: object): string => `${code}: ${JSON.stringify(args)}`;

/** A warning in words; of a word or metric that means nothing also those that would. */
export function warningText(warning: Warning, ruleset: Ruleset, words: Words): string {
  const { code, args } = warning;
  const sentence = words.warnings[code] as ((args: object) => string) | undefined;
  const text = sentence?.(args) ?? codeText(code, args);
  if (code === 'all-rules-experimental') return `${text} ${words.notes.useExperimental}`;
  if ('nearest' in args && args.nearest !== undefined) return `${text} ${words.didYouMean(args.nearest)}`;
  if (code !== 'unknown-word') return text;
  const { path, word } = args;
  const fact = ruleset.facts?.[path];
  const known = Object.keys(fact?.values ?? ruleset.words?.[`${path}.${word.split(':')[0]}`] ?? {});
  if (known.length > 0)
    return `${text} ${words.offered(known.slice(0, MOST_WORDS), Math.max(0, known.length - MOST_WORDS))}`;
  return fact?.help ? `${text} ${fact.help}` : text;
}
