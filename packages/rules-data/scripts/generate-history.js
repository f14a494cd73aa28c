import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDataset } from '../dataset/open-dataset.js';
import { historyPage } from '../history/history-page.js';
import { datasetHistory } from '../history/rule-history.js';
import { packageRoot, workspaceRoot } from '../lint/paths.js';
import { writeGenerated } from './write-generated.js';

const dataset = openDataset();
const { releases } = JSON.parse(readFileSync(join(packageRoot, 'changes.json'), 'utf8'));
writeGenerated(
  join(workspaceRoot, 'docs/history.md'),
  historyPage(datasetHistory(dataset, releases), dataset.common.datasetDate),
  { format: false },
);
