import { describe, expect, it } from 'vitest';
import { decodeTable, utf16Of, utf16ToUtf8 } from '../src/files/index.ts';
import { FORMATS } from '../src/formats/formats.generated.ts';
import { importFile } from '../src/index.ts';
import { encodeAs } from './encode-as.ts';

const LABELS = [
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1254',
  'windows-874',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-jp',
  'euc-kr',
];
const isForeign = (name: string): boolean => /\P{ASCII}/u.test(name);

/** Headers of known exports with names that the encoding has and ASCII has not. */
const headersIn = (label: string): readonly { readonly id: string; readonly header: readonly string[] }[] =>
  FORMATS.flatMap(({ id, table }) =>
    Object.values(table?.recognise ?? {}).flatMap((keys) => {
      const header = keys.map((key) => {
        const names = (table?.columns[key] ?? []).filter(
          (name) => encodeAs(label, name) && !/[,"]/.test(name),
        );
        return names.find(isForeign) ?? names[0];
      });
      return header.every((name) => name !== undefined) && header.some((name) => isForeign(name ?? ''))
        ? [{ id, header: header as string[] }]
        : [];
    }),
  );

describe.each(LABELS)('a table in %s', (label) => {
  const headers = headersIn(label);

  it('is read as it was written', () => {
    for (const { id, header } of headers) {
      const text = `${header.join(',')}\n${header.map((_, i) => `x${i}`).join(',')}\n`;
      const bytes = encodeAs(label, text);
      const decoded = decodeTable(bytes ?? new Uint8Array());
      expect(decoded.text, `${id} as ${decoded.encoding}`).toBe(text);
    }
  });

  it('is tried', () => {
    // No known export has names in Cyrillic, Thai or Korean; a table of one's own may.
    if (!['windows-1251', 'windows-874', 'euc-kr'].includes(label)) expect(headers.length).toBeGreaterThan(0);
  });
});

describe('a table of one’s own', () => {
  it.each([
    ['windows-1251', 'Windows-1251', 'Номер заказа', 'Дата'],
    ['windows-874', 'Windows-874', 'หมายเลขคำสั่งซื้อ', 'วันที่'],
    ['euc-kr', 'EUC-KR', '주문번호', '주문일'],
    ['shift_jis', 'Shift-JIS', '受注番号', '受注日'],
    ['gb18030', 'GB18030', '订单编号', '下单时间'],
  ])('is decoded by its own names: %s', (label, encoding, id, placedAt) => {
    const format = {
      id: 'own-table',
      version: 1,
      title: 'x',
      trust: 'own',
      kind: 'table',
      platform: 'etsy',
      roles: ['seller'],
      layout: { sources: ['x'], readOn: '2026-01-01', verified: 'x' },
      table: {
        columns: { id: [id], placedAt: [placedAt] },
        recognise: { own: ['id', 'placedAt'] },
        lists: [{ list: 'orders', fields: { id: 'id', placedAt: 'placedAt' }, reach: 'partial' }],
      },
    } as const;
    const text = `${id},${placedAt}\nB-1,2026-03-04\n`;
    const bytes = encodeAs(label, text) ?? new Uint8Array();
    expect(decodeTable(bytes, format)).toEqual({ text, encoding });
    const { snapshot } = importFile(decodeTable(bytes, format).text, {
      format,
      asOf: '2026-06-01T00:00:00Z',
    });
    expect(snapshot.orders).toHaveLength(1);
  });

  it('is of Windows where nothing tells', () => {
    expect(decodeTable(new Uint8Array([0x4b, 0xf6, 0x6c, 0x6e]))).toEqual({
      text: 'Köln',
      encoding: 'Windows-1252',
    });
  });
});

describe('a text in UTF-16', () => {
  const inUtf16 = (text: string, isBig: boolean): Uint8Array => {
    const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
    if (isBig) for (let i = 0; i < bytes.length; i += 2) bytes.set([bytes[i + 1] ?? 0, bytes[i] ?? 0], i);
    return bytes;
  };
  const TEXTS = [
    'Order ID,Date\n1,2\n',
    '订单编号,日期\n1,2026-03-04\n',
    'Номер заказа;Дата\n1;2\n',
    '注文番号\t日付\n1\t2\n',
  ];

  it.each(TEXTS)('is read with a byte order mark and without, either byte first: %j', (text) => {
    for (const isBig of [false, true])
      for (const mark of ['\ufeff', '']) {
        const bytes = inUtf16(`${mark}${text}`, isBig);
        expect(utf16Of(bytes)).toBe(isBig ? 'utf-16be' : 'utf-16le');
        expect(new TextDecoder().decode(utf16ToUtf8(bytes))).toBe(text);
      }
  });

  it.each(TEXTS)('is no other text: %j', (text) => {
    for (const bytes of [new TextEncoder().encode(text), new TextEncoder().encode(`${text} `)])
      expect(utf16Of(bytes)).toBeNull();
  });

  it.each([[[0, 0, 0, 0]], [[0x50, 0x4b, 0, 0, 1, 0]], [[0x81, 0x40, 0, 1, 2, 0]]])(
    'is no other file: %j',
    (bytes) => {
      expect(utf16Of(new Uint8Array(bytes))).toBeNull();
    },
  );
});

describe('a table with a header in ASCII', () => {
  const HEADER = 'amazon-order-id\tpurchase-date\torder-status\tproduct-name';
  const tableOf = (names: readonly string[]): string =>
    `${HEADER}\n${names.map((name, i) => `${i}\t2026-11-01\tShipped\t${name}`).join('\n')}\n`;

  it.each([
    ['shift_jis', 'Shift-JIS', ['高性能マグカップ 表示ソフト', 'ワイヤレス イヤホン 黒', '能登の塩 ソース']],
    ['shift_jis', 'Shift-JIS', ['東京工業製', '予備電池']],
    ['euc-jp', 'EUC-JP', ['高性能マグカップ 表示ソフト', 'ワイヤレス イヤホン 黒']],
    ['euc-kr', 'EUC-KR', ['무선 이어폰 검정', '스테인리스 텀블러']],
    ['gb18030', 'GB18030', ['无线耳机 黑色', '不锈钢保温杯 500ml', '手机支架']],
    ['big5', 'Big5', ['無線耳機 黑色', '不鏽鋼保溫杯 500ml', '手機支架']],
    [
      'windows-1252',
      'Windows-1252',
      ['Größe M, weiß', 'Crème brûlée à emporter', 'Año nuevo', 'Café', 'Tür'],
    ],
    ['windows-1252', 'Windows-1252', ['Rénovation']],
    ['windows-1252', 'Windows-1252', ['Mug']],
  ])('is read in %s (%#)', (label, encoding, names) => {
    const text = tableOf(names);
    expect(decodeTable(encodeAs(label, text) ?? new Uint8Array())).toEqual({ text, encoding });
  });

  it('is not taken for Japanese where it has quotation marks and dashes', () => {
    // “Mug” – it’s 5 €, in Windows-1252
    const name = [
      0x93, 0x4d, 0x75, 0x67, 0x94, 0x20, 0x96, 0x20, 0x69, 0x74, 0x92, 0x73, 0x20, 0x35, 0x20, 0x80,
    ];
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(`${HEADER}\n1\t2026-11-01\tShipped\t`),
      ...name,
      0x0a,
    ]);
    expect(decodeTable(bytes).encoding).toBe('Windows-1252');
  });
});
