import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { drawGauge, drawWaterfall } from '@risk-check/report/html';
import { escapeXml } from '@risk-check/report/text';
import { translateRuleset } from '@risk-check/rules-data/translate';
import { scoreAccount } from '../../packages/core/dist/index.js';
import { PATHS } from './paths.js';

/** @import { Context } from './context.js' */

const EXAMPLE = 'examples/aliexpress-buyer/chargeback.json';

/** A real report for the first page: drawn by the functions that draw the HTML report. @param {Context} context */
export async function exampleReport({ cliWords, dataset }) {
  const snapshot = JSON.parse(readFileSync(join(PATHS.root, EXAMPLE), 'utf8'));
  const path = join(PATHS.root, `packages/rules-data/dist/${snapshot.platform}/${snapshot.role}.js`);
  const { default: written } = await import(pathToFileURL(path).href);
  const translations = dataset.rulesets.find(({ id }) => id === written.id)?.translations;
  const ruleset = translations ? translateRuleset(written, translations.rules, cliWords.phrases) : written;
  const report = scoreAccount(snapshot, ruleset);
  const fired = report.findings.filter(({ status }) => status === 'fired');
  return {
    file: EXAMPLE,
    reasons: fired
      .map(
        ({ title, message, points, severity = 'info' }) =>
          `<li class="severity-${severity}"><strong>${escapeXml(title)}</strong><br><span>${escapeXml(message)} (${escapeXml(cliWords.document.plain.points(points))})</span></li>`,
      )
      .join(''),
    ruleset: report.ruleset.title,
    score: report.score,
    worstCase: report.worstCase,
    band: report.band,
    bandName: cliWords.bands[report.band],
    means: cliWords.head.bandMeans[report.band],
    gauge: drawGauge(report, cliWords, 'example-gauge'),
    waterfall: drawWaterfall(report, fired, cliWords, 'example-waterfall'),
  };
}
