import { openDataset } from '../dataset/open-dataset.js';
import { linksReport } from './links-report.js';

/** Visits every page of the sources, for the weekly job: it needs the network and is part of no check. */
const { visited, dead } = await linksReport(openDataset(), (url) =>
  fetch(url, {
    redirect: 'follow',
    signal: AbortSignal.timeout(20_000),
    headers: { 'user-agent': 'risk-check link check (+https://github.com/risk-check/risk-check)' },
  }),
);
console.log(`\n## Links\n\n${dead.length} of ${visited} pages do not answer.\n`);
for (const { url, why, sources } of dead) console.log(`- ${url} ${why}: ${sources.join(', ')}`);
