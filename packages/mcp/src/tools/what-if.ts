import { type Ruleset, type ScoreOptions, scoreAccount, suggestActions, whatIf } from '@risk-check/core';
import { createLayout, formatSuggestions, formatWhatIf } from '@risk-check/report/terminal';
import * as z from 'zod';
import { type Answer, defineTool } from '../tool/tool.ts';
import { cliWords } from '../words/cli-words.ts';
import { en } from '../words/en.ts';
import { asOfInput, experimentalInput, scoreOptions, snapshotInput } from './inputs.ts';
import { openRuleset } from './open-ruleset.ts';
import { headOutput, noticeOutput, parts } from './outputs.ts';
import { headOf } from './score-snapshot.ts';

/** As for a voice: no line is broken, so that addresses stay whole. */
const layout = createLayout({ columns: 100, isColored: false, isUnicode: true }, true);
const change = z.union([
  z.strictObject({
    action: z.string().describe(en.inputs.action),
    ids: z.array(z.string()).optional().describe(en.inputs.ids),
  }),
  z.strictObject({
    metric: z.string().describe(en.inputs.metric),
    value: z.union([z.number(), z.string()]).describe(en.inputs.value),
  }),
]);

export const whatIfTool = defineTool({
  name: 'what_if',
  ...en.tools.whatIf,
  input: z.strictObject({
    snapshot: snapshotInput,
    changes: z.array(change).min(1).max(50).optional().describe(en.inputs.changes),
    asOf: asOfInput,
    includeExperimental: experimentalInput,
  }),
  output: z.looseObject({
    before: headOutput,
    after: headOutput.optional(),
    delta: z.looseObject({ score: z.int(), worstCase: z.int() }).optional(),
    findings: parts.optional(),
    actions: parts.optional(),
    notice: noticeOutput,
  }),
  async run({ snapshot, changes, asOf, includeExperimental }) {
    const { ruleset } = await openRuleset(snapshot);
    const options = scoreOptions(asOf, includeExperimental);
    if (changes === undefined) return allThatHelps(snapshot, ruleset, options);
    const exact = changes.map((one) =>
      'metric' in one
        ? { metric: one.metric, value: one.value }
        : { action: one.action, ...(one.ids === undefined ? {} : { ids: one.ids }) },
    );
    const result = whatIf(snapshot, ruleset, exact, options);
    return {
      text: formatWhatIf(result, ruleset, cliWords, layout),
      data: {
        before: headOf(result.before),
        after: headOf(result.after),
        delta: result.delta,
        findings: result.findings,
        changed: result.changed,
        uncertain: result.uncertain,
        notice: cliWords.notice.text,
      },
    };
  },
});

const MOST_TO_CHECK = 6;

/** Every action that helps, measured alone and in the smallest set that reaches a lower band. */
function allThatHelps(snapshot: unknown, ruleset: Ruleset, options: ScoreOptions): Answer {
  const report = scoreAccount(snapshot, ruleset, options);
  const suggestions = suggestActions(snapshot, ruleset, options);
  const { actions, smallestSet, onlyTime, checkNext } = suggestions;
  return {
    text: formatSuggestions(suggestions, report, ruleset, cliWords, layout),
    data: {
      before: headOf(report),
      actions,
      smallestSet,
      onlyTime,
      checkNext: checkNext.slice(0, MOST_TO_CHECK),
      notice: cliWords.notice.text,
    },
  };
}
