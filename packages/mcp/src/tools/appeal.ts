import { type Guide, lintAppeal, planRecovery, type Snapshot } from '@risk-check/core';
import {
  appealBlocks,
  appealDraft,
  chatWords,
  draftFacts,
  languageOfPlatform,
  printMarkdownBlocks,
  zoneOffset,
} from '@risk-check/report/recovery';
import englishRules from '@risk-check/rules-data/appeal/en';
import { loadLexiconFor } from '@risk-check/rules-data/notices';
import * as z from 'zod';
import { defineTool } from '../tool/tool.ts';
import { cliWords } from '../words/cli-words.ts';
import { en } from '../words/en.ts';
import { asOfInput, snapshotInput } from './inputs.ts';
import { openRuleset } from './open-ruleset.ts';
import { noticeOutput, parts } from './outputs.ts';

export const checkAppeal = defineTool({
  name: 'check_appeal',
  ...en.tools.checkAppeal,
  input: z.strictObject({
    text: z.string().max(20_000).describe(en.inputs.draft),
    reason: z.string().optional().describe(en.inputs.reason),
    orderIds: z.array(z.string()).max(1000).optional().describe(en.inputs.orderIds),
    pendingAppeals: z.int().min(0).optional().describe(en.inputs.pendingAppeals),
    newEvidence: z.boolean().optional().describe(en.inputs.newEvidence),
  }),
  output: z.looseObject({
    ok: z.boolean(),
    words: z.int(),
    findings: z.array(
      z.looseObject({
        code: z.string(),
        level: z.string(),
        start: z.int(),
        end: z.int(),
        message: z.string(),
      }),
    ),
    notice: noticeOutput,
  }),
  async run({ text, ...given }) {
    const context = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const review = lintAppeal(text, englishRules, context);
    const blocks = appealBlocks(
      review,
      { text, rules: englishRules, reason: given.reason ?? null, checklist: null },
      cliWords,
    );
    return {
      text: `${printMarkdownBlocks(blocks)}\n${cliWords.notice.text}`,
      data: { ...review, notice: cliWords.notice.text },
    };
  },
});

export const draftAppeal = defineTool({
  name: 'draft_appeal',
  ...en.tools.draftAppeal,
  input: z.strictObject({
    snapshot: snapshotInput,
    notice: z.string().max(20_000).optional().describe(en.inputs.notice),
    at: z.string().optional().describe(en.inputs.restrictedAt),
    newPhone: z.boolean().optional().describe(en.inputs.newPhone),
    journey: z.boolean().optional().describe(en.inputs.journey),
    signIns: z.enum(['mine', 'not-mine']).optional().describe(en.inputs.signIns),
    didIt: z.boolean().optional().describe(en.inputs.didIt),
    asOf: asOfInput,
  }),
  output: z.looseObject({
    draft: z
      .nullable(z.looseObject({ text: z.string(), words: z.int(), blanks: z.array(z.string()) }))
      .describe(en.outputs.draft),
    chat: z.nullable(z.string()).describe(en.outputs.chat),
    language: z.string(),
    why: z.nullable(z.string()).describe(en.outputs.whyNone),
    reasons: parts,
    notice: noticeOutput,
  }),
  async run({ snapshot, notice, asOf, ...answers }) {
    const { entry, ruleset } = await openRuleset(snapshot);
    const guide = (await entry.loadGuide()).default as Guide;
    const plan = planRecovery(snapshot, ruleset, guide, {
      lexicon: await loadLexiconFor(snapshot, notice),
      zoneOffset,
      ...(notice === undefined ? {} : { notice }),
      ...(asOf === undefined ? {} : { asOf }),
    });
    const isRestricted = plan.diagnosis.kind === 'account-restriction' || plan.diagnosis.kind === 'undecided';
    const isOpen = plan.state === 'pending' || plan.state === 'overdue';
    const said = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
    const facts = draftFacts(plan, ruleset, snapshot as unknown as Snapshot, cliWords, said);
    // Never a second appeal beside an open one.
    const draft = isRestricted && !isOpen ? appealDraft(facts, cliWords) : null;
    const chat = isRestricted ? chatWords(facts, cliWords).text : null;
    const why = draft
      ? null
      : !isRestricted
        ? en.drafting.notRestricted
        : isOpen
          ? en.drafting.isOpen
          : en.drafting.otherWay;
    return {
      text: [
        ...(draft ? [en.drafting.about(draft.blanks), draft.text] : [why ?? '']),
        cliWords.notice.text,
      ].join('\n\n'),
      data: {
        draft,
        chat,
        language: languageOfPlatform(ruleset.platform),
        why,
        reasons: plan.diagnosis.reasons
          .slice(0, 3)
          .map(({ reason, title, weight }) => ({ reason, title, weight })),
        notice: cliWords.notice.text,
      },
    };
  },
});
