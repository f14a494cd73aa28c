import type { Ruleset } from '@risk-check/core';
import { printJson } from '@risk-check/report/formats';
import type { Layout } from '@risk-check/report/terminal';
import type { CommonFlags } from '../arguments/command-definition.ts';
import type { Session } from '../process/session.ts';
import { rulesFrom } from '../rulesets/rules-from.ts';
import { announceRules } from './announce-rules.ts';
import { outputLayout } from './output-layout.ts';

/** What is said of rules: an object for machines, lines for people. */
export interface RulesAnswer {
  readonly json: object;
  /** The rules of the owner, where they are among those at hand. */
  readonly own?: Ruleset | undefined;
  readonly pretty: (layout: Layout) => string;
}

export async function printRulesAnswer(
  { json, own, pretty }: RulesAnswer,
  flags: CommonFlags,
  session: Session,
): Promise<void> {
  const judged = own && {
    report: { ruleset: own, suppressed: [] },
    rulesFrom: rulesFrom(flags, session, true),
  };
  const { field, head } = judged ? await announceRules(judged, flags, session) : { field: {}, head: '' };
  const text =
    flags.format === 'json'
      ? printJson({ ...field, ...json })
      : `${head}${pretty(outputLayout(session, flags.color))}`;
  await session.io.stdout.write(text);
}
