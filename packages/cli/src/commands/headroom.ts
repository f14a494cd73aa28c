import { forecastRisk, headroom as headroomOf, scoreAccount } from '@risk-check/core';
import { printJson } from '@risk-check/report/formats';
import { formatHeadroom } from '@risk-check/report/terminal';
import type { CommonFlags } from '../arguments/command-definition.ts';
import type { Session } from '../process/session.ts';
import { runOnInput } from '../rulesets/score-input.ts';
import { announceRules } from './announce-rules.ts';
import { openSnapshot } from './open-snapshot.ts';

/** `risk-check headroom FILE`: room left, per rule. */
export async function headroom(args: readonly string[], flags: CommonFlags, session: Session): Promise<void> {
  const { input, value, ruleset, rulesFrom, options, layout } = await openSnapshot(args, flags, session);
  const report = await runOnInput(input, flags, () => scoreAccount(value, ruleset, options));
  const { field, head } = await announceRules({ report, rulesFrom }, flags, session);
  const text = await runOnInput(input, flags, () => {
    const result = headroomOf(value, ruleset, options);
    if (flags.format === 'json') return printJson({ ...field, ...result });
    const forecast = forecastRisk(value, ruleset, options);
    return `${head}${formatHeadroom(result, forecast, report.suppressed, ruleset, session.words, layout)}`;
  });
  await session.io.stdout.write(text);
}
