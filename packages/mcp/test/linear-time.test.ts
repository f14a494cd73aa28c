import { once } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { describe, it } from 'vitest';
import { expectLinear } from '../../core/test/expectations/expect-linear.ts';
import { callTool } from '../src/call-tool.ts';
import { createServer } from '../src/create-server.ts';
import { dropEmptyLines } from '../src/drop-empty-lines.ts';

/** As a pipe gives them. */
const PIECE_BYTES = 65_536;
const HEAD = { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf: '2026-02-10T08:00:00Z' };

/** Sends bytes through the lines of the server, and waits for so many answers. */
async function converse(bytes: Buffer, answers: number): Promise<void> {
  const input = new PassThrough();
  let answered = 0;
  const output = new Writable({
    write(_chunk, _encoding, done) {
      answered++;
      if (answered === answers) output.emit('all');
      done();
    },
  });
  const server = createServer();
  server.onerror = () => {};
  await server.connect(
    new StdioServerTransport(input.pipe(dropEmptyLines()), output, { maxBufferSize: 2 ** 30 }),
  );
  const all = answers === 0 ? once(input, 'end') : once(output, 'all');
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    if (!input.write(bytes.subarray(at, at + PIECE_BYTES))) await once(input, 'drain');
  }
  if (answers === 0) input.end();
  await all;
  await server.close();
}
const ping = (id: number, params: object = {}): string =>
  JSON.stringify({ jsonrpc: '2.0', id, method: 'ping', params });

describe('what an assistant sends takes time in proportion to its size', () => {
  it('empty lines', async () => {
    await expectLinear(
      (units) => Buffer.from('\n \r\n'.repeat(units)),
      (bytes) => converse(bytes, 0),
      100_000,
    );
  });

  it('messages', async () => {
    await expectLinear(
      (units) => ({
        units,
        bytes: Buffer.from(Array.from({ length: units }, (_, i) => `${ping(i)}\n`).join('')),
      }),
      ({ units, bytes }) => converse(bytes, units),
      500,
    );
  });
});

describe('a tool takes time in proportion to what it is given', () => {
  it.each<[string, string, (units: number) => object]>([
    [
      'a snapshot',
      'score_snapshot',
      (units) => ({
        snapshot: {
          ...HEAD,
          orders: Array.from({ length: units }, (_, i) => ({ id: `o${i}`, placedAt: 'soon' })),
        },
      }),
    ],
    [
      'unknown arguments',
      'score_snapshot',
      (units) => Object.fromEntries(Array.from({ length: units }, (_, i) => [`odd${i}`, i])),
    ],
    [
      'a message',
      'plan_recovery',
      (units) => ({
        snapshot: { ...HEAD, notices: [{ at: '2026-02-09T08:00:00Z', text: 'may '.repeat(units) }] },
      }),
    ],
  ])('%s', async (_what, tool, argumentsOf) => {
    await expectLinear(argumentsOf, (given) => callTool(tool, given), 1000);
  });
});
