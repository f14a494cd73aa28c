import { parseSnapshot, type Snapshot, SnapshotError } from '@risk-check/core';
import { formatTime, parseTime } from '@risk-check/core/snapshot';
import { type ImportBook, type ImportNotes, openBook } from '../notes/import-book.ts';
import { ImportError, importError } from '../notes/import-error.ts';
import { importPhrase } from '../notes/import-phrases.ts';
import {
  type Draft,
  IMPORTER_IDS,
  type Importer,
  type ImporterId,
  type ImportOptions,
} from '../source/importer.ts';
import { readSource } from '../source/read-source.ts';
import type { Source } from '../source/source.ts';
import { PARTIAL_REACH } from '../values/partial-reach.ts';
import { importerById, importers } from './importers.ts';

/** What became of a file. */
export interface ImportResult {
  readonly importer: ImporterId;
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
  const wanted = options.from === undefined ? undefined : importerById(options.from);
  if (options.from !== undefined && !wanted) {
    throw importError(
      'unknown-importer',
      importPhrase('one-importer-of', 'expected one of {}', IMPORTER_IDS.join(', ')),
      {
        path: 'options.from',
      },
    );
  }
  const given = typeof options.asOf === 'string' ? parseTime(options.asOf) : Number.NaN;
  if (options.asOf !== undefined && Number.isNaN(given)) {
    throw importError(
      'not-a-time',
      importPhrase('export-time', 'expected a date-time with an offset, such as "2026-02-10T08:00:00Z"'),
      {
        path: 'options.asOf',
      },
    );
  }
  const source = readSource(input, wanted);
  if (wanted) refuseAnother(wanted, source);
  const importer = wanted ?? detect(source);
  checkKind(importer, source);
  const role = options.role ?? importer.roles[0];
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
  const book = openBook(given);
  const draft = importer.read(source, book, options);
  const cutAt = source.kind === 'csv' ? source.cutAt : undefined;
  if (cutAt !== undefined) book.say('cut-off', { line: cutAt });
  if (importer.roles.length > 1 && options.role === undefined)
    book.say('role-assumed', { role, others: importer.roles.slice(1).join(', ') });
  const isPart = cutAt !== undefined || book.hasMissed();
  const snapshot = complete(isPart ? asPart(draft) : draft, importer, role, book);
  return { importer: importer.id, snapshot, notes: book.close() };
}

function detect(source: Source): Importer {
  const found = importers.find((importer) => importer.detects(source));
  if (found) return found;
  const known = IMPORTER_IDS.join(', ');
  const words =
    source.kind === 'json' && (source.value === null || typeof source.value !== 'object')
      ? importPhrase('no-object-or-list', 'expected an object or a list; known are {}', known)
      : importPhrase('unknown-shape', 'this is not the shape of a known export; known are {}', known);
  throw importError('unknown-format', words, { line: 1 });
}

/** A file that is plainly for another importer holds nothing for this one, and that would pass for an empty answer. */
function refuseAnother(wanted: Importer, source: Source): void {
  const other = wanted.detects(source) ? undefined : importers.find((importer) => importer.detects(source));
  if (other)
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
  if (importer.kind === 'both' || importer.kind === source.kind) return;
  const words =
    importer.kind === 'csv'
      ? importPhrase('reads-table', '{} reads a table (CSV), and this is JSON', importer.id)
      : importPhrase('reads-json', '{} reads JSON, and this is a table', importer.id);
  throw importError('wrong-kind', words, { line: 1 });
}

const REFUSED = importPhrase('value-refused', 'the file holds a value that no snapshot can hold');

/** Adds what every snapshot needs and holds the result against the format. */
function complete(draft: Draft, importer: Importer, role: string, book: ImportBook): Snapshot {
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
  const { observed } = draft;
  const snapshot = {
    snapshotVersion: 1,
    platform: importer.platform,
    role,
    asOf,
    ...draft,
    ...(observed && Object.keys(observed).length > 0
      ? { observed: withReach(observed, asOf) }
      : { observed: undefined }),
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

/** Every list in the file is partial. */
function asPart(draft: Draft): Draft {
  const lists = Object.entries(draft).filter(([, value]) => Array.isArray(value));
  const parts = lists.map(([list]) => [list, { since: PARTIAL_REACH }]);
  return { ...draft, observed: { ...draft.observed, ...Object.fromEntries(parts) } };
}

/** A list of which only a part is in the file reaches nowhere for sure, and none beyond the time judged at. */
function withReach(observed: NonNullable<Draft['observed']>, asOf: string): Draft['observed'] {
  return Object.fromEntries(
    Object.entries(observed).map(([list, { since, until }]) => [
      list,
      {
        ...(since == null ? {} : { since: since === PARTIAL_REACH ? asOf : since }),
        ...(until == null || parseTime(until) >= parseTime(asOf) ? {} : { until }),
      },
    ]),
  );
}
