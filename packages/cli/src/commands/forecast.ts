import { forecastRisk, scoreAccount } from '@risk-check/core';
import { printJson } from '@risk-check/report/formats';
import { formatForecast } from '@risk-check/report/terminal';
import type { CommonFlags } from '../arguments/command-definition.ts';
import type { Session } from '../process/session.ts';
import { openSnapshot } from './open-snapshot.ts';
import { runOnInput } from './score-input.ts';

interface ForecastFlags extends CommonFlags {
  readonly until?: string;
}

/** `risk-check forecast FILE`: how the score changes if nothing new happens. */
export async function forecast(
  args: readonly string[],
  flags: ForecastFlags,
  session: Session,
): Promise<void> {
  const { input, value, ruleset, options, layout } = await openSnapshot(args, flags, session, {
    suppresses: true,
  });
  const text = await runOnInput(input, flags, () => {
    const result = forecastRisk(value, ruleset, {
      ...options,
      ...(flags.until === undefined ? {} : { until: flags.until }),
    });
    if (flags.format === 'json') return printJson(result);
    const { suppressed } = scoreAccount(value, ruleset, options);
    return formatForecast(result, suppressed, ruleset, session.words, layout);
  });
  await session.io.stdout.write(text);
}
