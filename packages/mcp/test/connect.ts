import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { createServer } from '../src/create-server.ts';

export const bin = fileURLToPath(new URL('../bin.js', import.meta.url));
const client = (): Client => new Client({ name: 'test', version: '0.0.0' });

/** The official client with the published server as a process of its own; `node` holds flags for Node. */
export async function connectOverStdio(
  node: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<{ client: Client; stderr: () => string }> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [...node, bin],
    env,
    stderr: 'pipe',
  });
  let errors = '';
  transport.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  const connected = client();
  await connected.connect(transport);
  return { client: connected, stderr: () => errors };
}

/** The same over a pair of pipes in this process. */
export async function connectInMemory(): Promise<Client> {
  const [near, far] = InMemoryTransport.createLinkedPair();
  await createServer().connect(far);
  const connected = client();
  await connected.connect(near);
  return connected;
}

export interface Called {
  readonly isError: boolean;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: an answer of another process, looked at piece by piece
  readonly data: any;
}

export async function call(to: Client, name: string, given: object): Promise<Called> {
  const result = (await to.callTool({ name, arguments: { ...given } })) as CallToolResult;
  const [first] = result.content;
  return {
    isError: result.isError === true,
    text: first?.type === 'text' ? first.text : '',
    data: result.structuredContent,
  };
}
