import { forecastRisk, headroom, scoreAccount } from '@risk-check/core';
import { createLayout, formatHeadroom } from '@risk-check/report/terminal';
import * as z from 'zod';
import { defineTool } from '../tool/tool.ts';
import { cliWords } from '../words/cli-words.ts';
import { en } from '../words/en.ts';
import { asOfInput, experimentalInput, scoreOptions, snapshotInput } from './inputs.ts';
import { openRuleset } from './open-ruleset.ts';
import { noticeOutput, parts, rulesetOutput } from './outputs.ts';

/** As for a voice: no line is broken, so that addresses stay whole. */
const layout = createLayout({ columns: 100, isColored: false, isUnicode: true }, true);

export const headroomTool = defineTool({
  name: 'headroom',
  ...en.tools.headroom,
  input: z.strictObject({
    snapshot: snapshotInput,
    asOf: asOfInput,
    includeExperimental: experimentalInput,
  }),
  output: z.looseObject({
    ruleset: rulesetOutput,
    items: z.array(
      z.looseObject({
        ruleId: z.string(),
        level: z.int(),
        reached: z.boolean(),
        more: z.nullable(z.number()).describe(en.outputs.more),
      }),
    ),
    roomLeft: parts.describe(en.outputs.roomLeft),
    notice: noticeOutput,
  }),
  async run({ snapshot, asOf, includeExperimental }) {
    const { ruleset } = await openRuleset(snapshot);
    const options = scoreOptions(asOf, includeExperimental);
    const room = headroom(snapshot, ruleset, options);
    const forecast = forecastRisk(snapshot, ruleset, options);
    const { suppressed } = scoreAccount(snapshot, ruleset, options);
    const { id, title, datasetVersion } = ruleset;
    return {
      text: formatHeadroom(room, forecast, suppressed, ruleset, cliWords, layout),
      data: { ruleset: { id, title, datasetVersion }, ...room, notice: cliWords.notice.text },
    };
  },
});
