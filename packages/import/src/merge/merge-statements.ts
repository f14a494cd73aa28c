import type { Snapshot } from '@risk-check/core';
import { formatTime } from '@risk-check/core/snapshot';
import { rangeOf } from './merge-reach.ts';

/** Undated statements of a snapshot about its account. */
export type Statements = Pick<Snapshot, 'account' | 'facts' | 'observed'>;

/** The later of what both say of facts and of the account, each with the day it is known until where that is before the newer one. */
export function mergeStatements(older: Snapshot, newer: Snapshot): Statements {
  const observed: Record<string, { until: string }> = {};
  const now = rangeOf(newer, '').until;
  /** The snapshot that says something last. */
  const lastOf = (name: string, says: (snapshot: Snapshot) => boolean): Snapshot | undefined => {
    const [first, ...others] = [newer, older].filter(says);
    if (!first) return undefined;
    const last = others.reduce((a, b) => (rangeOf(b, name).until > rangeOf(a, name).until ? b : a), first);
    const { until } = rangeOf(last, name);
    if (until < now) observed[name] = { until: formatTime(until) };
    return last;
  };
  const facts: Record<string, string | number | boolean | null> = {};
  for (const fact of new Set([...Object.keys(older.facts ?? {}), ...Object.keys(newer.facts ?? {})])) {
    const value = lastOf(`facts.${fact}`, ({ facts }) => facts?.[fact] !== undefined)?.facts?.[fact];
    if (value !== undefined) facts[fact] = value;
  }
  const account = { ...older.account, ...newer.account };
  const status = lastOf('account', ({ account }) => account?.status !== undefined)?.account?.status;
  if (status !== undefined) account.status = status;
  return {
    ...(older.account || newer.account ? { account } : {}),
    ...(older.facts || newer.facts ? { facts } : {}),
    observed,
  };
}
