import { en } from './en/index.ts';
import type { Translation, Words } from './words.ts';

/** A translation with English in the place of every word that it lacks. */
export const withEnglish = (translation: Translation): Words => complete(en, translation) as Words;

function complete(english: unknown, own: unknown): unknown {
  if (own === undefined) return english;
  if (!isGroup(english) || !isGroup(own)) return own;
  const whole: Record<string, unknown> = { ...english };
  for (const [name, part] of Object.entries(own)) whole[name] = complete(english[name], part);
  return whole;
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
