import {
  type AppealContext,
  type AppealRules,
  diagnose,
  type Guide,
  lintAppeal,
  type Ruleset,
  type Snapshot,
} from '@risk-check/core';
import { printJson } from '@risk-check/report/formats';
import { appealBlocks, printMarkdownBlocks } from '@risk-check/report/recovery';
import { printBlocks } from '@risk-check/report/terminal';
import { nearestName } from '@risk-check/report/text';
import type { Words } from '@risk-check/report/words';
import { rulesets } from '@risk-check/rules-data';
import englishRules from '@risk-check/rules-data/appeal/en';
import translations from '@risk-check/rules-data/appeal/en/translations';
import { translateTexts } from '@risk-check/rules-data/translate';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { usageError } from '../errors/cli-error.ts';
import { refuseStdinTwice } from '../files/read-bytes.ts';
import { readText } from '../files/read-input.ts';
import { EXIT } from '../process/exit-codes.ts';
import { raiseExitCode, type Session } from '../process/session.ts';
import { loadGuide } from '../rulesets/load-guide.ts';
import { runOnInput } from '../rulesets/score-input.ts';
import { openSnapshot, refuseWithoutSnapshot } from './open-snapshot.ts';
import { outputLayout, outputWords } from './output-layout.ts';

interface AppealFlags extends CommonFlags {
  readonly reason?: string;
  readonly snapshot?: string;
  readonly newEvidence?: boolean;
}

/** `risk-check appeal DRAFT.txt`: what to fix in an appeal before it is sent; exit code 1 when there is something. */
export async function appeal(args: readonly string[], flags: AppealFlags, session: Session): Promise<void> {
  const { io, words } = session;
  const [file = ''] = args;
  refuseStdinTwice(file, flags.snapshot);
  const ownRules = flags.rules === undefined || flags.rulesByDefault ? [] : ['--rules'];
  if (flags.snapshot === undefined) refuseWithoutSnapshot(flags, ownRules);
  const { text } = await readText(file, io);
  const known = flags.snapshot === undefined ? null : await readContext(flags.snapshot, flags, session);
  const reasons = known
    ? Object.keys(known.ruleset.reasons)
    : [...new Set(rulesets.flatMap((entry) => entry.reasons))].sort();
  const reason = flags.reason ?? known?.reason;
  if (reason !== undefined && !reasons.includes(reason)) {
    const args = { reason, nearest: nearestName(reason, reasons), known: reasons };
    throw usageError({ code: 'unknown-reason', args });
  }
  const context: AppealContext = {
    ...known?.context,
    ...(reason === undefined ? {} : { reason }),
    ...(flags.newEvidence === true ? { newEvidence: true } : {}),
  };
  const rules = await rulesIn(outputWords(flags, session));
  const review = lintAppeal(text, rules, context);
  const title = reason === undefined ? null : (known?.ruleset.reasons[reason]?.title ?? reason);
  const checklist = known?.checklist ?? null;
  const blocks = appealBlocks(review, { text, rules, reason: title, checklist }, words);
  if (!review.ok) raiseExitCode(session, EXIT.atLimit);
  await io.stdout.write(
    flags.format === 'json'
      ? printJson({ ...review, ...(checklist === null ? {} : { checklist }) })
      : flags.format === 'markdown'
        ? printMarkdownBlocks(blocks)
        : printBlocks(blocks, outputLayout(session, flags.color)),
  );
}

/** The checks of appeals, which say in this language what to fix. The wordings they look for stay those of the draft. */
async function rulesIn({ language }: Words): Promise<AppealRules> {
  const texts = await translations[language]?.();
  return texts ? translateTexts(englishRules, texts.default) : englishRules;
}

interface Known {
  readonly ruleset: Ruleset;
  readonly context: AppealContext;
  /** What to attach, and what photos have to be like. */
  readonly checklist: Guide['checklist'] | null;
  /** The likely reason, where one stands out. */
  readonly reason: string | undefined;
}

/** What a snapshot says about the case: order numbers, open appeals, the likely reason. */
async function readContext(path: string, flags: AppealFlags, session: Session): Promise<Known> {
  const { input, value, ruleset, options } = await openSnapshot([path], flags, session, {
    suppresses: false,
  });
  const guide = await loadGuide(ruleset, outputWords(flags, session));
  const { decided, reasons } = await runOnInput(input, flags, () => diagnose(value, ruleset, guide, options));
  const { orders, appeals } = value as Snapshot;
  return {
    ruleset,
    checklist: guide.checklist ?? null,
    reason: decided ? reasons[0]?.reason : undefined,
    context: {
      orderIds: (orders ?? []).flatMap(({ id }) => id ?? []),
      pendingAppeals: (appeals ?? []).filter(({ status }) => status === 'pending').length,
    },
  };
}
