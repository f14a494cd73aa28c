import { type Ruleset, scoreAccount } from '@risk-check/core';
import { IMPORTER_IDS, ImportError, importerHeads, importFile, mergeSnapshots } from '@risk-check/import';
import { verdictLine } from '@risk-check/report/formats';
import { findRuleset } from '@risk-check/rules-data';
import * as z from 'zod';
import { defineTool } from '../tool/tool.ts';
import { ToolError } from '../tool/tool-error.ts';
import { cliWords } from '../words/cli-words.ts';
import { en } from '../words/en.ts';
import { noticeOutput, part, scoreOutput } from './outputs.ts';

export const importTable = defineTool({
  name: 'import_table',
  ...en.tools.importTable,
  input: z.strictObject({
    text: z.string().max(5_000_000).describe(en.inputs.table),
    asOf: z.string().optional().describe(en.inputs.exportedAt),
    from: z.enum(IMPORTER_IDS).optional().describe(en.inputs.importer),
    role: z.string().optional().describe(en.inputs.importRole),
    part: z.string().optional().describe(en.inputs.importPart),
    snapshot: z.looseObject({}).optional().describe(en.inputs.mergeWith),
  }),
  output: z.looseObject({
    importer: z.enum(IMPORTER_IDS),
    snapshot: part.describe(en.outputs.snapshot),
    rows: z.looseObject({ read: z.int(), used: z.int() }),
    notes: z.array(z.string()),
    score: z.nullable(scoreOutput),
    notice: noticeOutput,
  }),
  async run({ text, snapshot: known, ...given }) {
    const options = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const { importer, snapshot: own, notes } = asToolErrors(() => importFile(text, options));
    const merged = known === undefined ? null : asToolErrors(() => mergeSnapshots(known as never, own));
    const snapshot = merged?.snapshot ?? own;
    const found = findRuleset(snapshot.platform, snapshot.role);
    const ruleset = 'load' in found ? ((await found.load()).default as Ruleset) : undefined;
    const report = ruleset ? scoreAccount(snapshot, ruleset) : null;
    const { messages, reasons } = cliWords.commands.import;
    const said = [
      ...[...notes.rows.leftOut, ...notes.values].map(({ count, reason }) =>
        en.importing.leftOut(count, reasons[reason] ?? reason),
      ),
      ...[...notes.messages, ...(merged?.notes ?? [])].map(({ code, args }) =>
        [
          messages[code]?.(args, (name) => ruleset?.metrics[name]?.title ?? name) ?? code,
          en.importing.corrections[code] ?? '',
        ]
          .join(' ')
          .trim(),
      ),
    ];
    const title = importerHeads.find(({ id }) => id === importer)?.title ?? importer;
    return {
      text: [
        en.importing.read(title, notes.rows.read, notes.rows.used),
        ...said.map((line) => `- ${line}`),
        ...(report && ruleset ? [verdictLine(report, cliWords, ruleset)] : []),
        en.importing.next,
        cliWords.notice.text,
      ].join('\n'),
      data: {
        importer,
        snapshot,
        rows: { read: notes.rows.read, used: notes.rows.used },
        notes: said,
        score: report?.score ?? null,
        notice: cliWords.notice.text,
      },
    };
  },
});

/** What a table cannot become is for the assistant to fix; no cell of it is quoted. */
function asToolErrors<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw new ToolError(
      'INVALID_TABLE',
      error.issues.map(({ code, path, line, message }) => ({
        code,
        path: [path.replace(/^options\./, ''), line === undefined ? '' : `line ${line}`]
          .filter(Boolean)
          .join(', '),
        message,
      })),
      { cause: error },
    );
  }
}
