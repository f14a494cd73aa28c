import type { RawFlags } from '../create-program.ts';
import type { OwnProblem } from '../errors/problem.ts';
import { isTime } from './is-time.ts';
import { readOutput } from './read-output.ts';
import { readSetting } from './read-setting.ts';

const TIMES = { asOf: '--as-of', until: '--until', saleEnds: '--sale-ends' } as const;

/** What options were given and cannot take, whatever the input holds; noted at once, so that none hides another. */
export function wrongValues(flags: RawFlags): OwnProblem[] {
  const times = Object.entries(TIMES).flatMap(([name, option]): OwnProblem[] => {
    const value = flags[name];
    return typeof value !== 'string' || isTime(value)
      ? []
      : [{ code: 'not-a-time', args: { option, value } }];
  });
  const { output, set, digest } = flags as { output?: unknown; set?: readonly string[]; digest?: string };
  const others = [
    ...(Array.isArray(output) ? output.map(readOutput) : []),
    ...(set ?? []).map((text) => readSetting(text)),
  ];
  const isDigest = digest === undefined || /^sha256:[\da-f]{64}$/.test(digest);
  return [
    ...times,
    ...others.filter((read) => 'code' in read),
    ...(isDigest ? [] : [{ code: 'not-a-digest', args: { value: digest } } as const]),
  ];
}
