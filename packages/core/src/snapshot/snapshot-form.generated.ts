// Generated from the zod schemas by `npm run generate`; do not edit.

import type { Form } from '../form/form.ts';

export const kindForms: Readonly<Record<string, Form>> = {
  time: ['maybe', 'time'],
  due: ['maybe', 'time'],
  text: ['maybe', 'text'],
  word: ['maybe', 'text'],
  number: ['maybe', 'number'],
  flag: ['maybe', 'flag'],
  money: [
    'maybe',
    [
      'fields',
      {
        value: ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$', most: 30 }],
        currency: ['text', { pattern: '^[A-Z]{3}$' }],
      },
    ],
  ],
  texts: ['list', 'text'],
};

export const headFields: Readonly<Record<string, Form>> = {
  '$schema?': 'text',
  snapshotVersion: ['oneOf', 1],
  platform: ['text', { least: 1 }],
  role: ['text', { least: 1 }],
  asOf: 'time',
  'timeZone?': ['maybe', 'text'],
  'region?': ['maybe', 'text'],
  'program?': ['maybe', 'text'],
  'utcOffset?': ['maybe', ['text', { pattern: '^[+-][01]\\d:[0-5]\\d$' }]],
  'account?': [
    'fields',
    { 'id?': 'text', 'createdAt?,emailConfirmedAt?': ['maybe', 'time'], 'status?': ['maybe', 'text'] },
  ],
  'metrics?': [
    'record',
    [
      'either',
      'number',
      'text',
      [
        'fields',
        {
          'value?': ['either', 'number', 'text'],
          'numerator?,denominator?': [
            'either',
            'number',
            ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$', most: 30 }],
          ],
          'asOf?': 'time',
          'windowDays?': ['number', { gte: 0 }],
          'target?': [
            'maybe',
            ['either', 'number', ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$', most: 30 }]],
          ],
          'status?': ['maybe', 'text'],
          'assumed?': ['oneOf', true],
        },
      ],
      [
        'list',
        [
          'fields',
          {
            period: ['text', { pattern: '^\\d{4}(-\\d{2}(-\\d{2})?|-Q[1-4]|-W\\d{2})$' }],
            'value?': ['either', 'number', 'text'],
            'numerator?,denominator?': [
              'either',
              'number',
              ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$', most: 30 }],
            ],
            'asOf?': 'time',
            'windowDays?': ['number', { gte: 0 }],
            'target?': [
              'maybe',
              ['either', 'number', ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$', most: 30 }]],
            ],
            'status?': ['maybe', 'text'],
            'assumed?': ['oneOf', true],
          },
        ],
      ],
    ],
  ],
  'facts?': ['record', ['either', 'text', 'number', 'flag', 'null']],
  'params?': ['record', ['either', 'number', ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$', most: 30 }]]],
  'observed?': ['record', ['fields', { 'since?,until?': ['maybe', 'time'] }]],
  'source?': 'any',
};

export const headDefinitions: readonly Form[] = [];
