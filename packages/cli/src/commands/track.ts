import { isDeepStrictEqual } from 'node:util';
import { type Band, type RiskReport, scoreAccount } from '@risk-check/core';
import { type JudgedBy, notStandard, printJson } from '@risk-check/report/formats';
import { shownIndex, writeCalendar } from '@risk-check/report/over-time';
import { showFileName } from '@risk-check/report/problems';
import { notStandardLines } from '@risk-check/report/terminal';
import { BAND_NAMES, type Words } from '@risk-check/report/words';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { keepInputs } from '../files/keep-inputs.ts';
import { writeResult } from '../files/write-result.ts';
import { type DateAhead, datesAhead } from '../over-time/dates-ahead.ts';
import { notify } from '../over-time/notify.ts';
import { type AccountSnapshots, readAccounts } from '../over-time/read-accounts.ts';
import {
  type Entry,
  type Instant,
  isOlder,
  openStore,
  type Recorded,
  type Seen,
  storePath,
} from '../over-time/store.ts';
import { EXIT } from '../process/exit-codes.ts';
import { sayLines } from '../process/say-lines.ts';
import { raiseExitCode, type Session } from '../process/session.ts';
import { rulesFrom } from '../rulesets/rules-from.ts';
import { readOptions } from '../rulesets/score-input.ts';
import { sayRules } from './announce-rules.ts';
import { outputLayout } from './output-layout.ts';

interface TrackFlags extends CommonFlags {
  readonly store?: string;
  readonly failOn?: Band | 'worse';
  readonly notify?: string;
  readonly ics?: string;
}

/** An account whose standing has changed since the last run. */
interface Change extends Recorded {
  readonly name: string;
  /** The last run recorded it and was ended before it surely said so. */
  readonly isRepeated: boolean;
}

interface Ahead {
  readonly name: string;
  readonly dates: readonly DateAhead[];
}

const HOUR = 3_600_000;

/** `risk-check track FILE...`: what has changed since the last run; says nothing where nothing has. */
export async function track(args: readonly string[], flags: TrackFlags, session: Session): Promise<void> {
  const { io, words } = session;
  await keepInputs({ option: '--ics', path: flags.ics }, [...args, flags.rules, flags.suppressions], io);
  await keepInputs({ option: '--store', path: flags.store }, [...args, flags.rules, flags.suppressions], io);
  const options = await readOptions(flags, io);
  const accounts = await readAccounts(args, flags, session, { options, takesAsOf: true });
  // Nothing was read: there is nothing to compare, and no store to begin.
  if (accounts.length === 0) return;
  const titles = new Map(
    accounts.flatMap(({ ruleset }) => ruleset.rules.map(({ id, title }) => [id, title])),
  );
  const text = words.commands.track;
  const now = new Date(io.now()).toISOString();
  const store = await openStore(storePath(flags.store, io));
  try {
    const names = new Map<string, string>();
    const entries: Entry[] = [];
    const seen: Seen[] = [];
    const ahead: Ahead[] = [];
    const older: string[] = [];
    const judged: (JudgedBy & { readonly name: string })[] = [];
    for (const account of withDistinctNames(accounts)) {
      const newest = account.snapshots.at(-1);
      if (!newest) continue;
      const key = store.keyOf([account.ruleset.id, account.id ?? { file: newest.file }]);
      names.set(key, account.name);
      const report = scoreAccount(newest.prepared, account.compiled, options);
      judged.push({ name: account.name, report, rulesFrom: rulesFrom(flags, session, account.isOwn) });
      const instant = instantOf(report.asOf, newest.snapshot.asOf);
      const known = store.newest(key);
      if (known && isOlder(instant, known)) {
        const file = showFileName(newest.file, words);
        older.push(
          text.older(account.name, file, words.head.time(factsOf(instant)), words.head.time(factsOf(known))),
        );
        continue;
      }
      if (!known || isOlder(known, instant)) seen.push({ seen: key, ...instant });
      entries.push({
        account: key,
        ruleset: report.ruleset.id,
        at: now,
        ...instant,
        score: report.score,
        worstCase: report.worstCase,
        band: report.band,
        levels: Object.fromEntries(
          report.findings.flatMap(({ ruleId, status, level }) =>
            status === 'fired' && level !== null ? [[ruleId, level]] : [],
          ),
        ),
        near: nearIn(report),
      });
      const from = Math.max(Date.parse(report.asOf), io.now());
      ahead.push({ name: account.name, dates: await datesAhead(account, newest, from, options, words) });
    }
    const changed = entries.flatMap((entry): Recorded[] => {
      const before = store.last(entry.account);
      return before && isSame(before, entry) ? [] : [{ before, entry }];
    });
    const nameOf = ({ account }: Entry): string => names.get(account) ?? account;
    const name = ({ entry }: Recorded): string => nameOf(entry);
    const said = new Set(changed.map(({ entry }) => entry.account));
    const changes: Change[] = [
      ...store.unsaid
        .filter(({ entry }) => !said.has(entry.account))
        .map((recorded) => ({ ...recorded, name: name(recorded), isRepeated: true })),
      // An unsaid change and a new one of the same account are one.
      ...changed.map(({ before, entry }) => {
        const unsaid = store.unsaid.find((recorded) => recorded.entry.account === entry.account);
        const recorded = { before: unsaid ? unsaid.before : before, entry };
        return { ...recorded, name: name(recorded), isRepeated: false };
      }),
    ];
    await sayLines(io, older);
    // Otherwise a snapshot between the last change and this one would pass for newer.
    const unchanged = seen.filter((one) => !changed.some(({ entry }) => entry.account === one.seen));
    if (changed.length + unchanged.length > 0)
      await store.append(
        changed.map(({ entry }) => entry),
        unchanged,
      );
    if (older.length > 0) raiseExitCode(session, EXIT.couldNotRun);
    const failing = failingEntries(flags.failOn, changes, entries);
    if (failing.length > 0) raiseExitCode(session, EXIT.atLimit);
    // An exit code alone names neither the account nor the reason.
    await sayLines(
      io,
      failing.map((entry) =>
        text.fails(
          `--fail-on ${flags.failOn}`,
          nameOf(entry),
          { score: shownIndex(entry), band: words.bands[entry.band] },
          reasonsOf(entry).map((ruleId) => titles.get(ruleId) ?? ruleId),
        ),
      ),
    );
    if (flags.ics !== undefined) await writeResult(flags.ics, calendarOf(ahead, words, now), io);
    const asJson = printJson({
      ...notStandardIn(judged),
      at: now,
      changes: changes.map(changeAsJson),
      ...(flags.failOn === undefined
        ? {}
        : {
            failing: failing.map((entry) => ({
              name: nameOf(entry),
              score: entry.score,
              band: entry.band,
              rules: reasonsOf(entry),
            })),
          }),
      ahead,
    });
    await sayRules(judged, session);
    if (flags.format === 'json') await io.stdout.write(asJson);
    else if (changes.length > 0)
      await io.stdout.write(
        headOf(judged, flags, session) + asText(changes, ahead, titles, session, flags.color),
      );
    if (changes.length === 0) return;
    const failure = flags.notify === undefined ? null : await notify(flags.notify, asJson, io.cwd);
    if (failure !== null) {
      await sayLines(io, [words.commands.track.notified(failure)]);
      raiseExitCode(session, EXIT.notifyFailed);
    } else await store.markSaid();
  } finally {
    await store.close();
  }
}

/** Accounts of several platforms may have one id: their names then say whose they are. */
function withDistinctNames(accounts: readonly AccountSnapshots[]): AccountSnapshots[] {
  const counts = new Map<string, number>();
  for (const { name } of accounts) counts.set(name, (counts.get(name) ?? 0) + 1);
  return accounts.map((account) =>
    (counts.get(account.name) ?? 0) > 1
      ? { ...account, name: `${account.name} (${account.ruleset.title})` }
      : account,
  );
}

/** The first field of the JSON: by account, the rules that aren't the dataset's. Empty if all are. */
function notStandardIn(judged: readonly (JudgedBy & { readonly name: string })[]): object {
  const found = judged.flatMap(({ name, ...one }) => {
    const what = notStandard(one);
    return what === null ? [] : [{ name, ...what }];
  });
  return found.length === 0 ? {} : { notStandard: found };
}

function headOf(judged: readonly JudgedBy[], { color }: TrackFlags, session: Session): string {
  const lines = notStandardLines(judged, session.words, outputLayout(session, color));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n\n`;
}

const instantOf = (asOf: string, toldAt: string): Instant =>
  Date.parse(asOf) === Date.parse(toldAt) ? { asOf } : { asOf, toldAt };

const factsOf = ({ asOf, toldAt }: Instant): string => toldAt ?? asOf;

/** Grave limits that one step would reach: they make the band `watch`. */
const nearIn = ({ near }: RiskReport): string[] =>
  near
    .filter(({ sure, severity }) => sure && (severity === 'high' || severity === 'critical'))
    .map(({ ruleId }) => ruleId)
    .sort();

const rank = ({ band }: Pick<Entry, 'band'>): number => BAND_NAMES.indexOf(band);

const isSame = (before: Entry, entry: Entry): boolean =>
  before.score === entry.score &&
  before.worstCase === entry.worstCase &&
  before.band === entry.band &&
  isDeepStrictEqual(before.levels, entry.levels) &&
  nearChanges({ before, entry }).length === 0;

const isWorse = ({ before, entry }: Recorded): boolean =>
  before !== null && (rank(entry) > rank(before) || entry.score > before.score);

const isAtLimit = (limit: TrackFlags['failOn'], entry: Entry): boolean =>
  limit !== undefined && limit !== 'worse' && rank(entry) >= BAND_NAMES.indexOf(limit);

/** The accounts that `--fail-on` is about. */
const failingEntries = (
  limit: TrackFlags['failOn'],
  changes: readonly Change[],
  entries: readonly Entry[],
): Entry[] =>
  limit === 'worse'
    ? changes.filter(isWorse).map(({ entry }) => entry)
    : entries.filter((entry) => isAtLimit(limit, entry));

/** The fired rules, gravest first, or the limits that are near. */
function reasonsOf({ levels, near = [] }: Entry): readonly string[] {
  const fired = Object.keys(levels);
  return fired.length > 0 ? fired : near;
}

/** Rules whose level differs between two entries. */
function ruleChanges({ before, entry }: Recorded): { ruleId: string; from: number; to: number }[] {
  const ids = new Set([...Object.keys(before?.levels ?? {}), ...Object.keys(entry.levels)]);
  return [...ids].sort().flatMap((ruleId) => {
    const [from, to] = [before?.levels[ruleId] ?? 0, entry.levels[ruleId] ?? 0];
    return from === to ? [] : [{ ruleId, from, to }];
  });
}

/** Limits that came near or are no longer; none where the entry before is of a version that did not record them. */
function nearChanges({ before, entry }: Recorded): { ruleId: string; nears: boolean }[] {
  const is = entry.near ?? [];
  const was = before ? (before.near ?? is) : [];
  return [
    ...is.filter((id) => !was.includes(id)).map((ruleId) => ({ ruleId, nears: true })),
    // What has been reached is said by its level.
    ...was
      .filter((id) => !is.includes(id) && (entry.levels[id] ?? 0) <= (before?.levels[id] ?? 0))
      .map((ruleId) => ({ ruleId, nears: false })),
  ];
}

const changeAsJson = (change: Change): unknown => {
  const { name, isRepeated, before, entry } = change;
  const { account: _, ...now } = entry;
  const was = before && {
    at: before.at,
    score: before.score,
    worstCase: before.worstCase,
    band: before.band,
  };
  return {
    name,
    isRepeated,
    isWorse: isWorse(change),
    was,
    now,
    rules: ruleChanges(change),
    near: nearChanges(change),
  };
};

function asText(
  changes: readonly Change[],
  ahead: readonly Ahead[],
  titles: ReadonlyMap<string, string>,
  session: Session,
  color: boolean,
): string {
  const { words } = session;
  const layout = outputLayout(session, color);
  const text = words.commands.track;
  const titleOf = (ruleId: string): string => titles.get(ruleId) ?? ruleId;
  const item = (line: string): string[] => layout.wrap(line, { first: '  ', rest: '    ' });
  const linesOf = (change: Change): string[] => {
    const { name, before, entry } = change;
    const shown = (one: Entry) => ({ score: shownIndex(one), band: words.bands[one.band] });
    const head = before ? text.changed(name, shown(before), shown(entry)) : text.first(name, shown(entry));
    const rules = ruleChanges(change).map(({ ruleId, from, to }) => {
      const title = titleOf(ruleId);
      return before ? text.rule(title, from, to) : `${title}: ${words.commands.forecast.level(to)}`;
    });
    const near = nearChanges(change).map(({ ruleId, nears }) => {
      const says = words.commands.timeline[nears ? 'nearer' : 'farther'];
      return `${titleOf(ruleId)}: ${says}`;
    });
    return [...layout.wrap(head, { rest: '  ' }), ...[...rules, ...near].flatMap(item)];
  };
  const repeated = changes.filter(({ isRepeated }) => isRepeated).flatMap(linesOf);
  const dates = ahead.flatMap(({ name, dates: all }) =>
    all.flatMap((date) => item(`${words.head.time(date.at)}  ${name}, ${dateText(date, words)}`)),
  );
  const lines = [
    ...(repeated.length > 0 ? [...layout.wrap(text.repeated), ...repeated] : []),
    ...changes.filter(({ isRepeated }) => !isRepeated).flatMap(linesOf),
    ...(dates.length > 0 ? ['', ...layout.wrap({ text: text.ahead, style: 'strong' }), ...dates] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function dateText(date: DateAhead, words: Words): string {
  const { rises, dates } = words.commands.track;
  if (date.kind === 'rises') return rises(date.score, words.bands[date.band as Band]);
  return date.kind === 'last-day' ? date.title : dates[date.kind](date.id);
}

function calendarOf(ahead: readonly Ahead[], words: Words, now: string): string {
  const events = ahead.flatMap(({ name, dates }) =>
    dates.map((date) => {
      const start = new Date(date.at);
      return {
        id: `${date.kind}.${date.kind === 'rises' ? date.score : encodeURIComponent(date.id)}.${start.getTime()}@risk-check`,
        stamp: new Date(now),
        start,
        end: new Date(start.getTime() + HOUR / 4),
        summary: `${name}, ${dateText(date, words)}`,
        description: date.kind === 'rises' ? date.rules.join('\n') : '',
        remindBefore: 86_400,
      };
    }),
  );
  return `${writeCalendar(words.commands.track.calendarName, events)}\r\n`;
}
