import type { RecoveryPlan } from '@risk-check/core';

type Diagnosed = Pick<RecoveryPlan, 'diagnosis'>;

/** The owner cannot get in, or may not be able to: what helps before a sale ends is for them alone. */
export const blocksAccount = ({ diagnosis: { kind } }: Diagnosed): boolean =>
  kind !== 'not-a-restriction' && kind !== 'order-only';

/** A cause is named, but not what happened: who pastes only that sentence may well be locked out. */
export const namesCauseOnly = ({ diagnosis: { kind, class: named, status } }: Diagnosed): boolean =>
  kind === 'not-a-restriction' && named !== null && status !== 'active';

/** What is said of orders holds for an account that is blocked. */
export const hidesOrders = ({ diagnosis: { kind } }: Diagnosed): boolean => kind === 'not-a-restriction';
