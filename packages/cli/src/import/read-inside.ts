import { asPartial, type ExportRead } from '@risk-check/import/files';
import { CliError } from '../errors/cli-error.ts';

/** A part of a file: a file of an archive, a sheet of a workbook. */
export interface Inside {
  /** As it may be shown. */
  readonly name: string;
  /** Reads it; absent where it can't be opened. */
  readonly read?: () => Promise<readonly ExportRead[]>;
}

/** Most files of an archive that a message names. */
const MOST_NAMED = 8;
/** Nobody's address or number: a name of a file that may be shown. */
const SHOWN = /^(?!.*\d{9})[\p{L}\p{M}\d #.,()&'_/+-]{1,120}$/u;
export const isShown = (name: string): boolean => SHOWN.test(name);

/** Problems of a file that is no export at all; any other is one of an export that is known. */
const NO_EXPORT =
  /^(?:unknown-format|empty-input|is-document|not-utf8|unknown-encoding|not-in-encoding|utf-16|unknown-role|wrong-importer|is-snapshot|not-used)$/;
/** Problems of a file that has to be opened by another program first: an archive, or a workbook that can't be read here. */
const SEALED = /^(?:is-packed|workbook-from-1904|workbook-too-large|workbook-too-wide)$/;

/** The exports among the parts of a file. What couldn't be read of it is said, and makes the lists of the others parts. */
export async function readInside(file: string, parts: Iterable<Inside>): Promise<readonly ExportRead[]> {
  const exports: ExportRead[] = [];
  const others: string[] = [];
  const sealed: string[] = [];
  const broken: string[] = [];
  let first: CliError | undefined;
  for (const { name, read } of parts) {
    if (!read) {
      sealed.push(name);
      continue;
    }
    try {
      exports.push(...(await read()));
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      const list = isSealed(error) ? sealed : hasProblem(error, NO_EXPORT) ? others : broken;
      list.push(name);
      if (list === broken) first ??= error;
    }
  }
  const used = exports.filter(({ result }) => result.notes.rows.used > 0);
  // A part without rows would only move the time of the others.
  const [one, ...rest] = used.length > 0 ? used : exports;
  if (!one) throw first ?? nothingInside(file, sealed, others);
  refuseSeveral(file, [one, ...rest]);
  const notes = [
    ...(sealed.length > 0 ? [{ code: 'sealed-inside', args: { files: named(sealed) } }] : []),
    ...(broken.length > 0 ? [{ code: 'broken-inside', args: { files: named(broken) } }] : []),
    ...(others.length > 0 ? [{ code: 'other-files-inside', args: { count: others.length } }] : []),
  ];
  const isPart = sealed.length > 0 || broken.length > 0;
  const said = { ...one.result.notes, messages: [...one.result.notes.messages, ...notes] };
  return [{ ...one, result: { ...one.result, notes: said } }, ...rest].map((read) =>
    isPart ? { ...read, isPart, result: asPartial(read.result) } : read,
  );
}

const named = (names: readonly string[]): string => names.slice(0, MOST_NAMED).join(', ');

function nothingInside(file: string, sealed: readonly string[], others: readonly string[]): CliError {
  return sealed.length > 0
    ? new CliError('INVALID_IMPORT', file, [
        { file, code: 'sealed-inside', args: { files: sealed.slice(0, MOST_NAMED) } },
      ])
    : new CliError('INVALID_IMPORT', file, [
        {
          file,
          code: 'no-export-inside',
          args: { files: others.filter((name) => !name.startsWith('#')).slice(0, MOST_NAMED) },
        },
      ]);
}

function refuseSeveral(file: string, exports: readonly ExportRead[]): void {
  const accounts = new Map<string, string[]>();
  for (const { file: name, result } of exports) {
    const account = `${result.snapshot.platform}.${result.snapshot.role}`;
    accounts.set(account, [...(accounts.get(account) ?? []), name.slice(file.length + 1)]);
  }
  if (accounts.size < 2) return;
  const inside = [...accounts].map(([account, names]) => ({
    account,
    files: names.filter(isShown).slice(0, MOST_NAMED),
  }));
  throw new CliError('INVALID_IMPORT', file, [{ file, code: 'several-accounts-inside', args: { inside } }]);
}

/** An older workbook may be a newer one with a password. */
const isSealed = (error: CliError): boolean =>
  hasProblem(error, SEALED) ||
  error.problems.some(
    (problem) => 'code' in problem && problem.code === 'is-document' && problem.args.format === 'XLS',
  );

const hasProblem = ({ problems }: CliError, codes: RegExp): boolean =>
  problems.some((problem) => codes.test('code' in problem ? problem.code : problem.issue.code));
