import { ReadBuffer } from '@modelcontextprotocol/sdk/shared/stdio.js';
import { answerToNoMessage } from '../../../packages/mcp/src/answer-to-no-message.ts';
import { callTool } from '../../../packages/mcp/src/call-tool.ts';
import { dropEmptyLines } from '../../../packages/mcp/src/drop-empty-lines.ts';
import { CallSchema } from '../../../packages/mcp/src/read-call.ts';
import { WORDS } from './words.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: what no answer may hold
const RAW = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const HEAD = { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf: '2026-02-10T08:00:00Z' };
const request = (name, given) =>
  `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } })}\n`;

/** Lines that an assistant sends: each an answer in the form of the protocol, without control characters. */
export const target = {
  name: 'assistant',
  form: 'json',
  words: [
    ...WORDS,
    ...'jsonrpc id method params name arguments snapshot notice text ruleset ruleId message asOf changes metric action'.split(
      ' ',
    ),
    ...'tools/call tools/list initialize score_snapshot plan_recovery read_message check_appeal list_rules explain_rule what_if forecast headroom next_question answer_question import_table draft_appeal 2.0'.split(
      ' ',
    ),
    '\u001b[31m',
    '\u202e',
    '\n',
    '\r\n',
    'aliexpress.buyer',
    'aliexpress.buyer.chargeback',
  ],
  seeds: () => [
    request('score_snapshot', { snapshot: HEAD }),
    request('plan_recovery', {
      snapshot: { ...HEAD, account: { status: 'suspended' } },
      notice: 'Your account is suspended.',
    }),
    request('read_message', {
      message: 'Your account was suspended because of chargebacks.',
      platform: 'aliexpress',
      role: 'buyer',
    }),
    request('check_appeal', { text: 'PLEASE HELP ME 4111 1111 1111 1111' }),
    request('list_rules', { ruleset: 'aliexpress.buyer' }),
    request('explain_rule', { ruleId: 'aliexpress.buyer.chargeback' }),
    request('what_if', { snapshot: HEAD, changes: [{ metric: 'disputesOpen', value: 3 }] }),
    request('next_question', { platform: 'aliexpress', role: 'buyer' }),
    '\n\n[1]\n{"jsonrpc":"2.0"}\n',
  ],
  async run(input) {
    const lines = await throughLines(input);
    const buffer = new ReadBuffer();
    buffer.append(lines);
    for (let read = 0; read < 3; read++) {
      let message;
      try {
        message = buffer.readMessage();
      } catch (error) {
        const answer = answerToNoMessage(error);
        if (answer === null || RAW.test(JSON.stringify(answer)))
          throw new Error('no answer to a line', { cause: error });
        continue;
      }
      if (message === null) return;
      if (message.method !== 'tools/call') continue;
      let call;
      try {
        call = CallSchema.parse(message);
      } catch (error) {
        if (typeof error.code !== 'number' && !('issues' in error)) throw error;
        continue;
      }
      try {
        const { content, structuredContent } = await callTool(call.params.name, call.params.arguments);
        const shown = content.map(({ text }) => text).join('\n');
        if (RAW.test(shown.replaceAll('\n', ''))) throw new Error('a control character in an answer');
        JSON.stringify(structuredContent);
      } catch (error) {
        if (typeof error.code !== 'number') throw error;
      }
    }
  },
};

/** What is left of lines, as the server reads them. */
function throughLines(input) {
  const stream = dropEmptyLines();
  const parts = [];
  stream.on('data', (part) => parts.push(part));
  return new Promise((resolve) => {
    stream.on('end', () => resolve(Buffer.concat(parts)));
    stream.end(Buffer.concat([input, Buffer.of(0x0a)]));
  });
}
