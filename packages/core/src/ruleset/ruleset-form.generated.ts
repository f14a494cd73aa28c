// Generated from the zod schemas by `npm run generate`; do not edit.

import type { Definition, Form } from '../form/form.ts';

export const rulesetForm: Form =
  '{schemaVersion:0 minCoreVersion?,datasetVersion,digest,site,id,platform,role,title,homepage,caveat?:t datasetDate:1 status:2 policies:[{title,url:t} zone:3 scoring:{severity:{info,low,medium,high,critical:4} evidence:{official,documented,reported,anecdotal,heuristic:5} near:{share:5 events,days:6}} reasons:*{title,means,recovery?:t sources?:[7} causes:*{title,reason:t} facts?:*{title,ask,help?:t type:8 values?:*t} params?:*{title,ask:t} lists?:*{title?,at?,key?:t fields:*9} words?:**t phrases?:*t metrics:*{title,unit,ask?,help?:t worse:10 best?:11 domain?:[11 scale?:[t published?:12 observable?:13 windowDays?:14 freshFor?:15 value?:16} sources:*{url,title,publisher,kind,readAs:t publishedOn:~t readOn:1} actions:*{title,how,note?,takesEffect?:t effort:36 applies?:26 changes:[({of:t where?:18 set:*((t|n|f|z)|{time:37!)!|{metric:t set:11!|{fact:t set:(t|n|f|z)!) sources?:[7} rules:[{id:38 title,cause,message?,means,advice,onlyTime?:t status:39 dishonest?:12 near?:{share?:5 events?,days?:6 reason:t} effect?:40 applies?:26 suppressedBy?,actions?,related?:[t levels:[{when,applies?:26 severity:41 evidence:42 sources:[7 reason?,publishedAs?,note?:t consequence?:{scope,lasts?,text?:t noAppeal?:12 fee?:{value:11 currency,per:t}} from?,until?,announcedOn?,enforcedFrom?:1 supersededBeforeEffect?:12}}}';

export const rulesetDefinitions: readonly Definition[] = [
  ['oneOf', 1],
  ['text', { pattern: '^\\d{4}-\\d\\d-\\d\\d$', words: 'a day such as "2026-02-28"' }],
  ['oneOf', 'experimental', 'stable'],
  ['text', { pattern: '^[+-][01]\\d:[0-5]\\d$', words: 'an offset such as "+02:00"' }],
  ['number', { gt: 0, lt: 1 }],
  ['number', { gt: 0, lte: 1 }],
  ['number', { gte: 0 }],
  '{source,says?:t confidence?:n}',
  ['oneOf', 'word', 'flag'],
  ['oneOf', 'time', 'due', 'text', 'word', 'number', 'flag', 'money', 'texts'],
  ['oneOf', 'higher', 'lower', 'neither'],
  ['text', { pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$', words: 'a decimal text such as "12.90"' }],
  ['oneOf', true],
  ['oneOf', false],
  ['number', { gte: 1 }],
  ['text', { pattern: '^-?[1-9]\\d*(m|h|d)$', words: 'a length of time such as "24h"' }],
  '17',
  '(t|{of,at?,currency?:t where?:18 window?:({last,lag?:15!|{calendar:21 count?,back?:14 toDate?:12 zone?:3!|{newest:14 where?:18!|{since:{of,at?:t where?:18 pick:24! first?:14 where?:18!) take?:(25|{distinct?,sum?,max?,largest?:t!)!|{ratio:[16 part?:12 atLeast?:11!|{total:[(11|{plus?,minus?:16 per?,worth?:11!) min?,max?:11!|{choose:[{when?:26 use:16!!|{ledger:{of,at?,by?:t where?:18 points?:(11|{field?,by?:t range?:[11 table?:*29 other?:29!) life:(30|{last:15!|{reset:{months:[n weekday?:31 nth?:32 zone?:3!!) free?:{count:14 per?:33! perDay?:11 zone?:3 collapse?:{within:15! lapse?:34!!|{run:{every:21 zone?:3 enter,exit?:26 enterAfter?,exitAfter?,back:14 counts?:35!!)',
  '([19|19)',
  '*((t|n|f|z)|[(t|n|f|z)|{not?:((t|n|f|z)|[(t|n|f|z)) gte?,gt?,lte?,lt?:20!)',
  '(11|{time:t plus?:15!)',
  '(22|{dayOfMonth:23!)',
  ['oneOf', 'day', 'week', 'month', 'quarter'],
  ['number', { gte: 1, lte: 28 }],
  ['oneOf', 'oldest', 'newest'],
  ['oneOf', 'count', 'oldest', 'newest'],
  '27',
  '({metric:t gte?,gt?,lte?,lt?:28 target?:12!|{fact:t in?,notIn?:[(t|n|f|z)!|{all:[26!|{any:[26!)',
  '(t|z|{param:t oneOf:[11!)',
  '(11|[11|z)',
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
