import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mailbox } from '../../../bench/import/mailbox.js';
import { workbook } from '../../../bench/import/workbook.js';
import { fixtureText } from '../../../packages/import/test/read-fixture.ts';
import { openPlayground } from './open-playground.ts';

const orders = fixtureText('aliexpress-orders.shopper.csv');

describe('files that are no text', () => {
  it.each([
    {
      name: 'data.zip',
      bytes: zipSync({ 'My data/orders.csv': strToU8(orders), 'read me.txt': strToU8('Hello') }),
      says: 'data.zip/My data/orders.csv',
      read: /\d+ entries read/,
    },
    {
      name: 'orders.xlsx',
      bytes: workbook(fixtureText('temu-orders-xlsx.csv')),
      says: 'orders.xlsx: Temu orders',
      read: /\d+ entr(?:y|ies) read/,
    },
    {
      name: 'mail.mbox',
      bytes: strToU8(mailbox(40).join('')),
      says: 'mail.mbox: ',
      read: /40 entries read, 4 used/,
    },
  ])(
    '$name is read, by what is loaded only then, and nothing leaves the page',
    async ({ name, bytes, says, read }) => {
      const { page, asked, said, close } = await openPlayground();
      const before = new Set(asked);
      const origin = new URL(page.url()).origin;
      await page
        .locator('.toolbar input[type=file]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
      await page.locator('.notes').getByText(says).first().waitFor();
      expect(await page.locator('.notes').textContent()).toMatch(read);
      const later = asked.filter((address) => !before.has(address));
      expect(later.some((address) => /read-(?:packed|mails)-/.test(address))).toBe(true);
      for (const address of asked) expect(new URL(address).origin).toBe(origin);
      expect(said).toEqual([]);
      await close();
    },
  );

  it('an archive without an export, and a broken workbook, say what to do', async () => {
    const { page, said, close } = await openPlayground();
    const field = page.locator('.toolbar input[type=file]');
    const give = (name: string, bytes: Uint8Array) =>
      field.setInputFiles({ name, mimeType: 'application/zip', buffer: Buffer.from(bytes) });
    await give('none.zip', zipSync({ 'a.csv': strToU8('a,b\n1,2\n') }));
    await page.locator('.notes').getByText('No file in none.zip is an export that is known here').waitFor();
    await give('broken.xlsx', workbook(orders).subarray(0, 300));
    await page.locator('.notes').getByText('broken.xlsx is packed').waitFor();
    expect(said).toEqual([]);
    await close();
  });
});
