import type { Ruleset } from '@risk-check/core';
import { accountsCalled } from '@risk-check/report/questions';
import { datasetDate, datasetVersion, type RulesetEntry, rulesets } from '@risk-check/rules-data';
import * as z from 'zod';
import { canFire } from '../tool/can-fire.ts';
import { defineTool } from '../tool/tool.ts';
import { ToolError } from '../tool/tool-error.ts';
import { cliWords } from '../words/cli-words.ts';
import { en } from '../words/en.ts';
import { describeData } from './describe-data.ts';
import { findEntry } from './open-ruleset.ts';
import { noticeOutput } from './outputs.ts';

export const listRules = defineTool({
  name: 'list_rules',
  ...en.tools.listRules,
  input: z.strictObject({
    platform: z.string().optional().describe(en.inputs.platform),
    role: z.string().optional().describe(en.inputs.role),
  }),
  output: z.looseObject({
    datasetVersion: z.string(),
    datasetDate: z.string(),
    rulesets: z.array(z.looseObject({ id: z.string(), title: z.string(), status: z.string() })),
    notice: noticeOutput,
  }),
  async run({ platform, role }) {
    const dataset = { datasetVersion, datasetDate };
    const entries = entriesFor(platform, role);
    // Names of rules only where one was asked for: all of them at once would fill the assistant's memory.
    const isDetailed = platform !== undefined;
    const [only] = entries;
    const written =
      only && isDetailed && entries.length === 1
        ? describeData(only, (await only.load()).default as Ruleset)
        : null;
    return {
      text: en.rules.text(entries, { ...dataset, isDetailed, written }),
      data: {
        ...dataset,
        rulesets: entries.map(({ id, title, status, homepage, needs, rules }) =>
          isDetailed
            ? { id, title, status, homepage, needs: written ?? needs, rules }
            : { id, title, status, ruleCount: rules.filter(canFire).length },
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
  const exact = rulesets.filter((entry) => entry.platform === platform);
  // An assistant passes on what a person typed: "american express", "tiktok", "email complaints".
  const found = exact.length > 0 ? exact : accountsCalled(platform.slice(0, 100), rulesets);
  const [only] = found;
  if (role !== undefined) {
    const isOnePlatform = found.every((entry) => entry.platform === only?.platform);
    return [findEntry(only && isOnePlatform ? only.platform : platform, role)];
  }
  return found.length > 0 ? found : [findEntry(platform, '')];
}
