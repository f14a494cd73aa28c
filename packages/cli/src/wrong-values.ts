import type { OwnProblem } from '@risk-check/report/problems';
import type { RawFlags } from './create-program.ts';
import { readOutput } from './read-output.ts';
import { readSetting } from './read-setting.ts';

const TIMES = { asOf: '--as-of', until: '--until', saleEnds: '--sale-ends' } as const;

/** What options were given and cannot take, whatever the input holds; noted at once, so that none hides another. */
export async function wrongValues(flags: RawFlags): Promise<OwnProblem[]> {
  const times: OwnProblem[] = [];
  for (const [name, option] of Object.entries(TIMES)) {
    const value = flags[name];
    if (typeof value !== 'string') continue;
    // Loaded only then: it needs core.
    const { isTime } = await import('./is-time.ts');
    if (!isTime(value)) times.push({ code: 'not-a-time', args: { option, value } });
  }
  const { output, set, digest } = flags as { output?: unknown; set?: readonly string[]; digest?: string };
  const others = [...(Array.isArray(output) ? output.map(readOutput) : []), ...(set ?? []).map(readSetting)];
  const isDigest = digest === undefined || /^sha256:[\da-f]{64}$/.test(digest);
  return [
    ...times,
    ...others.filter((read) => 'code' in read),
    ...(isDigest ? [] : [{ code: 'not-a-digest', args: { value: digest } } as const]),
  ];
}
