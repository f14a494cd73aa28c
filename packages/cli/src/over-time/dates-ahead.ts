import { forecastRisk, planRecovery, type ScoreOptions, type Snapshot } from '@risk-check/core';
import { type LastDay, lastDays, zoneOffset } from '@risk-check/report/recovery';
import type { Words } from '@risk-check/report/words';
import { rulesets } from '@risk-check/rules-data';
import { loadLexiconFor } from '@risk-check/rules-data/notices';
import { loadGuide } from '../rulesets/load-guide.ts';
import type { AccountSnapshots, SnapshotOfAccount } from './read-accounts.ts';

/** A date that lies ahead of an account. */
export type DateAhead = { readonly at: string } & (
  | { readonly kind: 'ship' | 'deliver' | 'invoice' | 'answer'; readonly id: string }
  /** A day of the way back after which something is lost, such as that of an appeal. */
  | { readonly kind: 'last-day'; readonly id: string; readonly title: string }
  /** Time alone makes the index rise. */
  | {
      readonly kind: 'rises';
      readonly score: number;
      readonly band: string;
      readonly rules: readonly string[];
    }
);

/** How far ahead dates are looked for. */
const DAYS = 30;
const DAY = 86_400_000;

type Item = Readonly<Record<string, unknown>>;

/** What has to be done by a date, and what says that it is done. */
const DUE = [
  { list: 'orders', kind: 'ship', by: 'shipBy', done: ['shippedAt', 'cancelledAt', 'closedAt'] },
  { list: 'orders', kind: 'deliver', by: 'deliverBy', done: ['deliveredAt', 'cancelledAt', 'closedAt'] },
  { list: 'orders', kind: 'invoice', by: 'invoiceBy', done: ['invoicedAt', 'cancelledAt'] },
  { list: 'notices', kind: 'answer', by: 'respondBy', done: ['acknowledgedAt'] },
] as const satisfies readonly { list: keyof Snapshot; kind: string; by: string; done: readonly string[] }[];

/**
 * Dates of the next 30 days: what has to be shipped, delivered, invoiced or answered, the last days of a way back, and when
 * time alone makes the index rise.
 */
export async function datesAhead(
  account: AccountSnapshots,
  { prepared, snapshot }: SnapshotOfAccount,
  now: number,
  options: ScoreOptions,
  words: Words,
): Promise<DateAhead[]> {
  const { compiled, ruleset } = account;
  const end = now + DAYS * DAY;
  const dates: DateAhead[] = [];
  const isAhead = (at: string): boolean => Date.parse(at) >= now && Date.parse(at) <= end;
  for (const { list, kind, by, done } of DUE)
    for (const item of (snapshot[list] ?? []) as readonly Item[]) {
      const due = item[by];
      if (typeof due !== 'string' || done.some((field) => typeof item[field] === 'string')) continue;
      if (isAhead(due)) dates.push({ at: due, kind, id: `${item.id ?? '?'}` });
    }
  for (const { at, id, title } of await wayBackDays(account, snapshot, now, words))
    if (isAhead(at)) dates.push({ at, kind: 'last-day', id, title });
  const forecast = forecastRisk(prepared, compiled, { ...options, until: new Date(end).toISOString() });
  const titles = new Map(ruleset.rules.map(({ id, title }) => [id, title]));
  let score = forecast.from.score;
  for (const step of forecast.steps) {
    if (step.score > score && Date.parse(step.at) >= now)
      dates.push({
        at: step.at,
        kind: 'rises',
        score: step.score,
        band: step.band,
        rules: step.changes.map(({ ruleId }) => titles.get(ruleId) ?? ruleId),
      });
    score = step.score;
  }
  return dates.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The deadlines of the way back; none unless the account is restricted and its platform has a guide. */
async function wayBackDays(
  { ruleset }: AccountSnapshots,
  snapshot: Snapshot,
  now: number,
  words: Words,
): Promise<readonly LastDay[]> {
  if (!rulesets.some(({ id }) => id === ruleset.id)) return [];
  const guide = await loadGuide(ruleset, words);
  const lexicon = await loadLexiconFor(snapshot);
  const asOf = new Date(now).toISOString();
  const plan = planRecovery(snapshot, ruleset, guide, { asOf, lexicon, zoneOffset });
  return plan.diagnosis.kind === 'account-restriction' || isSaidToBeClosed(snapshot)
    ? lastDays(plan, words)
    : [];
}

/** Whether the snapshot's status, or a notice if it has no status, says that the account is restricted. */
const isSaidToBeClosed = ({ account, notices = [] }: Snapshot): boolean =>
  account?.status == null
    ? notices.some(({ kind }) => kind === 'restriction' || kind === 'suspension')
    : account.status !== 'active';
