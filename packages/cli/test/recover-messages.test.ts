import { readdirSync, readFileSync } from 'node:fs';
import { rulesets } from '@risk-check/rules-data';
import { describe, expect, it } from 'vitest';
import { repository, runCli } from './fake-io.ts';

/** A Saturday, so that what waits for offices has a date of its own. */
const NOW = Date.parse('2026-11-28T13:00:00Z');
const CASES = new URL('packages/rules-data/cases/', repository);

interface LibraryCase {
  readonly id: string;
  readonly platform: string;
  readonly role: string;
  readonly kind: string;
  readonly message: { readonly quotation: string; readonly told: boolean } | null;
}

/** Messages of real cases, of accounts that there are rules of: one for each account, the first by name. */
function libraryMessages(): [account: string, platform: string, role: string, message: string][] {
  const found = new Map<string, [string, string, string, string]>();
  const files = readdirSync(CASES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ndjson'),
  );
  const cases: LibraryCase[] = files.flatMap((file) =>
    readFileSync(new URL(file, CASES), 'utf8')
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [JSON.parse(line)])),
  );
  for (const { platform, role, kind, message } of cases.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const account = `${platform}.${role}`;
    const isKnown = rulesets.some(({ id }) => id === account);
    if (isKnown && kind === 'restricted' && message && !message.told && !found.has(account))
      found.set(account, [account, platform, role, message.quotation]);
  }
  return [...found.values()];
}

const HEADINGS = ['NEXT 10 MINUTES', 'TODAY', 'THEN', 'WHAT NOT TO DO', 'YOUR MONEY', 'ANSWER'];
const DAY = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]{2}\b/;

interface Plan {
  readonly plan: { readonly steps: readonly { readonly title: string; readonly dated: boolean }[] };
}

/** The screen for a message, after it was looked at: one screen, its parts in order, and dates only where they hold. */
async function screenFor(platform: string, role: string, notice: string): Promise<string> {
  const args = ['recover', '--platform', platform, '--role', role, '--notice', notice];
  const { code, stdout, stderr } = await runCli(args, { now: NOW, columns: 80 });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const lines = stdout.trimEnd().split('\n');
  expect(lines.length, stdout).toBeLessThanOrEqual(24);
  for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(80);
  const places = HEADINGS.map((heading) => lines.findIndex((line) => line.startsWith(heading))).filter(
    (at) => at >= 0,
  );
  expect(places, stdout).toEqual([...places].sort((a, b) => a - b));
  const json = await runCli([...args, '--format', 'json'], { now: NOW });
  const { plan }: Plan = JSON.parse(json.stdout);
  for (const { title, dated } of plan.steps) {
    if (dated) continue;
    const at = lines.findIndex((line) => line.includes(title.slice(0, 40)));
    const heading =
      lines.slice(0, at + 1).findLast((line) => HEADINGS.some((one) => line.startsWith(one))) ?? '';
    if (at >= 0) expect(`${heading}\n${lines[at]}`, `${title}:\n${stdout}`).not.toMatch(DAY);
  }
  return stdout;
}

describe('the way back for a message that somebody may paste', () => {
  it.each([
    [
      'because of a chargeback',
      'aliexpress',
      'buyer',
      'Your account has been disabled because of a chargeback.',
      /chargeback/i,
    ],
    [
      'a dispute at the bank',
      'aliexpress',
      'buyer',
      'Account suspended: payment dispute filed with your bank',
      /chargeback/i,
    ],
    [
      'unpaid orders',
      'aliexpress',
      'buyer',
      'Account locked. You have too many unpaid orders',
      /unpaid orders/i,
    ],
    [
      'many disputes',
      'aliexpress',
      'buyer',
      'Sorry, you’re banned for opening too many disputes',
      /disputes/i,
    ],
    [
      'declined payments',
      'aliexpress',
      'buyer',
      'Account locked: too many failed payment attempts',
      /declined payments/i,
    ],
    [
      'security',
      'aliexpress',
      'buyer',
      'Your account has been temporarily disabled for security reasons.',
      /security lock/i,
    ],
    [
      'security, with a slip',
      'aliexpress',
      'buyer',
      'Your account was disabled for secuirty reasons.',
      /security lock/i,
    ],
    [
      'security, in Spanish',
      'aliexpress',
      'buyer',
      'Su cuenta ha sido desactivada por motivos de seguridad.',
      /security lock/i,
    ],
    [
      'security, in French',
      'aliexpress',
      'buyer',
      'Votre compte a été désactivé pour des raisons de sécurité.',
      /security lock/i,
    ],
    [
      'security, in German',
      'aliexpress',
      'buyer',
      'Ihr Konto wurde aus Sicherheitsgründen vorübergehend gesperrt.',
      /security lock/i,
    ],
    ['no reason', 'aliexpress', 'buyer', 'account suspended', /No reason is known yet/],
    [
      'a block that is announced',
      'amazon',
      'seller',
      'Your account will be terminated in 7 days because of unpaid fees.',
      /is still open\. Fix that first/,
    ],
    [
      'a block that is announced for a day',
      'amazon',
      'seller',
      'Your account will be terminated on 5 December because of unpaid fees.',
      /names Sat 5 Dec: act before that day/,
    ],
    [
      'a block that is announced for a day that is over',
      'amazon',
      'seller',
      'Your account will be terminated on 5 November because of unpaid fees.',
      /Sign in and look first\.\s+The message named Thu 5 Nov, which has passed/,
    ],
    [
      'spam where the step of the platform is about goods',
      'etsy',
      'seller',
      'Your account was suspended because it was used to post spam.',
      /Take it down everywhere/,
    ],
    [
      'an inactive account and a card',
      'amazon',
      'seller',
      'Your account is inactive. Please update your card.',
      /asks for something\. Do that first/i,
    ],
    [
      'a refusal, retold',
      'stripe',
      'merchant',
      'Stripe told me that they can no longer support our business',
      /No reason is known yet/,
    ],
    [
      'numbers of a seller',
      'amazon',
      'seller',
      'Your selling account has been deactivated. Your order defect rate exceeds 1%.',
      /numbers are the reason/i,
    ],
  ] as const)('%s', async (_, platform, role, message, headline) => {
    const screen = (await screenFor(platform, role, message)).replaceAll(/\s+/g, ' ');
    expect(screen.slice(0, 400)).toMatch(headline);
  });
});

describe('the way back for messages of the library', () => {
  const messages = libraryMessages();
  it('is tried on at least ten', () => expect(messages.length).toBeGreaterThanOrEqual(10));
  it.each(messages)('%s', (_, platform, role, message) => screenFor(platform, role, message).then(() => {}));
});

describe('the money of a locked account', () => {
  it('is summed by state, each with one date, and in all', async () => {
    const order = (id: string, status: string, value: string) => ({
      id,
      placedAt: '2026-11-20T10:00:00Z',
      paidAt: '2026-11-20T10:05:00Z',
      status,
      shippedAt: status === 'shipped' ? '2026-11-22T10:00:00Z' : null,
      amount: { value, currency: 'USD' },
    });
    const snapshot = {
      snapshotVersion: 1,
      platform: 'aliexpress',
      role: 'buyer',
      asOf: '2026-11-28T13:00:00Z',
      account: { status: 'suspended' },
      orders: [order('a', 'paid', '100.10'), order('b', 'paid', '149.90'), order('c', 'shipped', '150')],
    };
    const { stdout } = await runCli(['recover', 's.json', '--brief'], {
      files: { 's.json': JSON.stringify(snapshot) },
      now: NOW,
      columns: 80,
    });
    expect(stdout).toContain('YOUR MONEY: 400 USD IN 3 ORDERS');
    expect(stdout).toMatch(/2 paid, no tracking number, 250 USD +[^.]*\.\s+Nothing\s+by Sat 28 Nov/);
    expect(stdout).toContain('1 on the way, 150 USD');
  });
});

it('quotes no empty words of a message whose cause is not known', async () => {
  const message = 'my account got disabled for moonwalking';
  const args = ['recover', '--platform', 'discord', '--role', 'user', '--notice', message, '--details'];
  const { stdout } = await runCli(args, { now: NOW });
  expect(stdout).toContain('gives this reason in its own words: “moonwalking”');
  expect(stdout).not.toContain('“”');
});

it('asks which act is meant, whatever the platform mostly means by its usual words', async () => {
  const message = 'Your account has been disabled because of hate speech posts';
  const args = ['recover', '--platform', 'meta', '--role', 'user', '--notice', message, '--details'];
  const { stdout } = await runCli(args, { now: NOW });
  expect(stdout).toContain('“hate speech”');
  expect(stdout.replaceAll(/\s+/g, ' ')).not.toContain('Most likely reason: Severe violation');
  const alone = await runCli([...args.slice(0, 6), 'Your account has been disabled', '--details'], {
    now: NOW,
  });
  expect(alone.stdout).not.toBe(stdout);
});

it.each([
  ['en', 'Do that first', 'Do what the message asks for.'],
  ['de', 'Tun Sie das zuerst', 'Tun, was die Nachricht verlangt.'],
  ['es', 'Hágalo primero', 'Hacer lo que pide el mensaje.'],
  ['ru', 'Сначала сделайте это', 'Сделать то, чего требует сообщение.'],
])('says first to do what a message asks for that states no cause, in %s', async (lang, headline, step) => {
  const message =
    'We have temporarily placed your Amazon seller account inactive. Please verify your account and update your credit card.';
  const args = ['recover', '--platform', 'amazon', '--role', 'seller', '--notice', message, '--lang', lang];
  const { code, stdout, stderr } = await runCli(args, { now: NOW, columns: 80 });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const text = stdout.replaceAll(/\s+/g, ' ');
  expect(text).toContain(headline);
  expect(text).toContain(step);
  expect(text).toContain('verify your account and update your credit card');
  expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(24);
});
