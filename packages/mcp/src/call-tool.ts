import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { OptionsError, SnapshotError } from '@risk-check/core';
import { escapeControlCharacters, showOnOneLine } from '@risk-check/report/text';
import { checkArguments } from './check-arguments.ts';
import { escapeTexts } from './escape-texts.ts';
import { type LongTexts, longTexts, shortenIn, shortText } from './shorten-texts.ts';
import { protocolError } from './tool/protocol-error.ts';
import { ToolError } from './tool/tool-error.ts';
import { TOOLS } from './tools/tools.ts';
import { en } from './words/en.ts';

/** Problems beyond these are only counted: an answer has to stay short. */
const MOST_ISSUES = 50;

/** Runs a tool by its name. What the assistant can fix comes back as a typed error in the result. */
export async function callTool(name: string, given: unknown): Promise<CallToolResult> {
  const tool = TOOLS.find((one) => one.name === name);
  if (!tool) throw protocolError(en.errors.unknownTool(name.slice(0, 100), TOOLS));
  try {
    const { text, data } = await tool.run(checkArguments(tool.input, given));
    const long = longTexts(given);
    return {
      content: [{ type: 'text', text: escapeControlCharacters(shortenIn(text, long)) }],
      structuredContent: escapeTexts(data, long),
    };
  } catch (error) {
    const typed = error instanceof SnapshotError || error instanceof OptionsError ? ofInput(error) : error;
    if (!(typed instanceof ToolError)) throw error;
    return refuse(typed, longTexts(given));
  }
}

/** Core names options and changes apart from the snapshot; an assistant knows only arguments. */
const ofInput = (error: SnapshotError | OptionsError): ToolError =>
  error instanceof OptionsError
    ? new ToolError(
        'INVALID_ARGUMENTS',
        error.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^options\./, '') })),
        { cause: error },
      )
    : new ToolError(
        'INVALID_SNAPSHOT',
        error.issues.map((issue) => ({
          ...issue,
          path: issue.path === '' ? 'snapshot' : `snapshot.${issue.path}`,
        })),
        { cause: error },
      );

function refuse({ code, issues }: ToolError, long: LongTexts): CallToolResult {
  const shown = issues.slice(0, MOST_ISSUES).map((issue) => ({
    ...issue,
    path: shortText(issue.path),
    message: showOnOneLine(shortenIn(issue.message, long)),
  }));
  const more = issues.length - shown.length;
  return {
    isError: true,
    content: [{ type: 'text', text: en.errors.refused(code, shown, more) }],
    structuredContent: escapeTexts({ error: { code, issues: shown, more } }, long),
  };
}
