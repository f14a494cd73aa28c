import { describe, expect, it } from 'vitest';
import { expectLinear, someShapes } from '../../core/test/expectations/expect-linear.ts';
import {
  findDuplicateKeys,
  findTooDeep,
  locateSyntaxError,
  MOST_NESTING,
  parseSoundJson,
} from '../src/files/index.ts';
import { ImportError, importFile } from '../src/index.ts';
import { importMails, isMail, splitMbox } from '../src/mail/index.ts';
import { AS_OF, fixtureText } from './read-fixture.ts';

/** What may refuse its input: how long that takes is all that counts here. */
function tried(text: string): void {
  try {
    importFile(text, { asOf: AS_OF });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
  }
}

/** A table with its rows again and again. */
function table(fixture: string, units: number): string {
  const text = fixtureText(fixture);
  const head = text.indexOf('\n') + 1;
  return text.slice(0, head) + `${text.slice(head).trimEnd()}\n`.repeat(units);
}
const ORDERS = 'amazon-order-history.csv';
const ORDERS_HEAD = fixtureText(ORDERS).split('\n', 1)[0] ?? '';

describe('an export takes time in proportion to its size', () => {
  it.each(
    someShapes<[string, (units: number) => string]>([
      ['rows of a CSV', (units) => table(ORDERS, units)],
      ['rows of a TSV', (units) => table('amazon-all-orders-tsv.tsv', units)],
      ['rows that say nothing', (units) => `${ORDERS_HEAD}\n${',,,,\n'.repeat(units)}`],
      ['empty lines', (units) => `${ORDERS_HEAD}\n${'\n'.repeat(units)}`],
      ['a cell of quotes', (units) => `${ORDERS_HEAD}\n"${'""'.repeat(units)}"\n`],
      ['a cell that is never closed', (units) => `${ORDERS_HEAD}\n"${'a,\n'.repeat(units)}`],
      ['quotes where none belong', (units) => `${ORDERS_HEAD}\n${'a"b,'.repeat(units)}`],
      ['columns', (units) => `${ORDERS_HEAD}${',Odd'.repeat(units)}\n1\n`],
      ['JSON', (units) => JSON.stringify(Array.from({ length: units }, (_, id) => ({ id, odd: [] })))],
    ]),
  )('%s', async (_what, textOf) => {
    await expectLinear(textOf, tried, 100);
  });
});

describe('a copied page takes time in proportion to its length', () => {
  const orders = fixtureText('aliexpress-order-page.txt');
  it.each<[string, (units: number) => string]>([
    ['orders without anything', (units) => `${orders}\n${'Order ID: 8190000000000001\n'.repeat(units)}`],
    ['a list of orders', (units) => orders.repeat(Math.ceil(units / 20))],
  ])('%s', async (_what, textOf) => {
    // Longer texts are no page.
    await expectLinear(textOf, tried, 300, { leastMs: 5 });
  });
});

describe('mails take time in proportion to their length', () => {
  const mail = (headers: string, body: string): string =>
    `From x@example.org Thu Jan  1 00:00:00 2026\r\nFrom: <no-reply@amazon.com>\r\nDate: Thu, 1 Jan 2026 08:00:00 +0000\r\n${headers}\r\n${body}\r\n\r\n`;
  it.each(
    someShapes<[string, (units: number) => string]>([
      ['messages', (units) => mail('Subject: Your order 302-0000001-0000001', 'Thank you').repeat(units)],
      ['separators', (units) => 'From \n\n'.repeat(units)],
      [
        'parts',
        (units) => mail('Content-Type: multipart/mixed; boundary="b"', `--b\r\n\r\nx\r\n`.repeat(units)),
      ],
      ['tags', (units) => mail('Content-Type: text/html', '<a <style'.repeat(units))],
      [
        'quoted-printable',
        (units) => mail('Content-Transfer-Encoding: quoted-printable', '=C3=BC=\r\n'.repeat(units)),
      ],
    ]),
  )('%s', async (_what, textOf) => {
    const encoder = new TextEncoder();
    await expectLinear(
      (units) => encoder.encode(textOf(units)),
      async (bytes) => {
        isMail(new TextDecoder().decode(bytes.subarray(0, 20_000)));
        await importMails(splitMbox([bytes], Number.POSITIVE_INFINITY), { asOf: AS_OF }).catch((error) => {
          if (!(error instanceof ImportError)) throw error;
        });
      },
      500,
    );
  });
});

describe('JSON with a mistake takes time in proportion to its length', () => {
  it.each(
    someShapes<[string, (units: number) => string]>([
      ['a text that is not closed', (units) => `["${'\\"'.repeat(units)}`],
      ['a list without its end', (units) => `[${'1,'.repeat(units)}`],
      ['a comma too much', (units) => `[${'{"a":1},'.repeat(units)}]`],
      ['an escape that is none', (units) => `["${'\\\\'.repeat(units)}\\x"]`],
      ['a control character', (units) => `["${'a'.repeat(units)}\u0001"]`],
      ['no commas', (units) => `[${'1 '.repeat(units)}]`],
      ['space', (units) => `${' \n'.repeat(units)}x`],
      ['comments', (units) => '/* */ '.repeat(units)],
      ['a long word', (units) => 'word'.repeat(units)],
      ['names given twice', (units) => `{${'"a" : 1,'.repeat(units)}"b":1}`],
    ]),
  )('%s', async (_what, textOf) => {
    await expectLinear(
      textOf,
      (text) => {
        if (parseSoundJson(text) !== null) throw new Error('it has no mistake');
        if (findTooDeep(text, MOST_NESTING) >= 0) return;
        try {
          JSON.parse(text);
        } catch {
          locateSyntaxError(text);
          return;
        }
        findDuplicateKeys(text);
      },
      20_000,
    );
  });
});

describe('no cell takes an importer more time than its length', () => {
  it.each([
    [
      'the period of a report from eBay',
      'ebay-orders-csv.csv',
      '3 record(s) downloaded',
      100,
      (n: number) => `3 record(s) downloaded,${' from T'.repeat(n)}${' to T'.repeat(n)}\n from R to  `,
    ],
    [
      'a label of a copied page',
      'aliexpress-order-page.txt',
      'Order ID: 8190000000000001',
      20_000,
      (n: number) => `Order ID${' '.repeat(n)}x`,
    ],
    [
      'an amount',
      'stripe-payments-csv.csv',
      '56.29',
      20_000,
      (n: number) => '1,'.repeat(n).replaceAll(',', ' '),
    ],
    ['a standard of Walmart', 'walmart-insights.json', '<= 2%', 20_000, (n: number) => `0${' '.repeat(n)}x`],
  ])('%s', async (_what, fixture, known, units, cellOf) => {
    const text = fixtureText(fixture);
    expect(text).toContain(known);
    await expectLinear(
      (units) => text.replaceAll(known, () => cellOf(units)),
      // Named, since a text that is very long is no page otherwise.
      (hostile) =>
        importFile(hostile, {
          asOf: AS_OF,
          ...(fixture.endsWith('.txt') ? { from: 'aliexpress-order-page' } : {}),
        }),
      units,
    );
  });
});
