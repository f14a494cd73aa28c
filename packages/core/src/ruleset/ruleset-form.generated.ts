// Generated from the zod schemas by `npm run generate`; do not edit.

import type { Definition, Form } from '../form/form.ts';

export const rulesetForm: Form =
  '{schemaVersion:0 minCoreVersion?,datasetVersion,digest,site,id,platform,role,title,homepage,caveat?:t datasetDate:1 status:2 policies:[{title,url:t} zone:3 scoring:{severity:{info,low,medium,high,critical:4} evidence:{official,documented,reported,anecdotal,heuristic:4}} reasons:*{title,means,recovery?:t sources?:[5} causes:*{title,reason:t} facts?:*{title,ask,help?:t type:6 values?:*t} params?:*{title,ask:t} lists?:*{title?,at?,key?:t fields:*7} words?:**t phrases?:*t metrics:*{title,unit,ask?,help?:t worse:8 best?:9 domain?:[9 scale?:[t published?:10 observable?:11 windowDays?:12 freshFor?:13 value?:14} sources:*{url,title,publisher,kind,readAs:t publishedOn:~t readOn:1} actions:*{title,how,note?,takesEffect?:t effort:34 applies?:24 changes:[({of:t where?:16 set:*((t|n|f|z)|{time:35!)!|{metric:t set:9!|{fact:t set:(t|n|f|z)!) sources?:[5} rules:[{id:36 title,cause,message?,means,advice,onlyTime?:t status:37 dishonest?:10 effect?:38 applies?:24 suppressedBy?,actions?,related?:[t levels:[{when,applies?:24 severity:39 evidence:40 sources:[5 reason?,publishedAs?,note?:t consequence?:{scope,lasts?,text?:t noAppeal?:10 fee?:{value:9 currency,per:t}} from?,until?,announcedOn?,enforcedFrom?:1 supersededBeforeEffect?:10}}}';

export const rulesetDefinitions: readonly Definition[] = [
  ['oneOf', 1],
  ['text', { pattern: '^\\d{4}-\\d\\d-\\d\\d$', words: 'a day such as "2026-02-28"' }],
  ['oneOf', 'experimental', 'stable'],
  ['text', { pattern: '^[+-][01]\\d:[0-5]\\d$', words: 'an offset such as "+02:00"' }],
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
  '15',
  '(t|{of,at?,currency?:t where?:16 window?:({last,lag?:13!|{calendar:19 count?,back?:12 toDate?:10 zone?:3!|{newest:12 where?:16!|{since:{of,at?:t where?:16 pick:22! first?:12 where?:16!) take?:(23|{distinct?,sum?,max?,largest?:t!)!|{ratio:[14 part?:10 atLeast?:9!|{total:[(9|{plus?,minus?:14 per?,worth?:9!) min?,max?:9!|{choose:[{when?:24 use:14!!|{ledger:{of,at?,by?:t where?:16 points?:(9|{field?,by?:t range?:[9 table?:*27 other?:27!) life:(28|{last:13!|{reset:{months:[n weekday?:29 nth?:30 zone?:3!!) free?:{count:12 per?:31! perDay?:9 zone?:3 collapse?:{within:13! lapse?:32!!|{run:{every:19 zone?:3 enter,exit?:24 enterAfter?,exitAfter?,back:12 counts?:33!!)',
  '([17|17)',
  '*((t|n|f|z)|[(t|n|f|z)|{not?:((t|n|f|z)|[(t|n|f|z)) gte?,gt?,lte?,lt?:18!)',
  '(9|{time:t plus?:13!)',
  '(20|{dayOfMonth:21!)',
  ['oneOf', 'day', 'week', 'month', 'quarter'],
  ['number', { gte: 1, lte: 28 }],
  ['oneOf', 'oldest', 'newest'],
  ['oneOf', 'count', 'oldest', 'newest'],
  '25',
  '({metric:t gte?,gt?,lte?,lt?:26 target?:10!|{fact:t in?,notIn?:[(t|n|f|z)!|{all:[24!|{any:[24!)',
  '(t|z|{param:t oneOf:[9!)',
  '(9|[9|z)',
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
