import { ruleStanding } from '@risk-check/core';
import { conditionText, consequenceText } from '@risk-check/report/formats';
import { escapeXml } from '@risk-check/report/text';
import { severityChip } from '../chips.js';
import { factsIn, leavesOf } from '../dataset-lookup.js';
import { controls, inputField, selectField } from '../live-controls.js';
import { escapeText, figure, paragraphs, section, table } from '../markdown.js';

/**
 * @import { Context } from '../context.js'
 * @import { SiteRuleset, WrittenLevel, WrittenRule } from '../dataset.js'
 */

/** @typedef {'in-force' | 'announced' | 'over'} Standing */
/** @typedef {{ level: WrittenLevel, number: number, standing: Standing }} StandingLevel - Numbered as in the data, from 1. */

const STANDINGS = /** @type {const} */ (['in-force', 'announced', 'over']);

/** How each level stands on a day; what holds comes first, then what is announced, then the past. @param {WrittenRule} rule @param {string} day @returns {StandingLevel[]} */
export function standingLevels({ levels }, day) {
  return levels
    .map((level, i) => ({
      level,
      number: i + 1,
      standing: ruleStanding({ levels: [/** @type {any} */ (level)] }, day),
    }))
    .sort((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || a.number - b.number);
}

/** @param {WrittenLevel} level */
const isDated = ({ from, until, supersededBeforeEffect }) =>
  from !== undefined || until !== undefined || supersededBeforeEffect === true;

/**
 * What holds on the day of the dataset, then what is announced, then the past, folded. The page's script lays the same rows
 * out for the day of the reader, or another day and region, as the engine says.
 * @param {WrittenRule} rule @param {SiteRuleset} ruleset @param {Context} context
 */
export function whatHolds(rule, ruleset, context) {
  const { words, cliWords, dataset } = context;
  const text = words.rulePage;
  const day = dataset.datasetDate;
  const levels = standingLevels(rule, day);
  const changes = rule.levels.some(isDated);
  const head = [words.level, words.limit, words.severity, words.consequence, words.evidence];
  const rowsOf = (/** @type {Standing} */ wanted) =>
    levels
      .filter(({ standing }) => standing === wanted)
      .map(({ level, number }) => [
        `<span class="level-number" data-level="${number}">${number}</span>`,
        escapeText(conditionWithScope(level, ruleset, context)),
        severityChip(level.severity, cliWords),
        escapeText(consequenceText(level, cliWords) ?? ''),
        escapeText(
          [cliWords.evidenceShort[level.evidence], datesOf(level, context)].filter(Boolean).join('; '),
        ),
      ]);
  const group = (/** @type {Standing} */ standing, /** @type {string} */ body, isEmpty = false) =>
    `<div class="standing" data-standing="${standing}"${isEmpty ? ' hidden' : ''}>\n\n${body}\n\n</div>`;
  const inForce = rowsOf('in-force');
  const announced = rowsOf('announced');
  const over = rowsOf('over');
  const dates = datesIn(rule);
  const facts = factsToChoose(rule, ruleset, context);
  const values = valuesToCompare(rule, ruleset, day);
  const opening = `<div class="what-holds" ${attributes({
    'data-live': 'rule',
    'data-rule': rule.id,
    'data-ruleset': ruleset.id,
    'data-day': day,
    'data-language': words.language,
    'data-dates': JSON.stringify(dates),
    'data-facts': JSON.stringify(
      facts.map(({ fact, values: words }) => ({ fact, values: words.map(({ value }) => value) })),
    ),
    'data-values': JSON.stringify(values.map(({ name, unit }) => ({ name, unit }))),
    'data-words': JSON.stringify({ ...text.live, of: cliWords.commands.init.of }),
  })}>`;
  const longDay = new Intl.DateTimeFormat(words.language === 'en' ? 'en-GB' : words.language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
  const switches = [
    ...(dates.length > 0 ? [inputField(text.live.day, `type="date" value="${day}"`)] : []),
    ...facts.map(({ title, fact, values: choices }) =>
      selectField(
        title,
        fact,
        text.live.any,
        choices.map((choice, i) => ({ value: `${i}`, text: choice.text })),
      ),
    ),
  ];
  return section(
    2,
    text.holds,
    paragraphs(
      rule.applies &&
        escapeText(cliWords.commands.rules.applies(conditionOf(rule.applies, ruleset, context))),
      opening,
      switches.length > 0 && figure(controls('live-controls', switches)),
      `<p class="as-of">${escapeXml(text.live.on.replace('{date}', longDay))}</p>`,
      `<p class="none-in-force"${inForce.length > 0 ? ' hidden' : ''}>${escapeXml(text.live.none)}</p>`,
      group('in-force', table(head, inForce), inForce.length === 0),
      changes &&
        group(
          'announced',
          paragraphs(`**${text.announcedTitle}**`, table(head, announced)),
          announced.length === 0,
        ),
      changes && group('over', `::: details ${text.overTitle}\n${table(head, over)}\n:::`, over.length === 0),
      values.length > 0 && figure(valueForm(values, text.live)),
      '</div>',
    ),
  );
}

/** A number of the reader beside the limit. @param {ReturnType<typeof valuesToCompare>} values @param {Context['words']['rulePage']['live']} text */
function valueForm(values, text) {
  const fields = values.map(({ title, unit }) => {
    const hint = unit === 'share' ? text.percent : unit.replace(/^money:/, '');
    return `<label>${escapeXml(title)}<small>${escapeXml(hint)}</small><input type="text" inputmode="decimal" autocomplete="off"></label>`;
  });
  return `<form class="live-value"><b>${escapeXml(text.yourValue)}</b>${fields.join('')}<button type="submit">${escapeXml(text.compare)}</button><p class="live-result" role="status"></p><p class="live-private">${escapeXml(text.inPage)}</p></form>`;
}

/** @param {Record<string, string>} given */
const attributes = (given) =>
  Object.entries(given)
    .map(([name, value]) => `${name}="${escapeXml(value)}"`)
    .join(' ');

/** Days on which what holds changes. @param {WrittenRule} rule */
const datesIn = ({ levels }) =>
  [...new Set(levels.flatMap(({ from, until }) => [from, until].flatMap((day) => day ?? [])))].sort();

/** What decides which levels are meant: a region, a programme. @param {WrittenRule} rule @param {SiteRuleset} ruleset @param {Context} context */
function factsToChoose(rule, ruleset, { words }) {
  /** @type {Map<string, Set<string>>} */
  const choices = new Map();
  for (const { fact, values } of [rule.applies, ...rule.levels.map(({ applies }) => applies)].flatMap(
    factsIn,
  ))
    choices.set(
      fact,
      new Set([...(choices.get(fact) ?? []), ...values.map((value) => JSON.stringify(value))]),
    );
  return [...choices]
    .map(([fact, values]) => {
      const declared = /** @type {any} */ (ruleset.facts)?.[fact];
      return {
        fact,
        title: declared?.title ?? (fact === 'region' ? words.rulePage.live.region : fact),
        values: [...values]
          .map((value) => JSON.parse(value))
          .sort()
          .map((value) => ({ value, text: declared?.values?.[value] ?? String(value) })),
      };
    })
    .filter(({ fact }) => fact !== 'account.status');
}

const MOST_VALUES = 4;

/** Whether a condition compares a metric with a published number. @param {any} leaf */
const hasNumber = (leaf) => ['gte', 'gt', 'lte', 'lt'].some((op) => leaf[op] != null);

/** Numbers that a reader can compare: those that levels in force look at. @param {WrittenRule} rule @param {SiteRuleset} ruleset @param {string} day */
export function valuesToCompare(rule, ruleset, day) {
  const shown = standingLevels(rule, day).filter(({ standing }) => standing === 'in-force');
  const leaves = shown.flatMap(({ level }) => leavesOf(level.when));
  if (!leaves.some(hasNumber)) return [];
  const names = leaves.flatMap(({ metric }) => metric ?? []);
  return [...new Set(names)].slice(0, MOST_VALUES).flatMap((name) => {
    const { title, unit = '', observable, scale } = /** @type {any} */ (ruleset.metrics[name] ?? {});
    return title === undefined || observable === false || scale !== undefined ? [] : [{ name, title, unit }];
  });
}

/** The condition of a level, and for whom it holds. @param {WrittenLevel} level @param {SiteRuleset} ruleset @param {Context} context */
export function conditionWithScope(level, ruleset, context) {
  const when = conditionOf(level.when, ruleset, context);
  if (!level.applies) return when;
  return `${when} (${context.cliWords.commands.rules.applies(conditionOf(level.applies, ruleset, context))})`;
}

/** The built ruleset and the written one say the same here. @param {unknown} condition @param {SiteRuleset} ruleset @param {Context} context */
const conditionOf = (condition, ruleset, { cliWords }) =>
  conditionText(
    /** @type {import('@risk-check/core').Level['when']} */ (condition),
    /** @type {import('@risk-check/core').Ruleset} */ (/** @type {unknown} */ (ruleset)),
    cliWords,
  );

/** Since when and until when a level holds. @param {WrittenLevel} level @param {Context} context */
export function datesOf(level, { words, cliWords }) {
  const { rules } = cliWords.commands;
  const { date } = cliWords.head;
  return [
    level.from && rules.from(date(level.from)),
    level.until && rules.until(date(level.until)),
    level.announcedOn && words.rulePage.announced(date(level.announcedOn)),
    level.enforcedFrom && words.rulePage.enforced(date(level.enforcedFrom)),
    level.supersededBeforeEffect && words.rulePage.superseded,
  ]
    .filter(Boolean)
    .join(', ');
}
