import { type RiskReport, scoreAccount } from '@risk-check/core';
import ruleset from '@risk-check/rules-data/aliexpress/buyer';
import { reportLine } from './report-line.js';
import snapshot from './snapshot.json';

const report: RiskReport = scoreAccount(snapshot, ruleset);
console.log(reportLine(report));
