import { findDuplicateKeys, findTooDeep, MOST_NESTING, parseSoundJson } from '@risk-check/import/files';
import type { OwnProblem } from '@risk-check/report/problems';
import { CliError } from '../errors/cli-error.ts';
import type { InputText } from './input-text.ts';

/** Parses JSON strictly: nesting is checked first, a name given twice is an error of its own. */
export async function parseJson(input: InputText): Promise<unknown> {
  const { name, text } = input;
  const sound = parseSoundJson(text);
  if (sound) return sound.value;
  const fail = (problems: readonly OwnProblem[], cause?: unknown): CliError =>
    new CliError('INVALID_JSON', name, problems, { cause });
  // Whatever only errors need is loaded when there is one.
  const places = async () => (await import('./create-places.ts')).createPlaces(input);
  const deep = findTooDeep(text, MOST_NESTING);
  if (deep >= 0) {
    const placeOf = await places();
    throw fail([{ ...placeOf(deep), code: 'too-deep', args: { most: MOST_NESTING } }]);
  }
  try {
    JSON.parse(text);
  } catch (cause) {
    const { locateSyntaxError } = await import('@risk-check/import/files');
    const { offset, ...args } = locateSyntaxError(text);
    const placeOf = await places();
    throw fail([{ ...placeOf(offset), code: 'syntax', args }], cause);
  }
  const placeOf = await places();
  throw fail(
    findDuplicateKeys(text).map(({ key, offset, firstOffset }): OwnProblem => {
      const args = { key, firstLine: placeOf(firstOffset).line };
      return { ...placeOf(offset), code: 'duplicate-key', args };
    }),
  );
}
