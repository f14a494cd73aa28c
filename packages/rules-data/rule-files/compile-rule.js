import { isTest, OPERATORS, readCondition } from './short-conditions.js';

/**
 * Where a level comes from: its row (a pointer into the file), its step, and the keys of its citations in their order.
 * @typedef {{ row: (string | number)[], step: string, citations: string[] }} LevelOrigin
 * @typedef {{ pointer: (string | number)[], message: string }} FormIssue - What no schema can say of the form.
 */

/**
 * One number of one row, before it is a level.
 * @typedef {{ row: any, pointer: (string | number)[], order: number, step: string, variant: any, key: string, rung: number,
 *   condition: any, fee: any }} Cell
 */

/**
 * The rule of the rule language that a rule file means, without examples. docs/rule-files.md describes the form.
 * @param {any} file - Follows `rule.schema.json`.
 * @param {string} id - platform.role.slug, which folders and file name say.
 * @returns {{ rule: any, origins: LevelOrigin[], issues: FormIssue[] }}
 */
export function compileRule(file, id) {
  const home = id.slice(0, id.lastIndexOf('.'));
  /** @type {FormIssue[]} */
  const issues = [];
  const cells = sortCells(cellsOf(file, issues), Object.keys(file.steps));
  const { suppressedBy, related, conflicts, merged } = file;
  const rule = defined({
    id,
    title: file.title,
    status: file.status,
    cause: file.cause,
    dishonest: file.dishonest,
    near: file.near,
    effect: file.effect,
    applies: file.applies && readCondition(file.applies),
    suppressedBy: suppressedBy?.map((/** @type {string} */ slug) => fullId(slug, home)),
    message: file.message,
    means: file.means,
    advice: file.advice,
    actions: file.actions,
    onlyTime: file.onlyTime,
    levels: cells.map((cell) => levelOf(cell, cells, file)),
    conflicts: conflicts && Object.entries(conflicts).map(([about, conflict]) => conflictOf(about, conflict)),
    merged: merged && Object.entries(merged).map(([slug, why]) => ({ slug, why })),
    related: related?.map((/** @type {string} */ slug) => fullId(slug, home)),
  });
  const origins = cells.map(({ pointer, step, row }) => ({
    row: pointer,
    step,
    citations: citedKeys(row, step, file.sources),
  }));
  return { rule, origins, issues };
}

/** @param {any} file @param {FormIssue[]} issues @returns {Cell[]} */
function cellsOf({ limits, history = [], metric, steps }, issues) {
  const places = [
    ...limits.map((/** @type {any} */ row, /** @type {number} */ i) => ({ row, pointer: ['limits', i] })),
    ...history.map((/** @type {any} */ row, /** @type {number} */ i) => ({ row, pointer: ['history', i] })),
  ];
  return places.flatMap(({ row, pointer }, order) => {
    const fail = (/** @type {string} */ key, /** @type {string} */ message) =>
      issues.push({ pointer: [...pointer, key], message });
    const variant = row.region === undefined ? (row.applies ?? null) : { region: row.region };
    const names = row.step === undefined ? Object.keys(steps) : [row.step].flat();
    for (const name of names)
      if (!Object.hasOwn(steps, name))
        fail('step', `there is no step "${name}"; known: ${Object.keys(steps).join(', ')}`);
    const compared = row.metric ?? metric;
    if (!row.when && compared === undefined)
      fail('metric', 'the row names no `metric`, and the rule has none for all rows');
    const condition = row.when ?? { [compared]: pick(row, [...OPERATORS, 'target']) };
    const rungs = ladderLength(condition);
    for (const list of listsOf(condition)) {
      if (rungs === null && list.length !== names.length)
        fail('step', `${list.length} numbers for ${names.length} steps (${names.join(', ')})`);
      else if (rungs !== null && (list.length !== rungs || !Array.isArray(list[0]) || names.length !== 1))
        fail('step', 'a ladder of fees has one step, and each of its lists the same length');
    }
    const known = names.filter((name) => Object.hasOwn(steps, name));
    return known.flatMap((step, column) =>
      Array.from({ length: rungs ?? 1 }, (_, rung) => ({
        ...{ row, pointer, order, step, variant, key: JSON.stringify(variant), rung },
        ...pickNumbers(condition, rungs === null ? column : rung),
      })),
    );
  });
}

/**
 * Levels stand step by step, in a step by variant in order of first appearance, in a variant oldest first, on one date by
 * the ladder.
 * @param {Cell[]} cells @param {string[]} steps
 */
function sortCells(cells, steps) {
  const variants = [...new Set(cells.map(({ key }) => key))];
  return cells.sort(
    (a, b) =>
      steps.indexOf(a.step) - steps.indexOf(b.step) ||
      variants.indexOf(a.key) - variants.indexOf(b.key) ||
      compareText(a.row.from ?? '', b.row.from ?? '') ||
      (a.fee === null || b.fee === null ? 0 : a.fee - b.fee) ||
      a.order - b.order ||
      a.rung - b.rung,
  );
}

/** @param {Cell} cell @param {readonly Cell[]} cells @param {any} file */
function levelOf(cell, cells, { evidence, steps, sources }) {
  const { row, variant, condition } = cell;
  const { severity, fee, text, ...lasting } = steps[cell.step];
  const consequence = defined({
    ...lasting,
    fee: fee && (cell.fee === null ? fee : { value: String(cell.fee), ...fee }),
    text,
  });
  return defined({
    when: readCondition(condition),
    applies: variant === null ? undefined : readCondition(variant),
    severity,
    evidence: row.evidence ?? evidence,
    sources: citedKeys(row, cell.step, sources).map((key) => citationOf(key, sources[key], cell.step)),
    reason: row.reason,
    publishedAs: row.publishedAs,
    note: row.note,
    consequence: Object.keys(consequence).length > 0 ? consequence : undefined,
    from: row.from,
    until: endOf(cell, cells),
    announcedOn: row.announcedOn,
    enforcedFrom: row.enforcedFrom,
    supersededBeforeEffect: row.never,
  });
}

/**
 * A row ends where the next newer row of the same step and variant begins, unless it says otherwise: `null` is no end.
 * @param {Cell} cell @param {readonly Cell[]} cells @returns {string | undefined}
 */
function endOf({ row, step, key }, cells) {
  if (row.until !== undefined) return row.until ?? undefined;
  if (row.never) return undefined;
  return cells
    .filter((other) => !other.row.never && other.step === step && other.key === key)
    .map((other) => other.row.from ?? '')
    .filter((from) => from > (row.from ?? ''))
    .sort()[0];
}

/** The keys of the citations that stand for a step of a row. @param {any} row @param {string} step @param {any} sources @returns {string[]} */
const citedKeys = (row, step, sources) =>
  (row.sources ?? []).filter(
    (/** @type {string} */ key) => !sources[key]?.step || [sources[key].step].flat().includes(step),
  );

/** @param {string} key @param {any} citation @param {string} step */
function citationOf(key, { confidence, says, quote, noQuote } = /** @type {any} */ ({}), step) {
  const forStep = (/** @type {any} */ text) =>
    text !== null && typeof text === 'object' ? text[step] : text;
  return defined({
    ...{ source: sourceOf(key), confidence, says: forStep(says), quote: forStep(quote) ?? null },
    noQuote,
  });
}

/** @param {string} about @param {any} conflict */
const conflictOf = (about, { readings, used, why }) => ({
  about,
  readings: Object.entries(readings).map(([key, says]) => ({ source: sourceOf(key), says })),
  used,
  why,
});

/** The key in `_sources.json`: what follows `#` only tells citations of one page apart. @param {string} key */
export const sourceOf = (key) => key.split('#')[0];

/** @param {string} slug @param {string} home */
const fullId = (slug, home) => (slug.includes('.') ? slug : `${home}.${slug}`);

/** The numbers of a condition that are lists. @param {any} condition @returns {any[][]} */
function listsOf(condition) {
  return Object.entries(condition).flatMap(([name, value]) => {
    if (name === 'any' || name === 'all') return value.flatMap(listsOf);
    if (!isTest(value)) return [];
    return OPERATORS.map((operator) => value[operator]).filter(Array.isArray);
  });
}

/** How many pairs of limit and fee a condition holds; null where it holds none. @param {any} condition */
const ladderLength = (condition) =>
  listsOf(condition).find((list) => list.some(Array.isArray))?.length ?? null;

/**
 * The condition with one number of each list, and the fee that stands beside it.
 * @param {any} condition @param {number} at @returns {{ condition: any, fee: any }}
 */
function pickNumbers(condition, at) {
  let fee = null;
  /** @param {any} test */
  const pickIn = (test) =>
    mapValues(test, (value) => {
      if (!Array.isArray(value)) return value;
      if (!Array.isArray(value[at])) return value[at] ?? null;
      fee = value[at][1];
      return value[at][0];
    });
  /** @param {any} part @returns {any} */
  const walk = (part) =>
    mapValues(part, (value, name) =>
      name === 'any' || name === 'all' ? value.map(walk) : isTest(value) ? pickIn(value) : value,
    );
  return { condition: walk(condition), fee };
}

/** @param {any} object @param {(value: any, key: string) => any} map @returns {any} */
const mapValues = (object, map) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]));

/** @param {any} object @param {readonly string[]} keys */
const pick = (object, keys) =>
  Object.fromEntries(keys.filter((key) => key in object).map((key) => [key, object[key]]));

/** @param {Record<string, any>} object */
const defined = (object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** @param {string} a @param {string} b */
const compareText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
