import { endOfString } from './find-too-deep.ts';

export interface DuplicateKey {
  readonly key: string;
  readonly offset: number;
  readonly firstOffset: number;
}

/** Finds names that an object gives twice: JSON.parse would silently keep the last. Expects valid JSON. */
export function findDuplicateKeys(text: string): DuplicateKey[] {
  const found: DuplicateKey[] = [];
  /** Names of each open object with their offsets; null for an open list. */
  const open: (Map<string, number> | null)[] = [];
  for (let i = 0; i < text.length; i++) {
    switch (text[i]) {
      case '{':
        open.push(new Map());
        break;
      case '[':
        open.push(null);
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case '"': {
        const end = endOfString(text, i);
        const names = open.at(-1);
        if (names && isName(text, end)) {
          const raw = text.slice(i + 1, end);
          const key = raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
          const firstOffset = names.get(key);
          if (firstOffset === undefined) names.set(key, i);
          else found.push({ key, offset: i, firstOffset });
        }
        i = end;
      }
    }
  }
  return found;
}

/** All that JSON takes for space. */
const SPACE = ' \t\r\n';

/** A text is a name when a colon follows. */
export function isName(text: string, end: number): boolean {
  let i = end + 1;
  while (SPACE.includes(text.charAt(i)) && i < text.length) i++;
  return text[i] === ':';
}
