import type { FormatName } from '@risk-check/report/formats';
import type { OwnProblem } from '@risk-check/report/problems';
import { usageError } from '../errors/cli-error.ts';

/** The formats that show what an option asks for; `--plain`, `--no-color` and `--time-zone` are habits of a reader, and welcome with all. */
const SHOWN_BY = {
  quiet: ['pretty'],
  brief: ['pretty', 'markdown'],
  details: ['pretty', 'markdown'],
  explain: ['pretty'],
} as const satisfies Record<string, readonly FormatName[]>;

type Option = keyof typeof SHOWN_BY;

/** Refuses what was asked for and would not be in any of the outputs. */
export function refuseUnseen(
  flags: { readonly [O in Option]?: boolean },
  formats: readonly FormatName[],
): void {
  const problems: OwnProblem[] = [];
  if (flags.brief && flags.details)
    problems.push({ code: 'without-effect', args: { option: '--brief', beside: '--details', takes: [] } });
  for (const [option, takes] of Object.entries(SHOWN_BY) as [Option, readonly FormatName[]][]) {
    if (flags[option] !== true) continue;
    const shown = formats.filter((format) => takes.includes(format));
    // The verdict alone leaves out all the rest.
    const isLeftOut = flags.quiet === true && option !== 'quiet' && shown.includes('pretty');
    if (shown.some((format) => !(isLeftOut && format === 'pretty'))) continue;
    const asFlags = (names: readonly FormatName[]): string[] => names.map((name) => `--format ${name}`);
    const args = isLeftOut
      ? { beside: '--quiet', takes: [] }
      : { beside: asFlags(formats).join(', '), takes: asFlags(takes) };
    problems.push({ code: 'without-effect', args: { option: `--${option}`, ...args } });
  }
  if (problems.length > 0) throw usageError(...problems);
}
