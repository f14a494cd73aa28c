import { scoreAccount } from '@risk-check/core';
import ruleset from '@risk-check/rules-data/aliexpress/buyer';
import { reportLine } from './report-line.js';
import snapshot from './snapshot.json' with { type: 'json' };

console.log(reportLine(scoreAccount(snapshot, ruleset)));
