import { type Guide, readNotice, reasonOfClass } from '@risk-check/core';
import { loadLexicon } from '@risk-check/rules-data/notices';
import * as z from 'zod';
import { defineTool } from '../tool/tool.ts';
import { cliWords } from '../words/cli-words.ts';
import { en } from '../words/en.ts';
import { findEntry } from './open-ruleset.ts';
import { noticeOutput } from './outputs.ts';

export const readMessage = defineTool({
  name: 'read_message',
  ...en.tools.readMessage,
  input: z.strictObject({
    message: z.string().max(20_000).describe(en.inputs.notice),
    platform: z.string().optional().describe(en.inputs.platformOfMessage),
    role: z.string().optional().describe(en.inputs.role),
    isRestricted: z.boolean().optional().describe(en.inputs.isRestricted),
  }),
  output: z.looseObject({
    kind: z.string().describe(en.outputs.kind),
    class: z.nullable(z.string()).describe(en.outputs.class),
    open: z.array(z.string()).describe(en.outputs.open),
    words: z.array(z.string()).describe(en.outputs.words),
    phishing: z.array(z.string()).describe(en.outputs.phishing),
    reason: z.nullable(z.looseObject({ id: z.string(), title: z.string() })),
    notice: noticeOutput,
  }),
  async run({ message, platform, role, isRestricted }) {
    const entry = platform === undefined ? null : findEntry(platform, role ?? '');
    const guide = entry ? ((await entry.loadGuide()).default as Guide) : null;
    const reading = readNotice(message, await loadLexicon(message), {
      ...(isRestricted === undefined ? {} : { restricted: isRestricted }),
      ...(entry ? { role: entry.role } : {}),
    });
    const ruleset = entry ? (await entry.load()).default : null;
    const reasonId =
      guide && ruleset
        ? reasonOfClass(reading.class, guide, ruleset, { message, words: reading.words })
        : null;
    const reason =
      reasonId === null ? null : { id: reasonId, title: ruleset?.reasons[reasonId]?.title ?? reasonId };
    return {
      text: [en.reading.text(reading, reason?.title ?? null), cliWords.notice.text].join('\n\n'),
      data: { ...reading, reason, notice: cliWords.notice.text },
    };
  },
});
