import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { SnapshotError } from '@risk-check/core';
import { escapeControlCharacters } from '@risk-check/report/text';
import { checkArguments } from './check-arguments.ts';
import { escapeTexts } from './escape-texts.ts';
import { protocolError } from './protocol-error.ts';
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
    return {
      content: [{ type: 'text', text: escapeControlCharacters(text) }],
      structuredContent: escapeTexts(data),
    };
  } catch (error) {
    const typed = error instanceof SnapshotError ? ofSnapshot(error) : error;
    if (!(typed instanceof ToolError)) throw error;
    return refuse(typed);
  }
}

const ofSnapshot = (error: SnapshotError): ToolError =>
  new ToolError(
    error.issues.every(({ path }) => isArgument(path)) ? 'INVALID_ARGUMENTS' : 'INVALID_SNAPSHOT',
    error.issues.map((issue) => ({ ...issue, path: argumentPath(issue.path) })),
    { cause: error },
  );

/** Core names options and changes apart from the snapshot; an assistant knows only arguments. */
function argumentPath(path: string): string {
  if (isArgument(path)) return path.replace(/^options\./, '');
  return path === '' ? 'snapshot' : `snapshot.${path}`;
}

const isArgument = (path: string): boolean => path.startsWith('options.') || path.startsWith('changes[');

function refuse({ code, issues }: ToolError): CallToolResult {
  const shown = issues.slice(0, MOST_ISSUES);
  const more = issues.length - shown.length;
  return {
    isError: true,
    content: [{ type: 'text', text: escapeControlCharacters(en.errors.refused(code, shown, more)) }],
    structuredContent: escapeTexts({ error: { code, issues: shown, more } }),
  };
}
