const ACCOUNT_STATUS = ['active', 'restricted', 'suspended', 'deactivated', 'deleted', 'terminated'];

/** Words that mean something to the engine; any other word is a warning and counts as unknown. */
export const FIXED_WORDS: Readonly<Record<string, readonly string[]>> = {
  'account.status': ACCOUNT_STATUS,
  'linkedAccounts.status': ACCOUNT_STATUS,
  'linkedAccounts.relation': ['same-owner', 'household', 'unknown'],
  'orders.status': ['awaiting-payment', 'paid', 'shipped', 'completed', 'cancelled', 'expired'],
  'payments.status': ['succeeded', 'declined', 'pending'],
  'disputes.outcome': ['won', 'lost', 'partial', 'withdrawn'],
  'notices.kind': ['warning', 'restriction', 'suspension', 'order', 'other'],
  'appeals.status': ['pending', 'accepted', 'rejected', 'withdrawn'],
};

const PASSING_WORDS = new Set<unknown>([
  ...['awaiting-payment', 'paid', 'shipped'],
  ...['pending', 'open'],
  ...['active', 'restricted'],
]);

/** Whether what a field says is so for a while only: another word follows. */
export const isPassing = (field: string, value: unknown): boolean =>
  field === 'status' && PASSING_WORDS.has(value);
