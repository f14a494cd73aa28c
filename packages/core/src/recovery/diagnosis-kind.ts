import { FIXED_WORDS } from '../snapshot/fixed-words.ts';
import type { NoticeMatch } from './match-notices.ts';

export type DiagnosisKind =
  | 'account-restriction'
  | 'sign-in-challenge'
  | 'order-only'
  | 'not-a-restriction'
  | 'undecided';

interface Signs {
  readonly matches: readonly NoticeMatch[];
  readonly status: string | null;
  readonly read: readonly {
    /** Whether the message closes the account, by its words or, where none was recognised, by its kind. */
    readonly blocks: boolean;
    readonly kind?: string | null | undefined;
  }[];
  /** Whether nobody here can read a message that came after whatever was lifted and is not filed under an order. */
  readonly unread: boolean;
  /** Whether one reason stands out. */
  readonly decided: boolean;
}

/** Whether an account is closed in part or whole, or nobody knows which way it is. */
export const isRestricted = (kind: DiagnosisKind): kind is 'account-restriction' | 'undecided' =>
  kind === 'account-restriction' || kind === 'undecided';

/** Whether the snapshot itself says that the account is closed in part or whole. */
export const isClosed = (status: string | null): boolean =>
  status !== null && status !== 'active' && !!FIXED_WORDS['account.status']?.includes(status);

/** Stages at which nothing is closed: it is announced, or a cause is named and not what came of it. */
export const isBefore = (stage: string | undefined): boolean => stage === 'warning' || stage === 'cause';

/** Whether a wording says that the account is closed in part or whole. */
export const isBlock = ({ notice }: NoticeMatch): boolean =>
  notice.scope === 'account' && !isBefore(notice.stage);

/** Tells a restricted account from what only looks like one: a sign-in check, one order, a shop's own list, a region. */
export function kindOf({ matches, status, read, unread, decided }: Signs): DiagnosisKind {
  const has = (scope: string): boolean => matches.some(({ notice }) => notice.scope === scope);
  if (isClosed(status) || read.some(({ blocks }) => blocks))
    return decided ? 'account-restriction' : 'undecided';
  // What is harmless beside it makes no unread message harmless.
  if (unread) return 'undecided';
  if (has('sign-in')) return 'sign-in-challenge';
  if (has('order')) return 'order-only';
  if (matches[0]) return 'not-a-restriction';
  if (read[0] && read.every(({ kind }) => kind === 'order')) return 'order-only';
  return status === 'active' ? 'not-a-restriction' : 'undecided';
}
