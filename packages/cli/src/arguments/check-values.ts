import type { OwnProblem } from '@risk-check/report/problems';
import type { Arguments } from './read-arguments.ts';
import { readOutput } from './read-output.ts';
import { readSetting } from './read-setting.ts';
import { TIMES } from './read-times.ts';

/** Values that cannot be used, whatever the input holds; all at once, so that none hides another. */
export async function checkValues({
  flags,
  options,
}: Pick<Arguments, 'flags' | 'options'>): Promise<OwnProblem[]> {
  // As an empty variable of a shell gives it.
  const empty = options
    .filter(({ long, placeholder }) => long === '--notice' || (namesFile(placeholder) && long !== '--config'))
    .filter(({ name }) => [flags[name]].flat().includes(''))
    .map(({ long }): OwnProblem => ({ code: 'option-needs-value', args: { option: long } }));
  const times: OwnProblem[] = [];
  for (const [name, option] of Object.entries(TIMES)) {
    const value = flags[name];
    if (typeof value === 'string' && !(await isTime(value)))
      times.push({ code: 'not-a-time', args: { option, value } });
  }
  const { output, set, digest, timeZone } = flags as {
    output?: unknown;
    set?: readonly string[];
    digest?: string;
    timeZone?: string;
  };
  const pairs = [...(Array.isArray(output) ? output.map(readOutput) : []), ...(set ?? []).map(readSetting)];
  const isDigest = digest === undefined || /^sha256:[\da-f]{64}$/.test(digest);
  return [
    ...empty,
    ...times,
    ...(timeZone === undefined || isTimeZone(timeZone)
      ? []
      : [{ code: 'not-a-time-zone', args: { value: timeZone } } as const]),
    ...pairs.filter((read) => 'code' in read),
    ...(isDigest ? [] : [{ code: 'not-a-digest', args: { value: digest } } as const]),
  ];
}

const namesFile = (placeholder: string | null): boolean =>
  placeholder !== null && /^(?:\w*file|snapshot)$/.test(placeholder);

/** Whether this is a time as a snapshot has it: core says so, loaded only here. */
export async function isTime(asOf: string): Promise<boolean> {
  const { parseSnapshot, SnapshotError } = await import('@risk-check/core');
  try {
    // Nothing else here could be wrong.
    parseSnapshot({ snapshotVersion: 1, platform: 'any', role: 'any', asOf });
    return true;
  } catch (error) {
    if (error instanceof SnapshotError) return false;
    throw error;
  }
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
