import type { RiskReport, Snapshot } from '@risk-check/core';
import type { MeasuredSteps } from './measure-steps.ts';

interface StopInput {
  readonly report: RiskReport;
  readonly steps?: MeasuredSteps | null;
}

/** What the platform has stopped, or wrote that it has, has a way back, which a command of its own plans; whoever left by himself asks for none. */
export const isStopped = ({ report, steps }: StopInput): boolean =>
  steps?.toldRestricted != null ||
  isRestricted(report) ||
  report.warnings.some(({ code }) => code === 'already-ended');

/** Whether the snapshot says that the account is restricted; it is scored as one in use. */
export const isRestricted = ({ warnings }: RiskReport): boolean =>
  warnings.some(({ code, args }) => code === 'account-not-active' && args.status === 'restricted');

/** When the newest message by an instant came that says the account is restricted, empty where none has a time; null without one, or where the owner says how the account stands. */
export function toldRestricted(
  { account, notices = [] }: Pick<Snapshot, 'account' | 'notices'>,
  asOf: string,
): string | null {
  const times = notices
    .filter(({ kind }) => kind === 'restriction' || kind === 'suspension')
    .map(({ at }) => at ?? '')
    .filter((at) => !(Date.parse(at) > Date.parse(asOf)));
  return account?.status == null ? (times.sort().at(-1) ?? null) : null;
}
