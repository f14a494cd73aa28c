import { ErrorCode } from '@modelcontextprotocol/sdk/types.js';
import { en } from './words/en.ts';

interface Answer {
  readonly jsonrpc: '2.0';
  readonly id: null;
  readonly error: { readonly code: number; readonly message: string };
}

/**
 * The answer that JSON-RPC wants to a line that was no message, by the error that it met in the SDK: its id is null, since
 * none could be read. Null where nothing is to be answered, such as to an answer that nobody had asked for.
 */
export function answerToNoMessage(error: Error): Answer | null {
  if (error instanceof SyntaxError) return answer(ErrorCode.ParseError, en.errors.notJson);
  return 'issues' in error ? answer(ErrorCode.InvalidRequest, en.errors.notRequest) : null;
}

const answer = (code: number, message: string): Answer => ({
  jsonrpc: '2.0',
  id: null,
  error: { code, message },
});
