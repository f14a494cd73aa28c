import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { conditionText } from '@risk-check/report/formats';
import { escapeXml } from '@risk-check/report/text';
import { mattering } from '../pages/limits-that-matter.js';
import { PATHS } from '../paths.js';

/**
 * @import { Context } from '../context.js'
 * @import { SiteRuleset, WrittenRule } from '../dataset.js'
 */

const WIDTH = 800;
const HEIGHT = 418;
/** Fonts that common systems have; the first that is there draws the cards. */
const FONTS = [
  ['/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf', '/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf'],
  ['/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf', '/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf'],
  [
    '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf',
    '/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf',
  ],
  ['/System/Library/Fonts/Supplemental/Arial.ttf', '/System/Library/Fonts/Supplemental/Arial Bold.ttf'],
];
const COLORS = { critical: '#c4202a', high: '#b84500', medium: '#8f6000', low: '#0969da', info: '#57606a' };

/** Whether this machine can draw cards; else pages keep the card of the site. */
export const cardFont = () => FONTS.find((files) => files.every((file) => existsSync(file))) ?? null;

/** A picture of each rule for chats and social networks: what it is about, and its limit in force. @param {string} folder @param {Context} context */
export function writeCards(folder, context) {
  const fontFiles = cardFont();
  if (fontFiles === null) return 0;
  mkdirSync(join(folder, 'cards'), { recursive: true });
  const logo = readFileSync(join(PATHS.public, 'logo.svg'), 'utf8').replace(
    /<svg/,
    '<svg x="48" y="44" width="44" height="44"',
  );
  const only = process.env.RISK_CHECK_PAGES;
  let count = 0;
  for (const ruleset of context.dataset.rulesets)
    for (const rule of ruleset.rules) {
      if (only && !new RegExp(only).test(`rules/${rule.id}`)) continue;
      const png = new Resvg(cardOf(rule, ruleset, logo, context), {
        fitTo: { mode: 'width', value: WIDTH },
        font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'sans-serif' },
      })
        .render()
        .asPng();
      writeFileSync(join(folder, `cards/${rule.id}.png`), png);
      count++;
    }
  return count;
}

/** @param {WrittenRule} rule @param {SiteRuleset} ruleset @param {string} logo @param {Context} context */
export function cardOf(rule, ruleset, logo, context) {
  const [first] = mattering({ ...ruleset, rules: [{ ...rule, status: 'stable' }] }, context);
  const said = first
    ? conditionText(/** @type {any} */ (first.level.when), /** @type {any} */ (ruleset), context.cliWords)
    : context.words.platformPage.unpublished;
  const color = COLORS[/** @type {keyof typeof COLORS} */ (first?.level.severity ?? 'info')];
  const evidence = first
    ? `${context.cliWords.evidenceShort[first.level.evidence]}, ${context.cliWords.head.date(context.dataset.datasetDate)}`
    : '';
  const title = textLines(rule.title, 34, 2);
  const limit = textLines(said.charAt(0).toUpperCase() + said.slice(1), 46, 4);
  const lines = (
    /** @type {readonly string[]} */ all,
    /** @type {number} */ top,
    /** @type {number} */ step,
    /** @type {string} */ style,
  ) => all.map((line, i) => `<text x="48" y="${top + i * step}" ${style}>${escapeXml(line)}</text>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="#f6f7f9"/><rect width="14" height="${HEIGHT}" fill="${color}"/>${logo}<text x="104" y="75" font-size="25" font-weight="700" fill="#57606a">${escapeXml(`risk-check · ${ruleset.title}`)}</text>${lines(title, 142, 44, 'font-size="37" font-weight="700" fill="#1b1f24"')}${lines(limit, 142 + title.length * 44 + 14, 35, `font-size="26" fill="${color}"`)}<text x="48" y="${HEIGHT - 30}" font-size="20" fill="#57606a">${escapeXml(evidence)}</text></svg>`;
}

/** @param {string} text @param {number} width @param {number} most */
function textLines(text, width, most) {
  /** @type {string[]} */
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last === '' || last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`.trim();
    else lines.push(word);
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
}
