import type { RecoveryPlan } from '@risk-check/core';

type Diagnosed = Pick<RecoveryPlan, 'diagnosis'>;

/** The owner cannot get in, or may not be able to: what helps before a sale ends is for them alone. */
export const blocksAccount = ({ diagnosis: { kind } }: Diagnosed): boolean =>
  kind !== 'not-a-restriction' && kind !== 'order-only';

/** What is said of orders holds for an account that is blocked. */
export const hidesOrders = ({ diagnosis: { kind } }: Diagnosed): boolean => kind === 'not-a-restriction';
