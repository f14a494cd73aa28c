import { forecastRisk, scoreAccount } from '@risk-check/core';
import { createLayout, formatForecast } from '@risk-check/report/terminal';
import * as z from 'zod';
import { defineTool } from '../tool/tool.ts';
import { cliWords } from '../words/cli-words.ts';
import { en } from '../words/en.ts';
import { asOfInput, experimentalInput, scoreOptions, snapshotInput } from './inputs.ts';
import { openRuleset } from './open-ruleset.ts';
import { bandOutput, noticeOutput, part, parts, rulesetOutput, scoreOutput } from './outputs.ts';

/** As for a voice: no line is broken, so that addresses stay whole. */
const layout = createLayout({ columns: 100, isColored: false, isUnicode: true }, true);

export const forecastTool = defineTool({
  name: 'forecast',
  ...en.tools.forecast,
  input: z.strictObject({
    snapshot: snapshotInput,
    until: z.string().optional().describe(en.inputs.until),
    asOf: asOfInput,
    includeExperimental: experimentalInput,
  }),
  output: z.looseObject({
    ruleset: rulesetOutput,
    from: z.looseObject({ at: z.string(), score: scoreOutput, worstCase: scoreOutput, band: bandOutput }),
    steps: z.array(
      z.looseObject({
        at: z.string(),
        score: scoreOutput,
        worstCase: scoreOutput,
        band: bandOutput,
        changes: parts,
      }),
    ),
    until: z.string(),
    knownUntil: z.nullable(z.string()).describe(en.outputs.knownUntil),
    untilResolved: z.array(z.string()).describe(en.outputs.untilResolved),
    ending: z.array(part),
    notice: noticeOutput,
  }),
  async run({ snapshot, until, asOf, includeExperimental }) {
    const { ruleset } = await openRuleset(snapshot);
    const options = scoreOptions(asOf, includeExperimental);
    const forecast = forecastRisk(snapshot, ruleset, {
      ...options,
      ...(until === undefined ? {} : { until }),
    });
    const { suppressed } = scoreAccount(snapshot, ruleset, options);
    const { id, title, datasetVersion } = ruleset;
    return {
      text: formatForecast(forecast, suppressed, ruleset, cliWords, layout, null),
      data: { ruleset: { id, title, datasetVersion }, ...forecast, notice: cliWords.notice.text },
    };
  },
});
