/** Encodings in which spreadsheets and platforms save tables, with their usual names; the most common one first. */
export const ENCODINGS = {
  'windows-1252': 'Windows-1252',
  'windows-1251': 'Windows-1251',
  'windows-1250': 'Windows-1250',
  'windows-1253': 'Windows-1253',
  'windows-1254': 'Windows-1254',
  'windows-1255': 'Windows-1255',
  'windows-1256': 'Windows-1256',
  'windows-1257': 'Windows-1257',
  'windows-1258': 'Windows-1258',
  'windows-874': 'Windows-874',
  shift_jis: 'Shift-JIS',
  gb18030: 'GB18030',
  big5: 'Big5',
  'euc-jp': 'EUC-JP',
  'euc-kr': 'EUC-KR',
} as const;

/** The label of an encoding (WHATWG). */
export type Encoding = keyof typeof ENCODINGS;
