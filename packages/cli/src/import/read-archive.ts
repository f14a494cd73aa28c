import { ArchiveError, archiveFiles } from '@risk-check/import/archive';
import type { ExportRead } from '@risk-check/import/files';
import { CliError, unreadable } from '../errors/cli-error.ts';

/** Most files of an archive that a message names. */
const MOST_NAMED = 8;
/** Nobody's address or number: a name of a file that may be shown. */
const SHOWN = /^(?!.*\d{9})[\p{L}\p{M}\d #.,()&'_/+-]{1,120}$/u;
/** Problems of a file that is no export at all; any other is one of an export that is known. */
const NO_EXPORT =
  /^(?:unknown-format|empty-input|is-document|is-packed|not-utf8|utf-16|unknown-role|wrong-importer|is-snapshot|syntax)$/;

/**
 * The exports inside of an archive (ZIP), as platforms send what one has asked them for. Files that are no export that is
 * known are counted; exports of several accounts are refused with the names of their files.
 *
 * @param file - The name of the archive.
 * @param bytes - What it holds.
 * @param read - Reads one file of it.
 */
export async function readArchive(
  file: string,
  bytes: Uint8Array,
  read: (name: string, bytes: Uint8Array) => Promise<ExportRead>,
): Promise<readonly ExportRead[]> {
  const exports: ExportRead[] = [];
  const others: string[] = [];
  let broken: CliError | undefined;
  try {
    let number = 0;
    for (const inside of archiveFiles(bytes))
      try {
        number++;
        const name = SHOWN.test(inside.name) ? inside.name : `#${number}`;
        exports.push(await read(`${file}/${name}`, inside.bytes));
      } catch (error) {
        if (!(error instanceof CliError)) throw error;
        others.push(inside.name);
        if (!broken && !isNoExport(error)) broken = error;
      }
  } catch (cause) {
    if (!(cause instanceof ArchiveError)) throw cause;
    throw unreadable(file, { code: cause.code, args: {} }, cause);
  }
  const [first, ...rest] = exports;
  if (!first) {
    const files = others.filter((name) => SHOWN.test(name)).slice(0, MOST_NAMED);
    throw (
      broken ?? new CliError('INVALID_IMPORT', file, [{ file, code: 'no-export-inside', args: { files } }])
    );
  }
  const accounts = new Map<string, string[]>();
  for (const { file: name, result } of exports) {
    const account = `${result.snapshot.platform}.${result.snapshot.role}`;
    accounts.set(account, [...(accounts.get(account) ?? []), name.slice(file.length + 1)]);
  }
  if (accounts.size > 1) {
    const inside = [...accounts].map(([account, names]) => ({
      account,
      files: names.filter((name) => SHOWN.test(name)).slice(0, MOST_NAMED),
    }));
    throw new CliError('INVALID_IMPORT', file, [{ file, code: 'several-accounts-inside', args: { inside } }]);
  }
  if (others.length === 0) return exports;
  const { result } = first;
  const note = { code: 'other-files-inside', args: { count: others.length } };
  const notes = { ...result.notes, messages: [...result.notes.messages, note] };
  return [{ ...first, result: { ...result, notes } }, ...rest];
}

const isNoExport = ({ problems }: CliError): boolean =>
  problems.some((problem) => NO_EXPORT.test('code' in problem ? problem.code : problem.issue.code));
