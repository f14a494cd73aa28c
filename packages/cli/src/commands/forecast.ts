import { forecastRisk, scoreAccount, whatIf } from '@risk-check/core';
import { printJson } from '@risk-check/report/formats';
import { formatForecast } from '@risk-check/report/terminal';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { sayLines } from '../process/say-lines.ts';
import type { Session } from '../process/session.ts';
import { runOnInput } from '../rulesets/score-input.ts';
import { announceRules } from './announce-rules.ts';
import { openSnapshot } from './open-snapshot.ts';
import { type ChangeFlags, readChanges } from './read-changes.ts';

interface ForecastFlags extends CommonFlags, ChangeFlags {
  readonly until?: string;
}

/** `risk-check forecast FILE`: how the score changes if nothing new happens. */
export async function forecast(
  args: readonly string[],
  flags: ForecastFlags,
  session: Session,
): Promise<void> {
  const { input, value, ruleset, rulesFrom, options, layout } = await openSnapshot(args, flags, session);
  const changed = readChanges(flags, ruleset, session.words);
  const report = await runOnInput(input, flags, () => scoreAccount(value, ruleset, options));
  const { field, head } = await announceRules({ report, rulesFrom }, flags, session);
  const text = await runOnInput(input, flags, () => {
    const span = { ...options, ...(flags.until === undefined ? {} : { until: flags.until }) };
    const result = forecastRisk(value, ruleset, span);
    const { changes } = changed;
    const after =
      changes.length === 0
        ? null
        : forecastRisk(whatIf(value, ruleset, changes, options).snapshot, ruleset, span);
    if (flags.format === 'json') return printJson({ ...field, ...result, ...(after ? { after } : {}) });
    return `${head}${formatForecast(result, report.suppressed, ruleset, session.words, layout, after)}`;
  });
  if (flags.format !== 'json') await sayLines(session.io, changed.echoes);
  await session.io.stdout.write(text);
}
