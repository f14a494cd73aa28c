import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { openDataset } from '../dataset/open-dataset.js';
import { formatFreshness } from './format-freshness.js';
import { freshnessReport } from './freshness-report.js';

/** `npm run freshness -- [--as-of DATE] [--most N] [--json]`: what to read again, and which rules are weakest. */
const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    'as-of': { type: 'string' },
    most: { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
  },
});
const asOf = values['as-of'] ?? new Date().toISOString().slice(0, 10);
if (!/^\d{4}-\d\d-\d\d$/.test(asOf) || Number.isNaN(Date.parse(asOf))) {
  console.error(`--as-of: expected a day such as 2026-11-24, got "${asOf}"`);
  process.exitCode = 2;
} else {
  const report = freshnessReport(openDataset(), asOf);
  console.log(values.json ? JSON.stringify(report, null, 2) : formatFreshness(report, Number(values.most)));
}
