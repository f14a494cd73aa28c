import { type ImporterHead, importerHeads, importerTitle } from '@risk-check/import';
import type { ExportRead } from '@risk-check/import/files';
import { codeText } from '@risk-check/report/formats';
import { phraseText, showFileName } from '@risk-check/report/problems';
import type { Words } from '@risk-check/report/words';
import type { SavedMessage } from './recognise-file.ts';

/** Lines about an export: its recognised format, how certain that is, and what was left out. */
export function exportLines({ file, result }: ExportRead, words: Words): string[] {
  const text = words.commands.import;
  const { rows, values, messages } = result.notes;
  const head: Pick<ImporterHead, 'trust'> | undefined = importerHeads.find(
    ({ id }) => id === result.importer,
  );
  const title = importerTitle(result.importer, words.language);
  return [
    `${text.taken(showFileName(file, words), title, text.sure[head?.trust ?? 'observed'] ?? '')}. ${text.rows(rows.read, rows.used)}`,
    ...[...rows.leftOut, ...values].map(
      ({ count, reason, places }) =>
        `  ${text.leftOut(
          count,
          text.reasons[reason] ?? reason,
          places.map((place) => phraseText(place, words)),
        )}`,
    ),
    ...messages
      .filter(({ code }) => SAID.has(code))
      .map(({ code, args }) => {
        const said = text.messages[code]?.(args, (name) => name) ?? codeText(code, args);
        const option = LEFT_OPEN.has(code) ? text.corrections[code]?.(args) : undefined;
        return `  ${said}${option === undefined ? '' : ` ${option}`}`;
      }),
  ];
}

/** Notes that affect how far the answer can be trusted. */
const SAID: ReadonlySet<string> = new Set([
  'two-numbers',
  'ambiguous-days',
  'not-utf8',
  'cut-off',
  'one-of-several',
  'role-assumed',
  'violations-left-out',
  'sealed-inside',
  'broken-inside',
  'other-files-inside',
  'unsigned-mails',
]);

/** Problems that an option of `risk-check FILE` solves. */
const LEFT_OPEN: ReadonlySet<string> = new Set(['two-numbers', 'ambiguous-days', 'not-utf8']);

/** The line about a message. */
export const messageLine = ({ file, kind }: SavedMessage, words: Words): string =>
  words.commands.import.taken(showFileName(file, words), words.commands.import.kinds[kind] ?? kind, '');
