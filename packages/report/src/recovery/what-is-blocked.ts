import type { RecoveryPlan } from '@risk-check/core';

type Diagnosed = Pick<RecoveryPlan, 'diagnosis'>;

/** The owner cannot get in, or may not be able to: what helps before a sale ends is for them alone. */
export const blocksAccount = ({ diagnosis: { kind } }: Diagnosed): boolean =>
  kind !== 'not-a-restriction' && kind !== 'order-only';

/** A cause is named, but not what happened: who pastes only that sentence may well be locked out. */
export const namesCauseOnly = (plan: Diagnosed): boolean =>
  namesCauseAt(plan, 'cause') && plan.diagnosis.status !== 'active';

/** What is announced has not happened. */
export const announces = (plan: Diagnosed): boolean => namesCauseAt(plan, 'warning');

const namesCauseAt = ({ diagnosis: { kind, class: named, notices } }: Diagnosed, at: string): boolean =>
  kind === 'not-a-restriction' && named !== null && notices.some(({ stage }) => stage === at);

/** What is said of orders holds for an account that is blocked. */
export const hidesOrders = ({ diagnosis: { kind } }: Diagnosed): boolean => kind === 'not-a-restriction';
