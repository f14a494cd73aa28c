import type { Io } from './io.ts';

/** Whether somebody sits at a terminal who can be asked: it is read and written, nothing else was asked for, and it is no CI. */
export function hasPerson(
  { format, output }: { readonly format?: string; readonly output?: readonly string[] | string },
  { stdout, isStdinTTY, env }: Pick<Io, 'stdout' | 'isStdinTTY' | 'env'>,
): boolean {
  const isPretty = format === undefined || format === 'pretty';
  const isToScreen = output === undefined || output.length === 0;
  return isPretty && isToScreen && isStdinTTY === true && stdout.isTTY && !isOn(env.CI);
}

const isOn = (value: string | undefined): boolean =>
  value !== undefined && !['', '0', 'false'].includes(value);
