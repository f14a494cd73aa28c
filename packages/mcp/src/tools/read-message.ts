import { type Guide, type NoticeClass, readNotice } from '@risk-check/core';
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
    });
    const ruleset = entry ? (await entry.load()).default : null;
    const reasonId =
      guide && ruleset && reading.class ? reasonOf(reading.class, guide, ruleset.reasons) : undefined;
    const reason =
      reasonId === undefined ? null : { id: reasonId, title: ruleset?.reasons[reasonId]?.title ?? reasonId };
    return {
      text: [en.reading.text(reading, reason?.title ?? null), cliWords.notice.text].join('\n\n'),
      data: { ...reading, reason, notice: cliWords.notice.text },
    };
  },
});

/** What the class is called there: as the guide of the ruleset says, else as that of all rulesets. */
function reasonOf(about: NoticeClass, { classes, common }: Guide, reasons: object): string | undefined {
  const own = classes?.[about];
  const candidates = own === undefined ? (common.classes[about]?.reasons ?? []) : [own];
  return candidates.find((id): id is string => id !== null && Object.hasOwn(reasons, id));
}
