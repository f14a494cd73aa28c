// Generated from the zod schemas by `npm run generate`; do not edit.

import type { Form } from '../form/form.ts';

export const rulesetForm: Form = [
  'fields',
  {
    schemaVersion: ['oneOf', 1],
    'minCoreVersion?': 'text',
    datasetVersion: 'text',
    datasetDate: ['text', { pattern: '^\\d{4}-\\d\\d-\\d\\d$' }],
    digest: 'text',
    site: 'text',
    id: 'text',
    platform: 'text',
    role: 'text',
    status: ['oneOf', 'experimental', 'stable'],
    title: 'text',
    homepage: 'text',
    policies: ['list', ['fields', { title: 'text', url: 'text' }]],
    zone: ['text', { pattern: '^[+-][01]\\d:[0-5]\\d$' }],
    'caveat?': 'text',
    scoring: [
      'fields',
      {
        severity: [
          'fields',
          {
            info: ['number', { gt: 0, lte: 1 }],
            low: ['number', { gt: 0, lte: 1 }],
            medium: ['number', { gt: 0, lte: 1 }],
            high: ['number', { gt: 0, lte: 1 }],
            critical: ['number', { gt: 0, lte: 1 }],
          },
        ],
        evidence: [
          'fields',
          {
            official: ['number', { gt: 0, lte: 1 }],
            documented: ['number', { gt: 0, lte: 1 }],
            reported: ['number', { gt: 0, lte: 1 }],
            anecdotal: ['number', { gt: 0, lte: 1 }],
            heuristic: ['number', { gt: 0, lte: 1 }],
          },
        ],
      },
    ],
    reasons: [
      'record',
      ['fields', { title: 'text', means: 'text', 'recovery?': 'text', 'sources?': ['list', ['ref', 0]] }],
    ],
    causes: ['record', ['fields', { title: 'text', reason: 'text' }]],
    'facts?': [
      'record',
      [
        'fields',
        {
          title: 'text',
          ask: 'text',
          'help?': 'text',
          type: ['oneOf', 'word', 'flag'],
          'values?': ['record', 'text'],
        },
      ],
    ],
    'params?': ['record', ['fields', { title: 'text', ask: 'text' }]],
    'lists?': [
      'record',
      [
        'fields',
        {
          'title?': 'text',
          'at?': 'text',
          'key?': 'text',
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
          title: 'text',
          unit: 'text',
          worse: ['oneOf', 'higher', 'lower', 'neither'],
          'best?': ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
          'domain?': ['list', ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }]],
          'scale?': ['list', 'text'],
          'published?': ['oneOf', true],
          'observable?': ['oneOf', false],
          'windowDays?': ['number', { gte: 1 }],
          'freshFor?': ['text', { pattern: '^-?[1-9]\\d*(m|h|d)$' }],
          'ask?': 'text',
          'help?': 'text',
          'value?': ['ref', 1],
        },
      ],
    ],
    sources: [
      'record',
      [
        'fields',
        {
          url: 'text',
          title: 'text',
          publisher: 'text',
          kind: 'text',
          publishedOn: ['maybe', 'text'],
          readOn: ['text', { pattern: '^\\d{4}-\\d\\d-\\d\\d$' }],
          readAs: 'text',
        },
      ],
    ],
    actions: [
      'record',
      [
        'fields',
        {
          title: 'text',
          how: 'text',
          'note?': 'text',
          effort: ['oneOf', 'minutes', 'hours', 'days', 'weeks'],
          'takesEffect?': 'text',
          'applies?': ['ref', 7],
          changes: [
            'list',
            [
              'either',
              [
                'fields',
                {
                  of: 'text',
                  'where?': ['ref', 3],
                  set: [
                    'record',
                    [
                      'either',
                      ['either', 'text', 'number', 'flag', 'null'],
                      ['fields', { time: ['oneOf', 'asOf'] }, 'closed'],
                    ],
                  ],
                },
                'closed',
              ],
              [
                'fields',
                { metric: 'text', set: ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }] },
                'closed',
              ],
              ['fields', { fact: 'text', set: ['either', 'text', 'number', 'flag', 'null'] }, 'closed'],
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
          title: 'text',
          status: ['oneOf', 'experimental', 'stable', 'deprecated'],
          cause: 'text',
          'dishonest?': ['oneOf', true],
          'effect?': ['oneOf', 'none'],
          'applies?': ['ref', 7],
          'suppressedBy?': ['list', 'text'],
          'message?': 'text',
          means: 'text',
          advice: 'text',
          'actions?': ['list', 'text'],
          'onlyTime?': 'text',
          'related?': ['list', 'text'],
          levels: [
            'list',
            [
              'fields',
              {
                when: ['ref', 7],
                'applies?': ['ref', 7],
                severity: ['oneOf', 'info', 'low', 'medium', 'high', 'critical'],
                evidence: ['oneOf', 'official', 'documented', 'reported', 'anecdotal', 'heuristic'],
                sources: ['list', ['ref', 0]],
                'reason?': 'text',
                'publishedAs?': 'text',
                'note?': 'text',
                'consequence?': [
                  'fields',
                  {
                    scope: 'text',
                    'lasts?': 'text',
                    'noAppeal?': ['oneOf', true],
                    'fee?': [
                      'fields',
                      {
                        value: ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
                        currency: 'text',
                        per: 'text',
                      },
                    ],
                    'text?': 'text',
                  },
                ],
                'from?': ['text', { pattern: '^\\d{4}-\\d\\d-\\d\\d$' }],
                'until?': ['text', { pattern: '^\\d{4}-\\d\\d-\\d\\d$' }],
                'announcedOn?': ['text', { pattern: '^\\d{4}-\\d\\d-\\d\\d$' }],
                'enforcedFrom?': ['text', { pattern: '^\\d{4}-\\d\\d-\\d\\d$' }],
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
  ['fields', { source: 'text', 'confidence?': 'number', 'says?': 'text' }],
  ['ref', 2],
  [
    'either',
    'text',
    [
      'fields',
      {
        of: 'text',
        'where?': ['ref', 3],
        'at?': 'text',
        'window?': [
          'either',
          [
            'fields',
            {
              last: ['text', { pattern: '^-?[1-9]\\d*(m|h|d)$' }],
              'lag?': ['text', { pattern: '^-?[1-9]\\d*(m|h|d)$' }],
            },
            'closed',
          ],
          [
            'fields',
            {
              calendar: ['ref', 6],
              'count?': ['number', { gte: 1 }],
              'back?': ['number', { gte: 1 }],
              'toDate?': ['oneOf', true],
              'zone?': ['text', { pattern: '^[+-][01]\\d:[0-5]\\d$' }],
            },
            'closed',
          ],
          ['fields', { newest: ['number', { gte: 1 }], 'where?': ['ref', 3] }, 'closed'],
          [
            'fields',
            {
              since: [
                'fields',
                { of: 'text', 'where?': ['ref', 3], 'at?': 'text', pick: ['oneOf', 'oldest', 'newest'] },
                'closed',
              ],
              'first?': ['number', { gte: 1 }],
              'where?': ['ref', 3],
            },
            'closed',
          ],
        ],
        'currency?': 'text',
        'take?': [
          'either',
          ['oneOf', 'count', 'oldest', 'newest'],
          ['fields', { 'distinct?': 'text', 'sum?': 'text', 'max?': 'text', 'largest?': 'text' }, 'closed'],
        ],
      },
      'closed',
    ],
    [
      'fields',
      {
        ratio: ['list', ['ref', 1]],
        'part?': ['oneOf', true],
        'atLeast?': ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
      },
      'closed',
    ],
    [
      'fields',
      {
        total: [
          'list',
          [
            'either',
            ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
            [
              'fields',
              {
                'plus?': ['ref', 1],
                'minus?': ['ref', 1],
                'per?': ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
                'worth?': ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
              },
              'closed',
            ],
          ],
        ],
        'min?': ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
        'max?': ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
      },
      'closed',
    ],
    [
      'fields',
      { choose: ['list', ['fields', { 'when?': ['ref', 7], use: ['ref', 1] }, 'closed']] },
      'closed',
    ],
    [
      'fields',
      {
        ledger: [
          'fields',
          {
            of: 'text',
            'where?': ['ref', 3],
            'at?': 'text',
            'points?': [
              'either',
              ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
              [
                'fields',
                {
                  'field?': 'text',
                  'range?': ['list', ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }]],
                  'by?': 'text',
                  'table?': ['record', ['ref', 10]],
                  'other?': ['ref', 10],
                },
                'closed',
              ],
            ],
            life: [
              'either',
              ['oneOf', 'ever'],
              ['fields', { last: ['text', { pattern: '^-?[1-9]\\d*(m|h|d)$' }] }, 'closed'],
              [
                'fields',
                {
                  reset: [
                    'fields',
                    {
                      months: ['list', 'number'],
                      'weekday?': ['oneOf', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
                      'nth?': ['oneOf', 1, 2, 3, 4, -1],
                      'zone?': ['text', { pattern: '^[+-][01]\\d:[0-5]\\d$' }],
                    },
                    'closed',
                  ],
                },
                'closed',
              ],
            ],
            'by?': 'text',
            'free?': [
              'fields',
              { count: ['number', { gte: 1 }], 'per?': ['oneOf', 'ever', 'life'] },
              'closed',
            ],
            'perDay?': ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
            'zone?': ['text', { pattern: '^[+-][01]\\d:[0-5]\\d$' }],
            'collapse?': ['fields', { within: ['text', { pattern: '^-?[1-9]\\d*(m|h|d)$' }] }, 'closed'],
            'lapse?': ['oneOf', 'each', 'together'],
          },
          'closed',
        ],
      },
      'closed',
    ],
    [
      'fields',
      {
        run: [
          'fields',
          {
            every: ['ref', 6],
            'zone?': ['text', { pattern: '^[+-][01]\\d:[0-5]\\d$' }],
            enter: ['ref', 7],
            'enterAfter?': ['number', { gte: 1 }],
            'exit?': ['ref', 7],
            'exitAfter?': ['number', { gte: 1 }],
            'counts?': ['oneOf', 'state', 'enter'],
            back: ['number', { gte: 1 }],
          },
          'closed',
        ],
      },
      'closed',
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
        'fields',
        {
          'not?': [
            'either',
            ['either', 'text', 'number', 'flag', 'null'],
            ['list', ['either', 'text', 'number', 'flag', 'null']],
          ],
          'gte?': ['ref', 5],
          'gt?': ['ref', 5],
          'lte?': ['ref', 5],
          'lt?': ['ref', 5],
        },
        'closed',
      ],
    ],
  ],
  [
    'either',
    ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
    ['fields', { time: 'text', 'plus?': ['text', { pattern: '^-?[1-9]\\d*(m|h|d)$' }] }, 'closed'],
  ],
  [
    'either',
    ['oneOf', 'day', 'week', 'month', 'quarter'],
    ['fields', { dayOfMonth: ['number', { gte: 1, lte: 28 }] }, 'closed'],
  ],
  ['ref', 8],
  [
    'either',
    [
      'fields',
      {
        metric: 'text',
        'gte?': ['ref', 9],
        'gt?': ['ref', 9],
        'lte?': ['ref', 9],
        'lt?': ['ref', 9],
        'target?': ['oneOf', true],
      },
      'closed',
    ],
    [
      'fields',
      {
        fact: 'text',
        'in?': ['list', ['either', 'text', 'number', 'flag', 'null']],
        'notIn?': ['list', ['either', 'text', 'number', 'flag', 'null']],
      },
      'closed',
    ],
    ['fields', { all: ['list', ['ref', 7]] }, 'closed'],
    ['fields', { any: ['list', ['ref', 7]] }, 'closed'],
  ],
  [
    'either',
    'text',
    'null',
    [
      'fields',
      { param: 'text', oneOf: ['list', ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }]] },
      'closed',
    ],
  ],
  [
    'either',
    ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }],
    ['list', ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' }]],
    'null',
  ],
];
