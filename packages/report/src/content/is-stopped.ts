import type { RiskReport, Snapshot } from '@risk-check/core';
import type { MeasuredSteps } from './measure-steps.ts';

/** A message that says the account is restricted, where nothing says whether it still is. */
export interface ToldRestricted {
  /** When it came; null where the snapshot does not say. */
  readonly at: string | null;
}

interface StopInput {
  readonly report: RiskReport;
  readonly steps?: MeasuredSteps | null;
}

/** What the platform has stopped, or wrote that it has, has a way back, which a command of its own plans; whoever left by himself asks for none. */
export const isStopped = ({ report, steps }: StopInput): boolean =>
  isRestricted(report) ||
  steps?.toldRestricted != null ||
  report.warnings.some(({ code }) => code === 'already-ended');

/** Whether the snapshot says that the account is restricted; it is scored as one in use. */
export const isRestricted = ({ warnings }: RiskReport): boolean =>
  warnings.some(({ code, args }) => code === 'account-not-active' && args.status === 'restricted');

const RESTRICTS = ['restriction', 'suspension'];

/** The newest message by an instant that says the account is restricted; null without one, or where the owner says how the account stands. */
export function toldRestricted(
  { account, notices }: Pick<Snapshot, 'account' | 'notices'>,
  asOf: string,
): ToldRestricted | null {
  if (account?.status != null) return null;
  const until = Date.parse(asOf);
  const told = (notices ?? [])
    .filter(({ kind }) => RESTRICTS.includes(kind ?? ''))
    .map(({ at }) => at ?? null)
    .filter((at) => at === null || Date.parse(at) <= until);
  if (told.length === 0) return null;
  const dated = told.filter((at) => at !== null).sort((a, b) => Date.parse(b) - Date.parse(a));
  return { at: dated[0] ?? null };
}
