import { printJson } from '@risk-check/report/formats';
import type { Layout } from '@risk-check/report/terminal';
import type { CommonFlags } from '../arguments/command-definition.ts';
import type { Session } from '../process/session.ts';
import { outputLayout } from './output-layout.ts';

/** What is said of rules: an object for machines, lines for people. */
export interface RulesAnswer {
  readonly json: unknown;
  readonly pretty: (layout: Layout) => string;
}

export async function printRulesAnswer(
  { json, pretty }: RulesAnswer,
  { format, color }: CommonFlags,
  session: Session,
): Promise<void> {
  const text = format === 'json' ? printJson(json) : pretty(outputLayout(session, color));
  await session.io.stdout.write(text);
}
