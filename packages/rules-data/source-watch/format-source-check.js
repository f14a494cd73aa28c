import { archiveAddress } from '@risk-check/core';

/** @import { SourceCheck, CheckedPage } from './check-sources.js' */
/** @import { Verdict } from './judge-page.js' */

/** The gravest first: what stands above should be looked at first. @type {Record<Verdict, string>} */
const MEANING = {
  'number-changed': 'The quotation is there, with another number: check the rules named.',
  changed: 'The quotation, or the text, is no longer the one that was read.',
  gone: 'The page is gone.',
  'soft-404': 'The page says that it does not exist.',
  'redirected-home': 'The address leads to the first page of the site.',
  blocked: 'The site does not answer programs: open it in a browser.',
  'not-text': 'Not a page of text: open it by hand.',
  'no-answer': 'No answer this time; if it stays so, look for the page.',
  'first-look': 'Seen for the first time, and nothing is quoted from it.',
  same: 'What was read is still there.',
};

/**
 * The result as Markdown: a count of each outcome, and a table of what a maintainer has to look at.
 * @param {SourceCheck} check
 * @param {number} [mostRows]
 */
export function formatSourceCheck({ checked, offline }, mostRows = 200) {
  if (offline)
    return [
      '## Sources',
      '',
      `No host answered: this machine seems to have no connection. None of ${checked.length} pages could be looked at, and nothing was changed.`,
    ].join('\n');
  const kinds = /** @type {Verdict[]} */ (Object.keys(MEANING));
  const of = (/** @type {Verdict} */ verdict) => checked.filter((one) => one.verdict === verdict);
  const lines = [
    '## Sources',
    '',
    `${checked.length} pages were looked at.`,
    '',
    '| outcome | pages | means |',
    '| --- | --- | --- |',
  ];
  for (const verdict of kinds) {
    const found = of(verdict).length;
    if (found > 0) lines.push(`| ${verdict} | ${found} | ${MEANING[verdict]} |`);
  }
  const rows = kinds.filter((kind) => kind !== 'same' && kind !== 'first-look').flatMap(of);
  if (rows.length > 0)
    lines.push('', '| outcome | page | why | sources | as it was |', '| --- | --- | --- | --- | --- |');
  for (const row of rows.slice(0, mostRows)) lines.push(formatRow(row));
  if (rows.length > mostRows) lines.push('', `... and ${rows.length - mostRows} more.`);
  return lines.join('\n');
}

/** @param {CheckedPage} row */
const formatRow = ({ verdict, why, page }) =>
  `| ${verdict} | ${cell(page.url)} | ${cell(why)} | ${cell(page.sources.join(', '))} | ${cell(archiveAddress(page) ?? '')} |`;

/** Texts of strangers' pages stand in the table: nothing of them may end a cell or become markup. @param {string} text */
const cell = (text) =>
  text
    .replace(/[\r\n|]+/g, ' ')
    .replaceAll('<', '&lt;')
    .replace(/([\\`*_[\]])/g, '\\$1');
