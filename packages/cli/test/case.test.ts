import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseQuotation } from '../src/case/choose-quotation.ts';
import { cleanMessage, doubtfulWords, withoutWords } from '../src/case/clean-message.ts';
import { cleanSnapshot } from '../src/case/clean-snapshot.ts';
import { runCli } from './fake-io.ts';
import { atTerminal, typing } from './fake-talk.ts';

const MESSAGE = `Dear Maria Gonzalez,

Your account 4417123456 has been suspended because of a chargeback on order 8123456789012345.
Please write to disputes.maria@example.com or call +49 (170) 555 01 99. See https://www.aliexpress.com/a/8123?token=abc.

Regards, Tobias`;
const SNAPSHOT = {
  snapshotVersion: 1,
  platform: 'aliexpress',
  role: 'buyer',
  asOf: '2026-02-10T08:11:00Z',
  account: { id: 'maria77', createdAt: '2021-05-04T13:22:11Z', status: 'suspended' },
  orders: [
    {
      id: '8123456789012345',
      placedAt: '2026-02-01T10:00:00Z',
      status: 'paid',
      paidAt: '2026-02-01T10:05:00Z',
      sellerId: 'CoolShop',
      amount: { value: '12.93', currency: 'EUR' },
    },
  ],
  disputes: [{ id: 'D-9', orderId: '8123456789012345', openedAt: '2026-02-03T10:00:00Z', closedAt: null }],
  logins: [{ at: '2026-02-09T10:00:00Z', ip: '203.0.113.77', deviceId: 'Marias iPhone', country: 'DE' }],
  chargebacks: [],
  notices: [
    { at: '2026-02-10T07:00:00Z', kind: 'suspension', text: 'Hello Maria, it is over.', reason: null },
  ],
  appeals: [{ id: 'ap1', submittedAt: '2026-02-10T07:30:00Z', status: 'pending', newEvidence: false }],
  metrics: { ordersTotal: 24 },
};
const SECRETS =
  /maria|gonzalez|tobias|coolshop|4417123456|8123|203\.0\.113|example\.com|555|token|12\.93|T13:22|D-9/i;
const files = { 's.json': JSON.stringify(SNAPSHOT), 'notice.txt': MESSAGE };
const inPipe = (...args: string[]) =>
  runCli(['case', 's.json', '--message', 'notice.txt', ...args], { files });

describe('risk-check case in a pipe', () => {
  it('prints a case with nothing personal in it, and saves nothing', async () => {
    const { code, stdout, stderr, written } = await inPipe('--outcome', 'restored', '--days', '9');
    expect(code).toBe(0);
    expect(stdout).not.toMatch(SECRETS);
    expect(written).toEqual({});
    const made = JSON.parse(stdout);
    expect(made).toMatchObject({
      language: 'en',
      platform: 'aliexpress',
      role: 'buyer',
      day: '2026-02',
      kind: 'restricted',
      class: 'chargeback',
      appeals: [{ outcome: 'pending' }],
      outcome: 'restored',
      days: 9,
    });
    expect(made.message.quotation).toContain('suspended because of a chargeback');
    // What a limit is held against stays.
    const { orders, disputes, account, metrics, chargebacks } = made.snapshot;
    expect(disputes[0].orderId).toBe(orders[0].id);
    expect(orders[0]).toMatchObject({ status: 'paid', placedAt: '2026-02-01T12:00:00Z' });
    expect(account).toMatchObject({ createdAt: '2021-05-04T12:00:00Z', status: 'suspended' });
    expect({ metrics, chargebacks }).toEqual({ metrics: { ordersTotal: 24 }, chargebacks: [] });
    expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(
      /notices\[\]\.text.*Nothing is sent\. Nothing was saved\./,
    );
  });

  it('saves what it printed where a file is named', async () => {
    const { stdout, written } = await inPipe('-o', 'case.json');
    expect(written).toEqual({ 'case.json': stdout });
  });

  it('leaves out words that may be names, says which, and keeps them when told', async () => {
    const text = 'Your account has been suspended for selling goods of Zwillinge without a licence.';
    const run = (...more: string[]) => runCli(['case', 's.json', '--message', text, ...more], { files });
    const left = await run();
    expect(left.stdout).not.toContain('Zwillinge');
    expect(left.stderr).toContain('Zwillinge');
    expect((await run('--keep', 'Zwillinge')).stdout).toContain('Zwillinge');
  });

  it('takes a snapshot without a message, and refuses two readers of one input', async () => {
    const { code, stdout } = await runCli(['case', 's.json'], { files });
    expect(code).toBe(0);
    const made = JSON.parse(stdout);
    expect(made).toMatchObject({ message: null, class: null });
    // What is not told is left out.
    expect([made.outcome, made.days]).toEqual([undefined, undefined]);
    expect((await runCli(['case', '-', '--message', '-'], { stdin: '{}' })).code).toBe(2);
  });

  it('refuses a number of days that is none, and an outcome that is none', async () => {
    const { code, stderr } = await inPipe('--days', 'nine');
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('--days') });
    expect((await inPipe('--outcome', 'won')).code).toBe(2);
  });

  it.each([
    ['de', /Gesendet wird nichts\./, /Es wurde nichts gespeichert\./],
    ['es', /No se envía nada\./, /No se guardó nada\./],
    ['ru', /Ничего не отправляется\./, /Ничего не сохранено\./],
  ])('speaks %s, and leaves the case itself as it is', async (lang, nothingSent, nothingSaved) => {
    const { stdout, stderr } = await inPipe('--lang', lang);
    const said = stderr.replaceAll(/\s+/g, ' ');
    expect(said).toMatch(nothingSent);
    expect(said).toMatch(nothingSaved);
    expect(said).not.toMatch(/Nothing|Left out|Removed/);
    expect(stdout).toBe((await inPipe()).stdout);
  });

  it('does not write over its own input', async () => {
    expect((await runCli(['case', 's.json', '-o', 's.json'], { files })).code).toBe(2);
  });
});

describe('risk-check case in a terminal', () => {
  const talk = (answers: readonly (string | null)[]) => {
    const person = typing(answers);
    const text = 'Your account was closed because of a chargeback by Petra.';
    const world = atTerminal(person, { files, env: { LANG: 'C.UTF-8' } });
    return runCli(['case', 's.json', '--message', text], world).then((run) => ({
      ...run,
      asked: person.asked,
    }));
  };

  it('asks about each doubtful word and the outcome, shows the case and saves it after a yes', async () => {
    const { asked, stdout, written } = await talk(['1', '3', '2']);
    expect(asked[0]).toContain('Petra');
    expect(asked.at(-1)).toContain('case.json');
    expect(stdout).not.toContain('Petra');
    expect(written['case.json']).toBe(stdout);
  });

  it.each([[['2', '3', '1']], [[null]], [['2', null]]])('saves nothing after %j', async (answers) => {
    const { code, written, stderr } = await talk(answers);
    expect({ code, written }).toEqual({ code: 0, written: {} });
    expect(stderr).toContain('Nothing was saved');
  });
});

describe('what is kept of a snapshot', () => {
  it('never is a text that was typed, whatever its field', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string(),
          fc.json().map((text) => JSON.parse(text)),
        ),
        (value) => {
          const { snapshot } = cleanSnapshot({ ...value, note: 'written by Maria G.' });
          expect(JSON.stringify(snapshot)).not.toContain('Maria');
          expect(() => JSON.stringify(snapshot)).not.toThrow();
        },
      ),
    );
  });
});

describe('what is kept of a message', () => {
  const none = { classes: {}, frames: {}, phishing: {}, codes: {} } as never;
  it.each([
    'write to a.b@example.org today',
    'see http://example.org/x?y=1',
    'order 4711-99-8877665',
    'call 0170 555 01 99',
    'from 198.51.100.4',
    'Dear Mr Smith, hello',
    'reference PP-L-853703514642',
  ])('is no address, number or name: %s', (text) => {
    expect(cleanMessage(text).text).toContain('[...]');
    expect(cleanMessage(text).text).not.toMatch(/example|8877665|555|198\.51|Smith|853703514642/);
  });
  it.each([
    'Dear Customer, your rate is 1.22% of 240 orders',
    'within 30 days of 12 May 2026',
    'a 30-day window',
  ])('is what names nobody: %s', (text) => {
    expect(cleanMessage(text).text).toBe(text);
  });
  it('loses its names, and quotes at most forty words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '1', '-', ' ', '.', ' Maria ', '\n', '口座')), (parts) => {
        const text = parts.join('');
        const { text: clean } = cleanMessage(text);
        expect(withoutWords(clean, doubtfulWords(clean, none, []))).not.toContain('Maria');
        expect(chooseQuotation(clean, '').split(/\s+/).length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
