import { scoreAccount } from '@risk-check/core';
import { badgeParts, formatBadge } from '@risk-check/report/badge';
import { printJson } from '@risk-check/report/formats';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { keepInputs } from '../files/keep-inputs.ts';
import { withStdout, writeResult } from '../files/write-result.ts';
import type { Session } from '../process/session.ts';
import { runOnInput } from '../rulesets/score-input.ts';
import { sayRules } from './announce-rules.ts';
import { openSnapshot } from './open-snapshot.ts';

interface BadgeFlags extends CommonFlags {
  readonly label?: string;
  readonly output?: string;
}

/** `risk-check badge FILE`: the risk index as a small picture, or as JSON for a service that draws badges. */
export async function badge(args: readonly string[], given: BadgeFlags, session: Session): Promise<void> {
  const flags = withStdout(given);
  const { io, words } = session;
  await keepInputs(
    { option: '--output', path: flags.output },
    [...args, flags.rules, flags.suppressions],
    io,
  );
  const { input, value, ruleset, rulesFrom, options } = await openSnapshot(args, flags, session);
  const report = await runOnInput(input, flags, () => scoreAccount(value, ruleset, options));
  await sayRules([{ report, rulesFrom }], session);
  const parts = badgeParts(report, flags.label, words, rulesFrom);
  const { label, message, color } = parts;
  const text =
    flags.format === 'json' ? printJson({ schemaVersion: 1, label, message, color }) : formatBadge(parts);
  await writeResult(flags.output, text, io);
}
