import { scoreAccount } from '@risk-check/core';
import ruleset from '@risk-check/rules-data/aliexpress/buyer';
import { reportLine } from './report-line.js';

globalThis.scoreLine = (snapshotJson) => reportLine(scoreAccount(JSON.parse(snapshotJson), ruleset));
