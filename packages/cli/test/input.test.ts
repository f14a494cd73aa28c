import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { repository, runCli } from './fake-io.ts';
import { bare, json } from './snapshots.ts';

const traveller = 'examples/aliexpress-buyer/traveller.json';
const text = readFileSync(new URL(traveller, repository), 'utf8');
const score = async (argv: string[], world = {}) => runCli([...argv, '--format', 'json'], world);

describe('the same report from', () => {
  it.each([
    { name: 'CRLF line ends', content: text.replace(/\r?\n/g, '\r\n') },
    { name: 'CR line ends', content: text.replace(/\r?\n/g, '\r') },
    { name: 'a byte order mark', content: `\ufeff${text}` },
    { name: 'no white space', content: JSON.stringify(JSON.parse(text)) },
    {
      name: 'another order of names',
      content: JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse())),
    },
  ])('$name', async ({ content }) => {
    const usual = await score([traveller]);
    expect(await score(['x.json'], { files: { 'x.json': content } })).toEqual(usual);
    expect(await score(['-'], { stdin: content })).toEqual(usual);
  });

  it('names with spaces and backslashes', async () => {
    const usual = await score([traveller]);
    expect(await score(['my files\\x y.json'], { files: { 'my files\\x y.json': text } })).toEqual(usual);
  });

  it('its own ruleset by --rules', async () => {
    const { default: ruleset } = await import('@risk-check/rules-data/aliexpress/buyer');
    const usual = await score([traveller]);
    const own = await score([traveller, '--rules', 'r.json'], { files: { 'r.json': json(ruleset) } });
    const { notStandard, ...report } = JSON.parse(own.stdout);
    expect(notStandard).toEqual({ rules: { kind: 'ruleset', file: 'r.json' } });
    expect({ ...own, stdout: json(report) }).toEqual({ ...usual, stdout: json(JSON.parse(usual.stdout)) });
  });
});

describe('positions with CRLF', () => {
  it('count lines as an editor does', async () => {
    const content = json({ ...bare, role: 5 }).replaceAll('\n', '\r\n');
    const { stderr } = await runCli(['x.json'], { files: { 'x.json': content } });
    expect(stderr).toContain('x.json:4:11 role: expected');
  });
});

describe('a ruleset for another platform', () => {
  it('is refused', async () => {
    const { default: ruleset } = await import('@risk-check/rules-data/etsy/seller');
    const { code, stderr } = await runCli([traveller, '--rules', 'r.json'], {
      files: { 'r.json': json(ruleset) },
    });
    expect(code).toBe(2);
    expect(stderr).toContain('etsy.seller');
  });
});

describe('a zero byte', () => {
  it('makes no UTF-16 of a text with an odd number of bytes', async () => {
    const { code, stderr } = await runCli(['x.json'], { files: { 'x.json': '[\0]' } });
    expect(code).toBe(2);
    expect(stderr).toContain('x.json:1:2');
    expect(stderr).not.toContain('UTF-16');
  });
});
