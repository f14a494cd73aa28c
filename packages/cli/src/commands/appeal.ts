import {
  type AppealContext,
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
import { rulesets } from '@risk-check/rules-data';
import englishRules from '@risk-check/rules-data/appeal/en';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { CliError } from '../errors/cli-error.ts';
import { decodeUtf8 } from '../files/decode-utf8.ts';
import { readBytes } from '../files/read-bytes.ts';
import { EXIT } from '../process/exit-codes.ts';
import { raiseExitCode, type Session } from '../process/session.ts';
import { loadGuide } from '../rulesets/load-guide.ts';
import { runOnInput } from '../rulesets/score-input.ts';
import { translatedAppealRules } from '../rulesets/translated-appeal-rules.ts';
import { translatedGuide } from '../rulesets/translated-rules.ts';
import { openSnapshot } from './open-snapshot.ts';
import { outputLayout } from './output-layout.ts';

interface AppealFlags extends CommonFlags {
  readonly reason?: string;
  readonly snapshot?: string;
  readonly newEvidence?: boolean;
}

/** `risk-check appeal DRAFT.txt`: what to fix in an appeal before it is sent; exit code 1 when there is something. */
export async function appeal(args: readonly string[], flags: AppealFlags, session: Session): Promise<void> {
  const { io, words } = session;
  const [file] = args;
  if (file === undefined) throw new CliError('USAGE', null, [{ code: 'no-draft', args: {} }]);
  if (file === '-' && flags.snapshot === '-')
    throw new CliError('USAGE', null, [{ code: 'stdin-twice', args: {} }]);
  refuseWithoutSnapshot(flags);
  const { text } = decodeUtf8(await readBytes(file, io), file);
  const known = flags.snapshot === undefined ? null : await readContext(flags.snapshot, flags, session);
  const reasons = known
    ? Object.keys(known.ruleset.reasons)
    : [...new Set(rulesets.flatMap((entry) => entry.reasons))].sort();
  const reason = flags.reason ?? known?.reason;
  if (reason !== undefined && !reasons.includes(reason)) {
    throw new CliError('USAGE', null, [
      { code: 'unknown-reason', args: { reason, nearest: nearestName(reason, reasons), known: reasons } },
    ]);
  }
  const context: AppealContext = {
    ...known?.context,
    ...(reason === undefined ? {} : { reason }),
    ...(flags.newEvidence === true ? { newEvidence: true } : {}),
  };
  const rules = flags.format === 'json' ? englishRules : await translatedAppealRules(englishRules, words);
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

/** What says how to read the snapshot changes nothing where there is none. */
function refuseWithoutSnapshot({ snapshot, asOf, experimental, rules, rulesByDefault }: AppealFlags): void {
  if (snapshot !== undefined) return;
  const given = [
    ...(asOf === undefined ? [] : ['--as-of']),
    ...(experimental === true ? ['--experimental'] : []),
    ...(rules === undefined || rulesByDefault ? [] : ['--rules']),
  ];
  if (given.length === 0) return;
  throw new CliError(
    'USAGE',
    null,
    given.map((option) => ({ code: 'needs-option', args: { option, needs: '--snapshot' } })),
  );
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
  const english = await loadGuide(ruleset);
  const guide = flags.format === 'json' ? english : await translatedGuide(english, session.words);
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
