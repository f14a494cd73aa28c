import { readFileSync } from 'node:fs';
import { scoreAccount } from '../../packages/core/dist/index.js';
import ruleset from '../../packages/rules-data/dist/aliexpress/buyer.js';
import { snapshotPath } from './prepare-project.js';
import { reportLine } from './shared/report-line.js';

/** What the workspace's own build says of the snapshot. */
export const expectedLine = () =>
  reportLine(scoreAccount(JSON.parse(readFileSync(snapshotPath, 'utf8')), ruleset));
