import {
  type CompiledRuleset,
  prepareSnapshot,
  type RiskReport,
  type Ruleset,
  type ScoreOptions,
  type Snapshot,
  scoreAccount,
} from '@risk-check/core';
import { showFileName } from '@risk-check/report/problems';
import type { Words } from '@risk-check/report/words';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { aheadLine } from '../errors/ahead-of-now.ts';
import { CliError, usageError } from '../errors/cli-error.ts';
import { oddInputLines } from '../errors/odd-inputs.ts';
import { reportError } from '../errors/report-error.ts';
import { distinctFiles } from '../files/distinct-files.ts';
import { expandInputs } from '../files/expand-inputs.ts';
import { isOfAnotherKind } from '../files/is-no-snapshot.ts';
import { refuseStdinTwice } from '../files/read-bytes.ts';
import { sayLines } from '../process/say-lines.ts';
import { raiseExitCode, type Session } from '../process/session.ts';
import { compiledRuleset } from '../rulesets/compiled-ruleset.ts';
import { readOwnRules } from '../rulesets/read-own-rules.ts';
import { findRules, readValue } from '../rulesets/read-snapshot.ts';
import { runOnInput } from '../rulesets/score-input.ts';
import { translatedRules } from '../rulesets/translated-rules.ts';

/** A snapshot among those of its account. */
export interface SnapshotOfAccount {
  readonly file: string;
  readonly prepared: ReturnType<typeof prepareSnapshot>;
  readonly snapshot: Snapshot;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** All snapshots of one account, the oldest first. */
export interface AccountSnapshots {
  /** The id of the account; null where the snapshots do not say it. */
  readonly id: string | null;
  readonly name: string;
  /** In the language of the reader. */
  readonly ruleset: Ruleset;
  readonly compiled: CompiledRuleset;
  /** The rules are the owner's, of `--rules` or the settings. */
  readonly isOwn: boolean;
  readonly snapshots: readonly SnapshotOfAccount[];
}

interface AccountsFlags extends CommonFlags {
  /** All files are of one account. */
  readonly join?: boolean;
}

/** Reads every snapshot behind the operands, and puts those of one account together; one that fails does not stop the others. */
export async function readAccounts(
  args: readonly string[],
  flags: AccountsFlags,
  session: Session,
  { options, takesAsOf }: { readonly options: ScoreOptions; readonly takesAsOf: boolean },
): Promise<AccountSnapshots[]> {
  const { io, words } = session;
  if (args.length === 0) throw usageError({ code: 'no-input', args: { wanted: 'snapshot' } });
  refuseStdinTwice(...args, flags.rules);
  const fail = async (error: CliError): Promise<void> =>
    raiseExitCode(session, await reportError(error, flags.format, session));
  const ofFolders = new Set<string>();
  const named = await expandInputs(args, io, fail, undefined, ofFolders);
  const ownRules = await readOwnRules(flags, io);
  const groups = new Map<
    string,
    { id: string | null; name: string; ruleset: Ruleset; isOwn: boolean; all: SnapshotOfAccount[] }
  >();
  for (const file of await distinctFiles(named, session)) {
    try {
      const read = await readValue(file, io);
      if (ofFolders.has(file) && isOfAnotherKind(read.value)) {
        await sayLines(io, [words.notes.noSnapshot(showFileName(file, words))]);
        continue;
      }
      const { input, value, ruleset, isOwn } = await findRules(file, read, ownRules);
      const prepared = await runOnInput(input, flags, () => prepareSnapshot(value, compiledRuleset(ruleset)));
      const { snapshot } = prepared;
      const id = snapshot.account?.id ?? null;
      const key = JSON.stringify([ruleset.id, flags.join ? null : id === null ? { file } : id]);
      const group = groups.get(key) ?? { id, name: id ?? showFileName(file, words), ruleset, isOwn, all: [] };
      groups.set(key, group);
      group.all.push({ file, prepared, snapshot, at: Date.parse(snapshot.asOf) });
    } catch (error) {
      if (!(error instanceof CliError) || error.code === 'USAGE') throw error;
      await fail(error);
    }
  }
  // A misspelt number must not read as a calm course; of each account the newest snapshot tells.
  for (const { name, ruleset, all } of groups.values()) {
    sortByTime(all, (one) => scoreAccount(one.prepared, compiledRuleset(ruleset), options));
    await sayLines(io, sameInstantLines(name, all, words));
    const newest = all.at(-1);
    if (!newest) continue;
    const report = scoreAccount(newest.prepared, compiledRuleset(ruleset));
    const odd = oddInputLines(newest.file, report, ruleset, words);
    const ahead =
      flags.asOf === undefined ? aheadLine(newest.file, newest.snapshot.asOf, session, takesAsOf) : null;
    const said = [...odd, ...(ahead === null ? [] : [ahead])];
    if (said.length > 0) await io.stderr.write(said.join(''));
  }
  const isForPrograms = flags.format === 'json' || flags.format === 'csv';
  return Promise.all(
    [...groups.values()].map(async ({ id, name, ruleset, isOwn, all }) => ({
      id,
      name,
      isOwn,
      ruleset: isForPrograms ? ruleset : await translatedRules(ruleset, words),
      compiled: compiledRuleset(ruleset),
      snapshots: all,
    })),
  );
}

/** Sorts by time, then by index, so that the last snapshot of an instant is the worst. */
function sortByTime(all: SnapshotOfAccount[], judge: (one: SnapshotOfAccount) => RiskReport): void {
  all.sort((a, b) => a.at - b.at);
  if (!all.some(({ at }, i) => at === all[i + 1]?.at)) return;
  const judged = new Map(all.map((one) => [one, judge(one)]));
  const index = (one: SnapshotOfAccount, key: 'score' | 'worstCase'): number => judged.get(one)?.[key] ?? 0;
  all.sort(
    (a, b) =>
      a.at - b.at || index(a, 'score') - index(b, 'score') || index(a, 'worstCase') - index(b, 'worstCase'),
  );
}

/** Lines that name an account's snapshots of the same instant, and which one counts. */
function sameInstantLines(name: string, all: readonly SnapshotOfAccount[], words: Words): string[] {
  const ends = all.flatMap(({ at }, i) => (at === all[i + 1]?.at ? [] : [i + 1]));
  return ends.flatMap((end, i) => {
    const same = all.slice(ends[i - 1] ?? 0, end);
    const files = same.map(({ file }) => showFileName(file, words));
    const counts = files.at(-1);
    if (counts === undefined || files.length < 2) return [];
    return [words.notes.sameInstant(name, words.head.time(same[0]?.snapshot.asOf ?? ''), files, counts)];
  });
}
