import type { Format } from '@risk-check/import';
import { ImportError } from '@risk-check/import';
import {
  ASKED_FIELDS,
  guessColumn,
  isAmbiguousColumn,
  ownFormat,
  parseFormat,
  sketchTable,
  statesOf,
  type TableAnswers,
  type TableSketch,
  wordsOf,
} from '@risk-check/import/own-tables';
import { printJson } from '@risk-check/report/formats';
import { chooseAccount } from '../dialogue/choose-account.ts';
import { type Conversation, inConversation } from '../dialogue/conversation.ts';
import { CliError, usageError } from '../errors/cli-error.ts';
import { parseJson } from '../files/parse-json.ts';
import { readBytes } from '../files/read-bytes.ts';
import { writeResult } from '../files/write-result.ts';
import type { Session } from '../process/session.ts';
import { decodeExport } from './decode-export.ts';
import type { LeftOpen } from './left-open.ts';

const NONE = '-';
/** Values of a column that are shown beside its name. */
const SHOWN = 3;

/**
 * The map of a table: from its file, or asked for and kept there.
 *
 * @param path - The file of the map.
 * @param table - The table to ask about where there is no map yet.
 * @param options - The encoding of the table, where it was said.
 * @returns The format, or null where the person stopped.
 */
export async function mapOf(
  path: string,
  table: string,
  options: LeftOpen,
  session: Session,
): Promise<Format | null> {
  const { io } = session;
  if ((await io.kindOf(path)) === 'file') return readMap(path, session);
  const sketch = sketchTable(decodeExport(await readBytes(table, io), table, options).text);
  if (!sketch) throw new CliError('INVALID_IMPORT', table, [{ file: table, code: 'no-table', args: {} }]);
  if (!(io.stdout.isTTY && io.isStdinTTY))
    throw usageError({ code: 'map-needs-terminal', args: { value: path } });
  return inConversation(session, async (conversation) => {
    const answers = await askColumns(sketch, conversation);
    if (!answers) return null;
    const format = ownFormat(answers, new Date(io.now()).toISOString().slice(0, 10));
    await writeResult(path, printJson(format), io);
    conversation.say(session.words.commands.import.mapWritten(path));
    return format;
  });
}

async function readMap(path: string, { io }: Session): Promise<Format> {
  const value = await parseJson(decodeExport(await readBytes(path, io), path));
  try {
    return parseFormat(value);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const problems = error.issues.map(({ line: _, column: __, ...issue }) => ({
      file: path,
      path: issue.path,
      issue,
    }));
    throw new CliError('INVALID_IMPORT', path, problems, { cause: error });
  }
}

/** Which account, which kind of entries, which column is what; null where the account is not in the list. @throws {Stopped} */
async function askColumns(sketch: TableSketch, conversation: Conversation): Promise<TableAnswers | null> {
  const { words, pick } = conversation;
  const text = words.commands.import.map;
  conversation.say(text.account);
  const account = await chooseAccount(conversation);
  if (!account) return null;
  const list = await pick(
    text.rows,
    Object.keys(ASKED_FIELDS).map((name) => ({ value: name, label: text.lists[name] ?? name })),
  );
  const columns: Record<string, string> = {};
  const taken = new Set<number>();
  let days: TableAnswers['days'];
  let states: Record<string, string> = {};
  for (const field of ASKED_FIELDS[list] ?? []) {
    const guess = guessColumn(sketch, list, field);
    const order = sketch.header.map((_, i) => i).filter((i) => !taken.has(i));
    const first = guess !== undefined && !taken.has(guess) ? [guess] : [];
    const options = [...first, ...order.filter((i) => i !== guess)].map((i) => ({
      value: String(i),
      label: labelOf(sketch, i),
    }));
    const none = { value: NONE, label: text.none };
    const chosen = await pick(
      text.field(text.fields[field] ?? field),
      first.length > 0 ? [...options, none] : [none, ...options],
    );
    if (chosen === NONE) continue;
    const column = Number(chosen);
    taken.add(column);
    columns[field] = sketch.header[column] ?? '';
    if (days === undefined && isAmbiguousColumn(sketch, column)) {
      days = await pick<NonNullable<TableAnswers['days']>>(text.days(sketch.rows[0]?.[column] ?? ''), [
        { value: 'day-first', label: text.dayFirst },
        { value: 'month-first', label: text.monthFirst },
        { value: 'year-first', label: text.yearFirst },
      ]);
    }
    const known = statesOf(list, field);
    if (known.length === 0) continue;
    for (const word of wordsOf(sketch, column)) {
      const state = await pick(text.word(word), [
        { value: NONE, label: text.unknownWord },
        ...known.map((value) => ({ value, label: text.states[value] ?? value })),
      ]);
      if (state !== NONE) states = { ...states, [word]: state };
    }
  }
  const { platform, role } = account;
  return {
    platform,
    role,
    list,
    columns,
    ...(days === undefined ? {} : { days }),
    words: states,
  };
}

/** A column with what stands in its first rows. */
function labelOf({ header, rows }: TableSketch, column: number): string {
  const values = [...new Set(rows.map((row) => row[column]?.trim() ?? ''))].filter((cell) => cell !== '');
  return `${header[column] ?? ''} (${values.slice(0, SHOWN).join(', ')})`;
}
