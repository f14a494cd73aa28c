import core = require('@risk-check/core');
import aliexpressBuyer = require('@risk-check/rules-data/aliexpress/buyer');
import snapshot = require('./snapshot.json');

declare const console: { log(line: string): void };

const report: core.RiskReport = core.scoreAccount(snapshot, aliexpressBuyer.default);
import('./report-line.mjs').then(({ reportLine }) => console.log(reportLine(report)));
