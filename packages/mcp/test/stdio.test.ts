import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { bin, call, connectOverStdio } from './connect.ts';
import { CALLS, risky } from './sample.ts';

const dist = new URL('../dist/', import.meta.url);
beforeAll(() => {
  if (!existsSync(new URL('main.js', dist))) throw new Error('run `npm run build` first');
});

describe('the published server, through the official client over stdio', () => {
  it('answers every tool, prints nothing else, and ends with its client', async () => {
    const { client, stderr } = await connectOverStdio();
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(CALLS.map(([name]) => name));
    for (const [name, given] of CALLS) {
      const { isError, text, data } = await call(client, name, given);
      expect(isError, `${name}: ${text}`).toBe(false);
      expect(text).toContain('not legal advice');
      expect(data.notice).toContain('Not affiliated with any platform');
    }
    await client.close();
    expect(stderr()).toBe('');
  });

  it.each([
    ['German', 'Ihr Konto wurde gesperrt, weil Sie mehrere Konten verwendet haben.'],
    ['Spanish', 'Su cuenta ha sido suspendida porque usted tiene varias cuentas.'],
    ['Russian', 'Ваш аккаунт заблокирован, так как у вас несколько аккаунтов.'],
    ['French', 'Votre compte a été suspendu car vous utilisez plusieurs comptes.'],
  ])('reads what a message in %s names as the cause', async (_, notice) => {
    const { client } = await connectOverStdio();
    const snapshot = { ...risky, account: { status: 'suspended' }, appeals: [] };
    const { isError, text, data } = await call(client, 'plan_recovery', { snapshot, notice });
    await client.close();
    expect(isError, text).toBe(false);
    const { class: named, open } = data.diagnosis;
    expect([named, ...open]).toContain('multiple-accounts');
  });

  it('never touches the network and starts no process', async () => {
    const log = join(mkdtempSync(join(tmpdir(), 'risk-check-mcp-')), 'log.txt');
    const guard = new URL('../../../test/threats/no-network.js', import.meta.url).href;
    const { client } = await connectOverStdio(['--import', guard], { RISK_CHECK_NETWORK_LOG: log });
    for (const [name, given] of CALLS) expect((await call(client, name, given)).isError, name).toBe(false);
    await client.close();
    expect(readFileSync(log, 'utf8')).toBe('watching\n');
  });

  it('has a guard that sees a connection', async () => {
    const log = join(mkdtempSync(join(tmpdir(), 'risk-check-mcp-')), 'log.txt');
    const guard = new URL('../../../test/threats/no-network.js', import.meta.url).href;
    const code = `try { await fetch('http://127.0.0.1:9') } catch {}
      try { (await import('node:net')).connect(9, '127.0.0.1') } catch {}`;
    const child = spawn(process.execPath, ['--import', guard, '--input-type=module', '--eval', code], {
      env: { RISK_CHECK_NETWORK_LOG: log },
    });
    await new Promise((done) => child.on('close', done));
    expect(readFileSync(log, 'utf8')).toBe('watching\nfetch\nnet.connect\n');
  });

  it('holds no module that could reach a network', () => {
    for (const file of readdirSync(dist).filter((name) => name.endsWith('.js'))) {
      const text = readFileSync(new URL(file, dist), 'utf8');
      const imported = [
        ...text.matchAll(/\b(?:from|import|require)\s*\(?\s*["'](?:node:)?([a-z0-9_/]+)["']/g),
      ];
      const names = new Set(imported.map(([, name]) => name));
      for (const name of ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'child_process'])
        expect(names, `${file} imports ${name}`).not.toContain(name);
    }
  });

  it('says on standard error what it cannot answer, and ends with an error after a message without end', async () => {
    const server = spawn(process.execPath, [bin], { stdio: 'pipe' });
    let said = '';
    server.stderr.on('data', (chunk) => {
      said += chunk;
    });
    server.stdin.on('error', () => undefined);
    const ended = new Promise((resolve) => server.on('close', resolve));
    server.stdin.write('{"jsonrpc":"2.0","id":1,"result":{}}\n');
    server.stdin.write('x'.repeat(11 * 2 ** 20));
    expect(await ended).toBe(1);
    expect(said).toMatch(/a line was not a protocol message and was not answered/);
    expect(said).toMatch(/a message of more than 10 MB cannot be read; the server ends/);
  });

  it('outlives lines that are no messages, and nesting without end', async () => {
    const child = spawn(process.execPath, [bin]);
    const lines: string[] = [];
    let rest = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      rest += chunk;
      const parts = rest.split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
    });
    const send = (text: string): void => void child.stdin.write(`${text}\n`);
    const ask = (id: number, name: string, given: string): void =>
      send(
        `{"jsonrpc":"2.0","id":${id},"method":"tools/call","params":{"name":"${name}","arguments":${given}}}`,
      );
    const clientInfo = { name: 'raw', version: '0' };
    const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
    send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params }));
    send(JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }));
    send('this is no JSON');
    send('[]');
    send('{"jsonrpc":"2.0","id":7}');
    send('['.repeat(50_000));
    // An answer that nobody asked for gets none.
    send('{"jsonrpc":"2.0","id":8,"result":{}}');
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    ask(2, 'score_snapshot', `{"snapshot":{"platform":"aliexpress","role":"buyer","facts":${deep}}}`);
    ask(3, 'score_snapshot', JSON.stringify({ snapshot: risky }));
    child.stdin.end();
    expect(await new Promise((done) => child.on('close', done))).toBe(0);
    const refused = lines.map((line) => JSON.parse(line)).filter(({ error }) => error);
    const [notJson, noMessage] = [
      { code: -32700, message: 'a line was not JSON' },
      { code: -32600, message: 'a line was not a protocol message' },
    ].map((error) => ({ jsonrpc: '2.0', id: null, error }));
    expect(refused).toEqual([notJson, noMessage, noMessage, notJson]);
    const answers = new Map(lines.map((line) => JSON.parse(line)).map((answer) => [answer.id, answer]));
    expect(answers.get(2).result).toMatchObject({
      isError: true,
      structuredContent: { error: { code: 'INVALID_SNAPSHOT', issues: [{ code: 'too-deep' }] } },
    });
    expect(answers.get(3).result.isError).toBeUndefined();
    expect(answers.get(3).result.structuredContent.band).toBe('critical');
  });

  it('reads messages however they are cut into lines and chunks', async () => {
    const child = spawn(process.execPath, [bin]);
    const ended = Promise.all([text(child.stdout), text(child.stderr)]);
    const ping = (id: number): string => JSON.stringify({ jsonrpc: '2.0', id, method: 'ping' });
    child.stdin.write(`\n\r\n${ping(1)}\n${ping(2)}\r\n \n`);
    for (const letter of `${ping(3)}\n`) child.stdin.write(letter);
    child.stdin.end(ping(4));
    const [said, problems] = await ended;
    const answers = said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toEqual([1, 2, 3, 4].map((id) => ({ jsonrpc: '2.0', id, result: {} })));
    expect(problems).toBe('');
  });

  it('says in words what is wrong with the form of a call', async () => {
    const child = spawn(process.execPath, [bin]);
    const ended = text(child.stdout);
    const calls = [
      undefined,
      {},
      { name: 5 },
      { name: 'list_rules', arguments: [] },
      { name: 'delete_account' },
    ];
    for (const [id, params] of [...calls, { name: 'list_rules', arguments: null }].entries())
      child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params })}\n`);
    child.stdin.end();
    const answers = (await ended)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const errors = answers.filter(({ error }) => error).sort((a, b) => a.id - b.id);
    expect(errors.map(({ error }) => error)).toEqual(
      [
        'params: expected an object, got nothing',
        'params.name: expected the name of a tool, got nothing',
        'params.name: expected the name of a tool, got 5',
        'params.arguments: expected an object, got a list of 0',
        expect.stringMatching(/^there is no tool "delete_account"/),
      ].map((message) => ({ code: -32602, message })),
    );
    expect(answers.find(({ id }) => id === 5).result.isError).toBeUndefined();
  });
});
