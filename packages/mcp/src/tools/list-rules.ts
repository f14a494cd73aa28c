import { datasetDate, datasetVersion, type RulesetEntry, rulesets } from '@risk-check/rules-data';
import * as z from 'zod';
import { cliWords } from '../cli-parts.ts';
import { defineTool } from '../tool.ts';
import { ToolError } from '../tool-error.ts';
import { en } from '../words/en.ts';
import { findEntry } from './open-ruleset.ts';

export const listRules = defineTool({
  name: 'list_rules',
  ...en.tools.listRules,
  input: z.strictObject({
    platform: z.string().optional().describe(en.inputs.platform),
    role: z.string().optional().describe(en.inputs.role),
  }),
  async run({ platform, role }) {
    const dataset = { datasetVersion, datasetDate };
    const entries = entriesFor(platform, role);
    // Names of rules only where one was asked for: all of them at once would fill the assistant's memory.
    const isDetailed = platform !== undefined;
    return {
      text: en.rules.text(entries, { ...dataset, isDetailed }),
      data: {
        ...dataset,
        rulesets: entries.map(({ id, title, status, homepage, needs, rules }) =>
          isDetailed
            ? { id, title, status, homepage, needs, rules }
            : { id, title, status, ruleCount: rules.length },
        ),
        notice: cliWords.notice.text,
      },
    };
  },
});

function entriesFor(platform: string | undefined, role: string | undefined): readonly RulesetEntry[] {
  if (platform === undefined) {
    if (role === undefined) return rulesets;
    throw new ToolError('INVALID_ARGUMENTS', [
      { code: 'missing', path: 'platform', message: en.errors.roleNeedsPlatform, expected: 'a platform' },
    ]);
  }
  if (role !== undefined) return [findEntry(platform, role)];
  const found = rulesets.filter((entry) => entry.platform === platform);
  return found.length > 0 ? found : [findEntry(platform, '')];
}
