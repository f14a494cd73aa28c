// Generated from the zod schemas by `npm run generate`; do not edit.

import type { Definition, Form } from '../form/form.ts';

import type { FieldKind } from './field-kinds.ts';

export const kindForms: Readonly<Record<FieldKind, Form>> = {
  time: '~m',
  due: '~m',
  text: '~t',
  word: '~t',
  number: '~n',
  flag: '~f',
  money: '~{value:0 currency:1}',
  texts: '[t',
};

export const headFields: Readonly<Record<string, Form>> = {
  '$schema?': 't',
  snapshotVersion: '2',
  platform: '3',
  role: '3',
  asOf: 'm',
  'timeZone?': '~t',
  'utcOffset?': '~4',
  'region?': '~t',
  'program?': '~t',
  'account?': '{id?:t createdAt?,emailConfirmedAt?:~m status?:~t}',
  'metrics?':
    '*(n|t|{value?:(n|t) numerator?,denominator?,above?,below?:(n|0) asOf?:m windowDays?:5 target?:~(n|0) status?:~t assumed?:6}|[{period:7 value?:(n|t) numerator?,denominator?,above?,below?:(n|0) asOf?:m windowDays?:5 target?:~(n|0) status?:~t assumed?:6})',
  'facts?': '*(t|n|f|z)',
  'params?': '*(n|0)',
  'observed?': '*{since?,until?:~m by?:t because?:8}',
  'defaults?': '**(t|n|f|z)',
  'source?': 'a',
};

export const snapshotDefinitions: readonly Definition[] = [
  [
    'text',
    {
      pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$',
      words: ['decimal-text', 'a decimal text such as "12.90"'],
      most: 30,
    },
  ],
  ['text', { pattern: '^[A-Z]{3}$', words: ['currency', 'a currency code such as "USD"'] }],
  ['oneOf', 1],
  ['text', { least: 1 }],
  ['text', { pattern: '^[+-][01]\\d:[0-5]\\d$', words: ['offset', 'an offset such as "+02:00"'] }],
  ['number', { gte: 0 }],
  ['oneOf', true],
  [
    'text',
    {
      pattern: '^\\d{4}(-\\d{2}(-\\d{2})?|-Q[1-4]|-W\\d{2})$',
      words: ['period', 'a period such as "2026-04", "2026-Q2" or "2026-W15"'],
    },
  ],
  ['oneOf', 'period-named', 'periods-joined', 'sorted-export', 'whole-account'],
];
