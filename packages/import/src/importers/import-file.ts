import { parseSnapshot, type Snapshot, SnapshotError } from '@risk-check/core';
import { formatTime, parseTime } from '@risk-check/core/snapshot';
import { FORMATS } from '../formats/formats.generated.ts';
import { IMPORTER_IDS } from '../formats/importer-ids.generated.ts';
import type { Doubt } from '../notes/doubt.ts';
import { type ImportBook, type ImportNotes, openBook } from '../notes/import-book.ts';
import { ImportError, importError } from '../notes/import-error.ts';
import { importPhrase } from '../notes/import-phrases.ts';
import type { Draft, Importer, ImportOptions } from '../source/importer.ts';
import { matchHeader, variantOf } from '../source/match-header.ts';
import { readSource } from '../source/read-source.ts';
import { recordsTable } from '../source/records-table.ts';
import type { Source } from '../source/source.ts';
import { unusedExport } from '../source/unused-exports.ts';
import { importerById, importerOf, importers } from './importers.ts';
import { provenReaches } from './proven-reaches.ts';
import { isPage } from './read-page.ts';
import { withoutOddTimes } from './without-odd-times.ts';

/** What became of a file. */
export interface ImportResult {
  /** The id of a known one, or of a format of one's own. */
  readonly importer: string;
  readonly snapshot: Snapshot;
  readonly notes: ImportNotes;
}

/**
 * Turns a real export into a snapshot: the text of a file, or an answer of an API as an object. The importer is
 * detected by shape. What the file does not say stays unknown; names, addresses, e-mails and phone numbers are
 * never copied, neither into the snapshot nor into a note or an error.
 *
 * @param input - The text of a file, or parsed JSON.
 * @param options - The importer, the time, the role or the part, where the file does not say it.
 * @throws {ImportError} With every problem found and its place.
 *
 * @example
 * const { importer, snapshot, notes } = importFile(text);
 */
export function importFile(input: unknown, options: ImportOptions = {}): ImportResult {
  const own = options.format && importerOf(options.format);
  const wanted = own ?? (options.from === undefined ? undefined : importerById(options.from));
  if (!own && options.from !== undefined && !wanted) {
    throw importError(
      'unknown-importer',
      importPhrase('one-importer-of', 'expected one of {}', IMPORTER_IDS.join(', ')),
      {
        path: 'options.from',
      },
    );
  }
  const asOf = typeof options.asOf === 'string' ? parseTime(options.asOf) : Number.NaN;
  if (options.asOf !== undefined && Number.isNaN(asOf)) {
    throw importError(
      'not-a-time',
      importPhrase('export-time', 'expected a date-time with an offset, such as "2026-02-10T08:00:00Z"'),
      {
        path: 'options.asOf',
      },
    );
  }
  const given = readSource(input, wanted?.format, FORMATS, (text) => pageOf(text) !== undefined);
  const source = asTable(given, wanted);
  if (wanted && !own) refuseAnother(wanted, source);
  const importer = wanted ?? detect(source);
  checkKind(importer, source);
  const role = options.role ?? importer.roles[0] ?? '';
  if (!importer.roles.includes(role)) {
    throw importError(
      'unknown-role',
      importPhrase('importer-serves', '{} serves {}', importer.id, importer.roles.join(', ')),
      {
        path: 'options.role',
      },
    );
  }
  if (options.part !== undefined) checkParts(importer);
  const book = openBook(asOf, options.now === undefined ? asOf : parseTime(options.now));
  const draft = importer.read(source, book, options, importer.format);
  const cutAt = source.kind === 'csv' ? source.cutAt : undefined;
  if (cutAt !== undefined) book.say('cut-off', { line: cutAt });
  if (importer.roles.length > 1 && options.role === undefined)
    book.say('role-assumed', { role, others: importer.roles.slice(1).join(', ') });
  const broken = cutAt !== undefined ? 'cut' : book.hasMissed() ? 'left-out' : undefined;
  const snapshot = completeSnapshot(draft, importer, role, book, broken);
  return { importer: importer.id, snapshot, notes: book.close() };
}

/** A list of flat records is a table, where no importer knows the JSON. */
function asTable(source: Source, wanted: Importer | undefined): Source {
  if (source.kind !== 'json' || (wanted && wanted.kind !== 'table') || find(source)) return source;
  const table = recordsTable(source.value);
  return table && (wanted || matchHeader(table.header, FORMATS)) ? table : source;
}

/** A page is short: a long text is a table. */
const LONGEST_PAGE = 500_000;
const pageOf = (text: string): Importer | undefined =>
  text.length > LONGEST_PAGE ? undefined : importers.find(({ format }) => isPage(format, text));

function find(source: Source): Importer | undefined {
  if (source.kind === 'text') return pageOf(source.text);
  if (source.kind === 'json') return importers.find((importer) => importer.detects?.(source));
  const match = matchHeader(source.header, FORMATS);
  return match && importerById(match.format.id);
}

function detect(source: Source): Importer {
  const found = find(source);
  if (found) return found;
  const known = importers.flatMap(({ id, kind }) => (kind === 'table' ? [] : [id])).join(', ');
  if (source.kind !== 'json' || source.value === null || typeof source.value !== 'object')
    throw importError(
      'unknown-format',
      importPhrase('no-object-or-list', 'expected an object or a list; known are {}', known),
      { line: 1 },
    );
  const entry: unknown = [source.value].flat()[0];
  const unused = unusedExport(namesIn(entry));
  if (unused) throw new ImportError(unused);
  const words = importPhrase('unknown-shape', 'this is not the shape of a known export; known are {}', known);
  throw importError('unknown-format', words, { line: 1 });
}

/** Names of the fields of an entry, and of the first of each list in it. */
function namesIn(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null) return [];
  return Object.entries(entry).flatMap(([name, value]) => [
    name,
    ...(Array.isArray(value) && typeof value[0] === 'object' && value[0] !== null
      ? Object.keys(value[0])
      : []),
  ]);
}

/** A file that is plainly for another importer holds nothing for this one, and that would pass for an empty answer. */
function refuseAnother(wanted: Importer, source: Source): void {
  const isIts = source.kind === 'csv' ? variantOf(wanted.format, source.header) : wanted.detects?.(source);
  const other = isIts ? undefined : find(source);
  if (other && other.id !== wanted.id)
    throw importError(
      'wrong-importer',
      importPhrase('export-for-another', 'this is an export for {}, not for {}', other.id, wanted.id),
      {
        path: 'options.from',
      },
    );
}

function checkParts(importer: Importer): void {
  if (importer.hasParts) return;
  const others = importers.flatMap(({ id, hasParts }) => (hasParts ? [id] : [])).join(', ');
  throw importError(
    'no-parts',
    importPhrase('no-parts', '{} has no parts to choose from; these have: {}', importer.id, others),
    {
      path: 'options.part',
    },
  );
}

function checkKind(importer: Importer, source: Source): void {
  const kind = source.kind === 'csv' ? 'table' : source.kind;
  if (importer.kind === 'both' || importer.kind === kind) return;
  const words =
    importer.kind === 'table'
      ? importPhrase('reads-table', '{} reads a table (CSV), and this is JSON', importer.id)
      : importPhrase('reads-json', '{} reads JSON, and this is a table', importer.id);
  throw importError('wrong-kind', words, { line: 1 });
}

const REFUSED = importPhrase('value-refused', 'the file holds a value that no snapshot can hold');

/** Adds what every snapshot needs and holds the result against the format. */
export function completeSnapshot(
  given: Draft,
  importer: Pick<Importer, 'id' | 'version' | 'trust' | 'platform' | 'guarantees'>,
  role: string,
  book: ImportBook,
  broken?: Doubt,
): Snapshot {
  const at = Number.isNaN(book.asOf) ? book.newest() : book.asOf;
  if (Number.isNaN(at)) {
    throw importError(
      'no-time',
      importPhrase(
        'no-export-time',
        'the file does not say when it was made: give asOf, such as "2026-02-10T08:00:00Z"',
      ),
      { path: 'options.asOf' },
    );
  }
  const asOf = formatTime(at);
  const draft = withoutOddTimes(given, book);
  const doubt = draft === given ? broken : 'left-out';
  const observed = provenReaches(draft, importer.guarantees ?? {}, asOf, doubt, book);
  const snapshot = {
    snapshotVersion: 1,
    platform: importer.platform,
    role,
    asOf,
    ...draft,
    observed,
    source: { importer: importer.id, importerVersion: importer.version, trust: importer.trust },
  };
  const clean = Object.fromEntries(
    Object.entries(snapshot).filter(([, value]) => value !== undefined && !isEmptyObject(value)),
  );
  try {
    return parseSnapshot(clean);
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    throw new ImportError(
      error.issues.map(({ code, path }) => ({
        code,
        path,
        phrase: REFUSED,
        message: REFUSED.text,
      })),
      { cause: error },
    );
  }
}

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
