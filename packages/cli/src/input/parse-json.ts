import { CliError } from '../errors/cli-error.ts';
import type { OwnProblem, Place } from '../errors/problem.ts';
import { excerptAt } from './excerpt.ts';
import { findDuplicateKeys } from './find-duplicate-keys.ts';
import { findTooDeep } from './find-too-deep.ts';
import type { InputText } from './input-text.ts';
import { positionAt } from './position-at.ts';

const MOST_NESTING = 64;

/** Parses JSON strictly: nesting is checked first, a name given twice is an error of its own. */
export async function parseJson(input: InputText): Promise<unknown> {
  const { name, text } = input;
  const place = (offset: number): Place => ({ file: name, ...positionAt(text, offset), excerpt: excerptAt(text, offset) });
  const deep = findTooDeep(text, MOST_NESTING);
  if (deep >= 0) {
    throw new CliError('INVALID_JSON', name, [{ ...place(deep), code: 'too-deep', args: { most: MOST_NESTING } }]);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const { locateSyntaxError } = await import('./locate-syntax-error.ts');
    const { offset, ...args } = locateSyntaxError(text);
    throw new CliError('INVALID_JSON', name, [{ ...place(offset), code: 'syntax', args }], { cause });
  }
  const duplicates = findDuplicateKeys(text);
  if (duplicates.length > 0) {
    const problems = duplicates.map(({ key, offset, firstOffset }): OwnProblem => {
      const args = { key, firstLine: positionAt(text, firstOffset).line };
      return { ...place(offset), code: 'duplicate-key', args };
    });
    throw new CliError('INVALID_JSON', name, problems);
  }
  return value;
}
