// Generated from the zod schemas by `npm run generate`; do not edit.

import type { Definition, Form } from '../form/form.ts';

export const rulesetForm: Form =
  '{schemaVersion:0 minCoreVersion?,datasetVersion,digest,site,id,platform,role,title,homepage,caveat?:t datasetDate:1 status:2 policies:[{title,url:t} zone:3 scoring:{severity:{info,low,medium,high,critical:4} evidence:{official,documented,reported,anecdotal,heuristic:5}} reasons:*{title,means,recovery?:t sources?:[6} causes:*{title,reason:t} facts?:*{title,ask,help?:t type:7 values?:*t} params?:*{title,ask:t} lists?:*{title?,at?,key?:t fields:*8} words?:**t phrases?:*t metrics:*{title,unit,ask?,help?:t worse:9 best?:10 domain?:[10 scale?:[t published?:11 observable?:12 windowDays?:13 freshFor?:14 value?:15} sources:*{url,title,publisher,kind,readAs:t publishedOn:~t readOn:1} actions:*{title,how,note?,takesEffect?:t effort:35 applies?:25 changes:[({of:t where?:17 set:*((t|n|f|z)|{time:36!)!|{metric:t set:10!|{fact:t set:(t|n|f|z)!) sources?:[6} rules:[{id:37 title,cause,message?,means,advice,onlyTime?:t status:38 dishonest?:11 effect?:39 applies?:25 suppressedBy?,actions?,related?:[t levels:[{when,applies?:25 severity:40 evidence:41 sources:[6 reason?,publishedAs?,note?:t consequence?:{scope,lasts?,text?:t noAppeal?:11 fee?:{value:10 currency,per:t}} from?,until?,announcedOn?,enforcedFrom?:1 supersededBeforeEffect?:11}}}';

export const rulesetDefinitions: readonly Definition[] = [
  ['oneOf', 1],
  ['text', { pattern: '^\\d{4}-\\d\\d-\\d\\d$', words: 'a day such as "2026-02-28"' }],
  ['oneOf', 'experimental', 'stable'],
  ['text', { pattern: '^[+-][01]\\d:[0-5]\\d$', words: 'an offset such as "+02:00"' }],
  ['number', { gt: 0, lt: 1 }],
  ['number', { gt: 0, lte: 1 }],
  '{source,says?:t confidence?:n}',
  ['oneOf', 'word', 'flag'],
  ['oneOf', 'time', 'due', 'text', 'word', 'number', 'flag', 'money', 'texts'],
  ['oneOf', 'higher', 'lower', 'neither'],
  ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$', words: 'a decimal text such as "12.90"' }],
  ['oneOf', true],
  ['oneOf', false],
  ['number', { gte: 1 }],
  ['text', { pattern: '^-?[1-9]\\d*(m|h|d)$', words: 'a length of time such as "24h"' }],
  '16',
  '(t|{of,at?,currency?:t where?:17 window?:({last,lag?:14!|{calendar:20 count?,back?:13 toDate?:11 zone?:3!|{newest:13 where?:17!|{since:{of,at?:t where?:17 pick:23! first?:13 where?:17!) take?:(24|{distinct?,sum?,max?,largest?:t!)!|{ratio:[15 part?:11 atLeast?:10!|{total:[(10|{plus?,minus?:15 per?,worth?:10!) min?,max?:10!|{choose:[{when?:25 use:15!!|{ledger:{of,at?,by?:t where?:17 points?:(10|{field?,by?:t range?:[10 table?:*28 other?:28!) life:(29|{last:14!|{reset:{months:[n weekday?:30 nth?:31 zone?:3!!) free?:{count:13 per?:32! perDay?:10 zone?:3 collapse?:{within:14! lapse?:33!!|{run:{every:20 zone?:3 enter,exit?:25 enterAfter?,exitAfter?,back:13 counts?:34!!)',
  '([18|18)',
  '*((t|n|f|z)|[(t|n|f|z)|{not?:((t|n|f|z)|[(t|n|f|z)) gte?,gt?,lte?,lt?:19!)',
  '(10|{time:t plus?:14!)',
  '(21|{dayOfMonth:22!)',
  ['oneOf', 'day', 'week', 'month', 'quarter'],
  ['number', { gte: 1, lte: 28 }],
  ['oneOf', 'oldest', 'newest'],
  ['oneOf', 'count', 'oldest', 'newest'],
  '26',
  '({metric:t gte?,gt?,lte?,lt?:27 target?:11!|{fact:t in?,notIn?:[(t|n|f|z)!|{all:[25!|{any:[25!)',
  '(t|z|{param:t oneOf:[10!)',
  '(10|[10|z)',
  ['oneOf', 'ever'],
  ['oneOf', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  ['oneOf', 1, 2, 3, 4, -1],
  ['oneOf', 'ever', 'life'],
  ['oneOf', 'each', 'together'],
  ['oneOf', 'state', 'enter'],
  ['oneOf', 'minutes', 'hours', 'days', 'weeks'],
  ['oneOf', 'asOf'],
  [
    'text',
    {
      pattern: '^[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*){2}$',
      words: 'an id such as "aliexpress.buyer.chargeback"',
    },
  ],
  ['oneOf', 'experimental', 'stable', 'deprecated'],
  ['oneOf', 'none'],
  ['oneOf', 'info', 'low', 'medium', 'high', 'critical'],
  ['oneOf', 'official', 'documented', 'reported', 'anecdotal', 'heuristic'],
];
