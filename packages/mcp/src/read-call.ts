import * as z from 'zod';
import { protocolError } from './tool/protocol-error.ts';
import { en } from './words/en.ts';
import { showValue } from './words/show-value.ts';

/** The call of a tool. What is wrong with its form is told in words and by the code that JSON-RPC has for it. */
export const CallSchema = z.object({
  method: z.literal('tools/call'),
  params: z.unknown().transform(readCall),
});

function readCall(params: unknown) {
  if (!isObject(params)) throw wrong('params', en.errors.what.object, params);
  const { name, arguments: given } = params;
  if (typeof name !== 'string') throw wrong('params.name', en.errors.what.toolName, name);
  // Some clients send null where there is nothing to say.
  if (given !== undefined && given !== null && !isObject(given))
    throw wrong('params.arguments', en.errors.what.object, given);
  return { ...params, name, arguments: given ?? {} };
}

const wrong = (path: string, expected: string, got: unknown): Error =>
  protocolError(`${path}: ${en.errors.expected(expected, showValue(got))}`);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
