import { ENCODINGS, type Encoding } from '@risk-check/import/files';
import { describe, expect, it } from 'vitest';
import { encodeAs } from '../../import/test/encode-as.ts';
import { decodeExport } from '../src/import/decode-export.ts';
import { runCli } from './fake-io.ts';

const LABELS = Object.keys(ENCODINGS) as Encoding[];
/** Every sign that the encoding has beyond ASCII, up to many of them. */
const signsOf = (label: Encoding): string => {
  const bytes: number[] = [];
  for (let one = 0x80; one < 0x100; one++) bytes.push(one, 0x20);
  const pairs = Array.from({ length: 0x3e }, (_, i) => [0xb0, 0xa1 + i]).flat();
  const text = new TextDecoder(label).decode(new Uint8Array([...bytes, ...pairs]));
  return [...new Set(text)].filter((sign) => sign > '\u00a0' && encodeAs(label, sign)).join('');
};
const POLISH = 'Kondycja konta\nWskaźnik opóźnionych wysyłek: 5,2%\nWskaźnik wadliwych zamówień: 0,3%\n';
const bytes = (label: string, text: string): Uint8Array => encodeAs(label, text) ?? new Uint8Array();

describe('--encoding', () => {
  it.each(LABELS)('decodes %s as it was written', (encoding) => {
    const signs = signsOf(encoding);
    expect(signs.length).toBeGreaterThan(30);
    const text = `id,name\n1,${signs}\n`;
    expect(decodeExport(bytes(encoding, text), 'x', { encoding }).text).toBe(text);
  });

  it.each(['risk-check FILE', 'risk-check import'])(
    'is named by %s where nothing is recognised',
    async (how) => {
      const files = { 'page.txt': bytes('windows-1250', POLISH) };
      const { code, stderr } = await runCli([...(how === 'risk-check FILE' ? [] : ['import']), 'page.txt'], {
        files,
        columns: 300,
      });
      expect(code).toBe(2);
      expect(stderr).toContain('page.txt:2:5: expected UTF-8, got the byte 0x9f');
      expect(stderr).toContain('--encoding windows-1251');
    },
  );

  it('makes the file readable that named it', async () => {
    const files = { 'page.txt': bytes('windows-1250', POLISH) };
    const imported = await runCli(['import', 'page.txt', '--encoding', 'windows-1250'], { files });
    expect(JSON.parse(imported.stdout).metrics.lateShipmentRate30d).toMatchObject({ value: '0.052' });
    expect(imported.stderr).not.toContain('UTF-8');
    const scored = await runCli(['page.txt', '--encoding', 'windows-1250'], { files });
    expect(scored.code).toBe(0);
    expect(scored.stdout).toContain('5.2');
  });

  it('is named beside an encoding that was guessed, and then decides', async () => {
    const table = [
      'amazon-order-id\tpurchase-date\torder-status\tproduct-name',
      ...['黑色', '不锈钢保温杯', '手机支架'].map(
        (name, i) => `${i}\t2026-11-0${i + 1}T08:00:00Z\tShipped\t${name}`,
      ),
    ].join('\n');
    const files = { 'orders.tsv': bytes('gb18030', `${table}\n`) };
    for (const command of [['import'], []]) {
      const guessed = await runCli([...command, 'orders.tsv'], { files, columns: 400 });
      expect(guessed.stderr.replaceAll(/\s+/g, ' ')).toMatch(/it was read as GB18030\. .*--encoding NAME/);
      const said = await runCli([...command, 'orders.tsv', '--encoding', 'euc-kr'], { files, columns: 400 });
      expect(said.stderr).not.toContain('--encoding');
    }
  });

  it('holds for a message', async () => {
    const message =
      'Здравствуйте! Ваш аккаунт Amazon деактивирован. Ваши товары больше не продаются, и средства удержаны. Отправьте план действий.';
    const files = { 'message.txt': bytes('windows-1251', message) };
    const { stderr } = await runCli(['message.txt', '--encoding', 'windows-1251'], { files });
    expect(stderr).toContain('message.txt: a message: the account is restricted');
    expect((await runCli(['message.txt'], { files })).stderr).not.toContain(
      'message.txt: a message: the account is restricted',
    );
  });

  it('is refused where the file is not in it', async () => {
    const files = { 'page.txt': Uint8Array.from([0x61, 0x80, 0x20, 0xff, 0x0a]) };
    const { code, stderr } = await runCli(['import', 'page.txt', '--encoding', 'euc-jp'], { files });
    expect(code).toBe(2);
    expect(stderr).toContain("page.txt: expected EUC-JP, got bytes that it doesn't have");
  });

  it.each([
    ['JSON', '{"object":"list","data":[{"object":"dispute","note":"Mü"}]}', 'stripe'],
    ['a text with a byte order mark', `\ufeff${POLISH}`, 'amazon-health-page'],
  ])('leaves %s alone', async (_, text) => {
    const files = { x: text };
    const plain = await runCli(['import', 'x'], { files });
    const said = await runCli(['import', 'x', '--encoding', 'shift_jis'], { files });
    expect(said).toEqual(plain);
  });

  it('leaves UTF-16 with a byte order mark alone', async () => {
    const files = { x: new Uint8Array(Buffer.from(`\ufeff${POLISH}`, 'utf16le')) };
    const { code, stdout } = await runCli(['import', 'x', '--encoding', 'shift_jis'], { files });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).metrics.lateShipmentRate30d).toMatchObject({ value: '0.052' });
  });

  it('lists the names where one is unknown', async () => {
    const { code, stderr } = await runCli(['import', 'x', '--encoding', 'klingon'], { files: { x: 'a' } });
    expect(code).toBe(2);
    for (const label of LABELS) expect(stderr.replaceAll(/\s+/g, ' ')).toContain(label);
  });

  it('is refused for a PDF as without it', async () => {
    const { stderr } = await runCli(['import', 'x', '--encoding', 'big5'], { files: { x: '%PDF-1.7\n' } });
    expect(stderr).toContain('PDF');
  });
});
