import { describe, expect, it } from 'vitest';
import { importMails } from '../src/mail/index.ts';
import { organizationOf } from '../src/mail/is-authenticated.ts';
import { mailText } from '../src/mail/mail-text.ts';
import mails from './mails/authenticated.json' with { type: 'json' };

const ID: Readonly<Record<string, string>> = {
  amazon: '302-0000001-0000001',
  aliexpress: '8190000000000001',
  etsy: '#1234567890',
};

/** A whole mail of one order around the headers of a case. */
function mailOf({ headers }: { readonly headers: readonly string[] }): Uint8Array {
  const from = headers.find((header) => header.startsWith('From:')) ?? '';
  const [, id = ''] = Object.entries(ID).find(([name]) => from.includes(`${name}.`)) ?? [];
  const subject = `Subject: Order confirmation: ${id}`;
  return new TextEncoder().encode(
    [...headers, subject, 'Date: Sun, 01 Feb 2026 08:00:00 +0000', '', 'USB cable', ''].join('\r\n'),
  );
}
const asOf = '2026-06-01T00:00:00Z';

describe('a mail', () => {
  it('is tried in enough ways', () => {
    expect(mails.forged.length).toBeGreaterThanOrEqual(30);
    expect(mails.genuine.length).toBeGreaterThanOrEqual(12);
  });

  it.each(mails.forged)('is not believed: $why', async (mail) => {
    expect((await mailText(mailOf(mail)))?.isAuthenticated).toBe(false);
    // Beside a genuine one, so that there is something to import.
    const genuine = mailOf({ headers: ['From: Etsy <transaction@etsy.com>'] });
    const { snapshot, notes } = await importMails([mailOf(mail), genuine], { asOf });
    expect(snapshot.platform).toBe('etsy');
    expect(notes.rows.leftOut).toEqual([expect.objectContaining({ reason: 'unsigned-mail', count: 1 })]);
    await expect(importMails([mailOf(mail)], { asOf })).rejects.toThrow(
      /1 of 1 mails .* isn't authenticated.* may be forged.* on the platform itself/,
    );
  });

  it.each(mails.genuine)('is believed: $why', async (mail) => {
    expect((await mailText(mailOf(mail)))?.isAuthenticated).toBe(true);
    const { notes } = await importMails([mailOf(mail)], { asOf });
    expect(notes.rows).toMatchObject({ read: 1, used: 1, leftOut: [] });
    expect(notes.messages.map(({ code }) => code)).not.toContain('unsigned-mails');
  });

  it.each([[[]], [['ARC-Authentication-Results: i=1; mx.google.com; dkim=pass header.d=amazon.com']]])(
    'of which no server says anything is used, and said not to be checked: %j',
    async (headers) => {
      const mail = mailOf({ headers: [...headers, 'From: Amazon <auto-confirm@amazon.com>'] });
      expect((await mailText(mail))?.isAuthenticated).toBeNull();
      const { notes } = await importMails([mail], { asOf });
      expect(notes.messages).toContainEqual({ code: 'unsigned-mails', args: { count: 1 } });
    },
  );
});

it.each([
  ['amazon.com', 'amazon.com'],
  ['bounces.amazon.com', 'amazon.com'],
  ['amazon.co.uk', 'amazon.co.uk'],
  ['a.b.amazon.com.au', 'amazon.com.au'],
  ['com', 'com'],
  ['mx', 'mx'],
])('%s belongs to %s', (domain, organization) => {
  expect(organizationOf(domain)).toBe(organization);
});
