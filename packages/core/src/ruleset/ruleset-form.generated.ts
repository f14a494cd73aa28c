// Generated from the zod schemas by `npm run generate`; do not edit.

import type { Form } from '../form/form.ts';

export const rulesetForm: Form = [
  'fields',
  {
    schemaVersion: ['oneOf', 1],
    'minCoreVersion?,datasetVersion,digest,site,id,platform,role,title,homepage,caveat?': 'text',
    datasetDate: ['text', { pattern: '^\\d{4}-\\d\\d-\\d\\d$' }],
    status: ['oneOf', 'experimental', 'stable'],
    policies: ['list', ['fields', { 'title,url': 'text' }]],
    zone: ['text', { pattern: '^[+-][01]\\d:[0-5]\\d$' }],
    scoring: [
      'fields',
      {
        severity: ['fields', { 'info,low,medium,high,critical': ['number', { gt: 0, lte: 1 }] }],
        evidence: [
          'fields',
          { 'official,documented,reported,anecdotal,heuristic': ['number', { gt: 0, lte: 1 }] },
        ],
      },
    ],
    reasons: ['record', ['fields', { 'title,means,recovery?': 'text', 'sources?': ['list', ['ref', 0]] }]],
    causes: ['record', ['fields', { 'title,reason': 'text' }]],
    'facts?': [
      'record',
      [
        'fields',
        { 'title,ask,help?': 'text', type: ['oneOf', 'word', 'flag'], 'values?': ['record', 'text'] },
      ],
    ],
    'params?': ['record', ['fields', { 'title,ask': 'text' }]],
    'lists?': [
      'record',
      [
        'fields',
        {
          'title?,at?,key?': 'text',
          fields: ['record', ['oneOf', 'time', 'due', 'text', 'word', 'number', 'flag', 'money', 'texts']],
        },
      ],
    ],
    'words?': ['record', ['record', 'text']],
    'phrases?': ['record', 'text'],
    metrics: [
      'record',
      [
        'fields',
        {
          'title,unit,ask?,help?': 'text',
          worse: ['oneOf', 'higher', 'lower', 'neither'],
          'best?': ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
          'domain?': ['list', ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }]],
          'scale?': ['list', 'text'],
          'published?': ['oneOf', true],
          'observable?': ['oneOf', false],
          'windowDays?': ['number', { gte: 1 }],
          'freshFor?': ['text', { pattern: '^-?[1-9]\\d*(m|h|d)$' }],
          'value?': ['ref', 1],
        },
      ],
    ],
    sources: [
      'record',
      [
        'fields',
        {
          'url,title,publisher,kind,readAs': 'text',
          publishedOn: ['maybe', 'text'],
          readOn: ['text', { pattern: '^\\d{4}-\\d\\d-\\d\\d$' }],
        },
      ],
    ],
    actions: [
      'record',
      [
        'fields',
        {
          'title,how,note?,takesEffect?': 'text',
          effort: ['oneOf', 'minutes', 'hours', 'days', 'weeks'],
          'applies?': ['ref', 7],
          changes: [
            'list',
            [
              'either',
              [
                'closed',
                {
                  of: 'text',
                  'where?': ['ref', 3],
                  set: [
                    'record',
                    [
                      'either',
                      ['either', 'text', 'number', 'flag', 'null'],
                      ['closed', { time: ['oneOf', 'asOf'] }],
                    ],
                  ],
                },
              ],
              ['closed', { metric: 'text', set: ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }] }],
              ['closed', { fact: 'text', set: ['either', 'text', 'number', 'flag', 'null'] }],
            ],
          ],
          'sources?': ['list', ['ref', 0]],
        },
      ],
    ],
    rules: [
      'list',
      [
        'fields',
        {
          id: ['text', { pattern: '^[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*){2}$' }],
          'title,cause,message?,means,advice,onlyTime?': 'text',
          status: ['oneOf', 'experimental', 'stable', 'deprecated'],
          'dishonest?': ['oneOf', true],
          'effect?': ['oneOf', 'none'],
          'applies?': ['ref', 7],
          'suppressedBy?,actions?,related?': ['list', 'text'],
          levels: [
            'list',
            [
              'fields',
              {
                'when,applies?': ['ref', 7],
                severity: ['oneOf', 'info', 'low', 'medium', 'high', 'critical'],
                evidence: ['oneOf', 'official', 'documented', 'reported', 'anecdotal', 'heuristic'],
                sources: ['list', ['ref', 0]],
                'reason?,publishedAs?,note?': 'text',
                'consequence?': [
                  'fields',
                  {
                    'scope,lasts?,text?': 'text',
                    'noAppeal?': ['oneOf', true],
                    'fee?': [
                      'fields',
                      { value: ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }], 'currency,per': 'text' },
                    ],
                  },
                ],
                'from?,until?,announcedOn?,enforcedFrom?': ['text', { pattern: '^\\d{4}-\\d\\d-\\d\\d$' }],
                'supersededBeforeEffect?': ['oneOf', true],
              },
            ],
          ],
        },
      ],
    ],
  },
];

export const rulesetDefinitions: readonly Form[] = [
  ['fields', { 'source,says?': 'text', 'confidence?': 'number' }],
  ['ref', 2],
  [
    'either',
    'text',
    [
      'closed',
      {
        'of,at?,currency?': 'text',
        'where?': ['ref', 3],
        'window?': [
          'either',
          ['closed', { 'last,lag?': ['text', { pattern: '^-?[1-9]\\d*(m|h|d)$' }] }],
          [
            'closed',
            {
              calendar: ['ref', 6],
              'count?,back?': ['number', { gte: 1 }],
              'toDate?': ['oneOf', true],
              'zone?': ['text', { pattern: '^[+-][01]\\d:[0-5]\\d$' }],
            },
          ],
          ['closed', { newest: ['number', { gte: 1 }], 'where?': ['ref', 3] }],
          [
            'closed',
            {
              since: [
                'closed',
                { 'of,at?': 'text', 'where?': ['ref', 3], pick: ['oneOf', 'oldest', 'newest'] },
              ],
              'first?': ['number', { gte: 1 }],
              'where?': ['ref', 3],
            },
          ],
        ],
        'take?': [
          'either',
          ['oneOf', 'count', 'oldest', 'newest'],
          ['closed', { 'distinct?,sum?,max?,largest?': 'text' }],
        ],
      },
    ],
    [
      'closed',
      {
        ratio: ['list', ['ref', 1]],
        'part?': ['oneOf', true],
        'atLeast?': ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
      },
    ],
    [
      'closed',
      {
        total: [
          'list',
          [
            'either',
            ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
            [
              'closed',
              {
                'plus?,minus?': ['ref', 1],
                'per?,worth?': ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
              },
            ],
          ],
        ],
        'min?,max?': ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
      },
    ],
    ['closed', { choose: ['list', ['closed', { 'when?': ['ref', 7], use: ['ref', 1] }]] }],
    [
      'closed',
      {
        ledger: [
          'closed',
          {
            'of,at?,by?': 'text',
            'where?': ['ref', 3],
            'points?': [
              'either',
              ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
              [
                'closed',
                {
                  'field?,by?': 'text',
                  'range?': ['list', ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }]],
                  'table?': ['record', ['ref', 10]],
                  'other?': ['ref', 10],
                },
              ],
            ],
            life: [
              'either',
              ['oneOf', 'ever'],
              ['closed', { last: ['text', { pattern: '^-?[1-9]\\d*(m|h|d)$' }] }],
              [
                'closed',
                {
                  reset: [
                    'closed',
                    {
                      months: ['list', 'number'],
                      'weekday?': ['oneOf', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
                      'nth?': ['oneOf', 1, 2, 3, 4, -1],
                      'zone?': ['text', { pattern: '^[+-][01]\\d:[0-5]\\d$' }],
                    },
                  ],
                },
              ],
            ],
            'free?': ['closed', { count: ['number', { gte: 1 }], 'per?': ['oneOf', 'ever', 'life'] }],
            'perDay?': ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
            'zone?': ['text', { pattern: '^[+-][01]\\d:[0-5]\\d$' }],
            'collapse?': ['closed', { within: ['text', { pattern: '^-?[1-9]\\d*(m|h|d)$' }] }],
            'lapse?': ['oneOf', 'each', 'together'],
          },
        ],
      },
    ],
    [
      'closed',
      {
        run: [
          'closed',
          {
            every: ['ref', 6],
            'zone?': ['text', { pattern: '^[+-][01]\\d:[0-5]\\d$' }],
            'enter,exit?': ['ref', 7],
            'enterAfter?,exitAfter?,back': ['number', { gte: 1 }],
            'counts?': ['oneOf', 'state', 'enter'],
          },
        ],
      },
    ],
  ],
  ['either', ['list', ['ref', 4]], ['ref', 4]],
  [
    'record',
    [
      'either',
      ['either', 'text', 'number', 'flag', 'null'],
      ['list', ['either', 'text', 'number', 'flag', 'null']],
      [
        'closed',
        {
          'not?': [
            'either',
            ['either', 'text', 'number', 'flag', 'null'],
            ['list', ['either', 'text', 'number', 'flag', 'null']],
          ],
          'gte?,gt?,lte?,lt?': ['ref', 5],
        },
      ],
    ],
  ],
  [
    'either',
    ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
    ['closed', { time: 'text', 'plus?': ['text', { pattern: '^-?[1-9]\\d*(m|h|d)$' }] }],
  ],
  [
    'either',
    ['oneOf', 'day', 'week', 'month', 'quarter'],
    ['closed', { dayOfMonth: ['number', { gte: 1, lte: 28 }] }],
  ],
  ['ref', 8],
  [
    'either',
    ['closed', { metric: 'text', 'gte?,gt?,lte?,lt?': ['ref', 9], 'target?': ['oneOf', true] }],
    ['closed', { fact: 'text', 'in?,notIn?': ['list', ['either', 'text', 'number', 'flag', 'null']] }],
    ['closed', { all: ['list', ['ref', 7]] }],
    ['closed', { any: ['list', ['ref', 7]] }],
  ],
  [
    'either',
    'text',
    'null',
    ['closed', { param: 'text', oneOf: ['list', ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }]] }],
  ],
  [
    'either',
    ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
    ['list', ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }]],
    'null',
  ],
];
