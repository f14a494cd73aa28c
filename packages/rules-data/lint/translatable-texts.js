/**
 * The English texts that a translation of a ruleset holds.
 * @typedef {object} TranslatableTexts
 * @property {ReadonlySet<string>} needed - What reports and `explain` print: without one of them they would mix languages.
 * @property {ReadonlySet<string>} possible - These, and what only the page of a rule says.
 */

const UNCOUNTED = /^(?:share|label|money:.*)$/;

/**
 * @param {any} built - A ruleset as scoring reads it.
 * @param {readonly any[]} rules - Its rules as they are written, with what only their pages say.
 * @returns {TranslatableTexts}
 */
export function rulesetTexts(built, rules) {
  /** @type {Set<string>} */
  const needed = new Set();
  /** @type {Set<string>} */
  const further = new Set();
  const add = adder(needed);
  const addFurther = adder(further);
  const citations = (/** @type {any} */ sources) => {
    for (const { says } of sources ?? []) addFurther(says);
  };
  add(built.title, built.caveat);
  for (const { title, means, sources } of values(built.reasons)) {
    add(title, means);
    citations(sources);
  }
  for (const { title } of values(built.causes)) add(title);
  for (const { title, ask, help, values: words } of values(built.facts))
    add(title, ask, help, ...values(words));
  for (const { title, ask } of values(built.params)) add(title, ask);
  for (const { title } of values(built.lists)) add(title);
  for (const words of values(built.words)) addFurther(...values(words));
  for (const { title } of values(built.metrics)) add(title);
  for (const { title, how, note, takesEffect, sources } of values(built.actions)) {
    add(title, how, note);
    addFurther(takesEffect);
    citations(sources);
  }
  for (const rule of built.rules) {
    add(rule.title, rule.message, rule.advice, rule.means);
    addFurther(rule.onlyTime);
    // What a level is published as is a quotation.
    for (const { consequence, reason, note, sources } of rule.levels) {
      add(consequence?.text, reason, note);
      citations(sources);
    }
  }
  for (const { conflicts, merged } of rules) {
    for (const { about, used, why, readings } of conflicts ?? [])
      add(about, used, why, ...readings.map((/** @type {any} */ { says }) => says));
    for (const { why } of merged ?? []) addFurther(why);
  }
  return { needed, possible: new Set([...needed, ...further]) };
}

/** Keys of a guide under which no text for people stands. */
const NO_TEXT = new Set([
  'match',
  'keeps',
  'unless',
  'applies',
  'sources',
  'lines',
  'kindLines',
  'reasons',
  'regions',
]);
/** Keys of a guide whose value, or each item of it, is a text that plans print. */
const PRINTED = new Set(
  'limits says ask how help text title do needs attach pauses rights when note outlook letGo where why documents photos'.split(
    ' ',
  ),
);
const ALL_PRINTED = new Set(['because', 'kinds', 'reader', 'states']);

/** @param {any} built - A guide as recovery reads it. @returns {TranslatableTexts} */
export function guideTexts(built) {
  /** @type {Set<string>} */
  const needed = new Set();
  /** @type {Set<string>} */
  const further = new Set();
  /** @param {any} value @param {boolean} isPrinted */
  const walk = (value, isPrinted) => {
    for (const [key, item] of Object.entries(value)) {
      if (NO_TEXT.has(key)) continue;
      const isText = isPrinted || PRINTED.has(key);
      if (key === 'own') adder(further)(item);
      else if (typeof item === 'string') {
        if (isText) needed.add(item);
      } else if (Array.isArray(item) && item.every((one) => typeof one === 'string')) {
        if (isText) adder(needed)(...item);
      } else if (item !== null && typeof item === 'object') walk(item, ALL_PRINTED.has(key));
    }
  };
  walk(built, false);
  return { needed, possible: new Set([...needed, ...further]) };
}

/** What checks of appeals say of a draft. @param {readonly any[]} checks - By language of the draft. @returns {TranslatableTexts} */
export function appealTexts(checks) {
  /** @type {Set<string>} */
  const needed = new Set();
  for (const { wordings, needs, messages } of checks)
    for (const { message, better } of [...wordings, ...needs, ...values(messages)])
      adder(needed)(message, better);
  return { needed, possible: needed };
}

/** Units that count things, in the order of the metrics. @param {any} built */
export const countedUnits = (built) =>
  new Set(
    values(built.metrics)
      .map(({ unit }) => unit)
      .filter((unit) => !UNCOUNTED.test(unit)),
  );

/** Words of all scales. @param {any} built */
export const scaleLabels = (built) => new Set(values(built.metrics).flatMap(({ scale }) => scale ?? []));

/** @param {any} object @returns {any[]} */
const values = (object) => Object.values(object ?? {});

/** @param {Set<string>} texts */
const adder =
  (texts) =>
  (/** @type {(string | undefined)[]} */ ...items) => {
    for (const item of items) if (item) texts.add(item);
  };
