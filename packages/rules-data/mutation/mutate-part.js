import { isDecimal, isDuration, stepDecimal, stepDuration } from './steps.js';

/**
 * One change to a part of the dataset: where it happens, what it does, and the part after it.
 * @typedef {{ pointer: (string | number)[], what: string, part: any }} Change
 */

/** @type {Record<string, string>} */
const FLIPPED = { gte: 'gt', gt: 'gte', lte: 'lt', lt: 'lte' };

/**
 * Keys of the language that are not changed themselves: what stands in them is changed part by part, or is a name, a zone or
 * a unit, for which there is no next one. A test holds that every key of the schema is here or in the switch below.
 */
export const NOT_CHANGED = new Set(
  'of ratio choose when use ledger run enter every dayOfMonth zone currency part not minus time since calendar life reset weekday nth field range table distinct sum largest metric fact param oneOf target'.split(
    ' ',
  ),
);

const SIGNS = /** @type {const} */ ([1, -1]);

/**
 * Every single change to a condition or a metric's value that the examples must notice.
 * @param {any} part
 * @param {{ scaleOf: (metric: string) => string[] | undefined }} names
 * @returns {Generator<Change>}
 */
export function* mutatePart(part, names) {
  if (part === null || typeof part !== 'object') return;
  if (Array.isArray(part)) {
    for (const [i, item] of part.entries()) yield* inside(part, i, mutatePart(item, names));
    return;
  }
  for (const [key, value] of Object.entries(part)) {
    yield* mutateKey(part, key, value, names);
    yield* inside(part, key, mutatePart(value, names));
  }
}

/** @param {any} part @param {string | number} key @param {Iterable<Change>} changes @returns {Generator<Change>} */
function* inside(part, key, changes) {
  for (const { pointer, what, part: inner } of changes)
    yield { pointer: [key, ...pointer], what, part: replaced(part, key, inner) };
}

/** @param {any} part @param {string | number} key @param {any} value */
export function replaced(part, key, value) {
  if (Array.isArray(part)) return part.map((item, i) => (i === key ? value : item));
  return { ...part, [key]: value };
}

/** @param {any} part @param {string} key */
export function without(part, key) {
  const { [key]: _, ...rest } = part;
  return rest;
}

/** @param {any} part @param {string} key @param {any} value @param {{ scaleOf: (metric: string) => string[] | undefined }} names @returns {Generator<Change>} */
function* mutateKey(part, key, value, names) {
  const change = (/** @type {string} */ what, /** @type {any} */ after) => ({
    pointer: [key],
    what,
    part: after,
  });
  const set = (/** @type {any} */ after) =>
    change(`${key} ${show(value)} -> ${show(after)}`, replaced(part, key, after));
  const drop = () => change(`${key} dropped`, without(part, key));
  const decimal = function* () {
    if (isDecimal(value)) for (const sign of SIGNS) yield set(stepDecimal(value, sign));
  };
  const whole = function* () {
    for (const sign of SIGNS) if (value + sign > 0) yield set(value + sign);
  };
  const duration = function* () {
    for (const sign of SIGNS) {
      const after = stepDuration(value, sign);
      if (after !== null) yield set(after);
    }
  };
  switch (key) {
    case 'gte':
    case 'gt':
    case 'lte':
    case 'lt':
      if (value === null) return;
      yield change(`${key} -> ${FLIPPED[key]}`, { ...without(part, key), [String(FLIPPED[key])]: value });
      yield* threshold(value, names.scaleOf(part.metric), set);
      return;
    case 'where':
      yield* filters(part, value, change, drop);
      return;
    case 'window':
    case 'free':
    case 'collapse':
    case 'exit':
      yield drop();
      return;
    // Inside `points` it only says which field the table is read by.
    case 'by':
      if (part.of !== undefined) yield drop();
      return;
    case 'take':
      yield drop();
      if (value === 'oldest' || value === 'newest') yield set(value === 'oldest' ? 'newest' : 'oldest');
      return;
    case 'at':
      if (part.of !== undefined) yield drop();
      return;
    case 'atLeast':
    case 'min':
    case 'max':
    case 'perDay':
      yield* decimal();
      yield drop();
      return;
    case 'per':
    case 'worth':
    case 'other':
      yield* decimal();
      return;
    case 'points':
      yield* decimal();
      if (typeof value === 'object' && value.table) {
        for (const [word, award] of Object.entries(value.table)) {
          if (isDecimal(award))
            for (const sign of SIGNS)
              yield change(
                `points of ${word} ${award} -> ${stepDecimal(award, sign)}`,
                replaced(part, key, {
                  ...value,
                  table: { ...value.table, [word]: stepDecimal(award, sign) },
                }),
              );
        }
      }
      return;
    case 'last':
    case 'lag':
    case 'within':
    case 'plus':
      if (isDuration(value)) yield* duration();
      return;
    // A count of free events is an integer; `count` as what to take is a word.
    case 'count':
    case 'newest':
    case 'first':
    case 'enterAfter':
    case 'exitAfter':
      if (typeof value === 'number') yield* whole();
      return;
    case 'back':
      if (part.calendar !== undefined) yield* whole();
      return;
    case 'toDate':
      yield drop();
      return;
    case 'pick':
      yield set(value === 'oldest' ? 'newest' : 'oldest');
      return;
    case 'counts':
      yield set(value === 'enter' ? 'state' : 'enter');
      return;
    case 'lapse':
      yield set(value === 'together' ? 'each' : 'together');
      return;
    case 'months':
      for (const month of value)
        yield change(
          `month ${month} dropped`,
          replaced(
            part,
            key,
            value.filter((/** @type {number} */ one) => one !== month),
          ),
        );
      return;
    case 'all':
    case 'any':
    case 'total':
      yield* legs(part, key, value, change);
      return;
    case 'in':
    case 'notIn':
      yield* members(value, set);
      return;
    default:
  }
}

/** @param {any} value @param {string[] | undefined} scale @param {(after: any) => Change} set */
function* threshold(value, scale, set) {
  if (scale) {
    const at = scale.indexOf(value);
    for (const sign of SIGNS) if (scale[at + sign] !== undefined) yield set(scale[at + sign]);
  } else if (isDecimal(value)) for (const sign of SIGNS) yield set(stepDecimal(value, sign));
  else if (value?.oneOf) {
    for (const [i, one] of value.oneOf.entries())
      for (const sign of SIGNS)
        yield set({ ...value, oneOf: replaced(value.oneOf, i, stepDecimal(one, sign)) });
  }
}

/** Every filter dropped, every alternative dropped. @param {any} part @param {any} value @param {(what: string, after: any) => Change} change @param {() => Change} drop */
function* filters(part, value, change, drop) {
  if (Array.isArray(value)) {
    for (const [i] of value.entries()) {
      const rest = value.filter((_, j) => j !== i);
      yield change(
        `alternative ${i + 1} of where dropped`,
        replaced(part, 'where', rest.length === 1 ? rest[0] : rest),
      );
    }
    for (const [i, tests] of value.entries()) {
      for (const field of Object.keys(tests))
        if (Object.keys(tests).length > 1)
          yield change(
            `filter on ${field} dropped`,
            replaced(part, 'where', replaced(value, i, without(tests, field))),
          );
    }
    return;
  }
  const fields = Object.keys(value);
  if (fields.length === 1) yield { ...drop(), what: `filter on ${fields[0]} dropped` };
  else
    for (const field of fields)
      yield change(`filter on ${field} dropped`, replaced(part, 'where', without(value, field)));
  for (const [field, test] of Object.entries(value)) {
    if (Array.isArray(test) && test.length > 1) {
      for (const word of test)
        yield change(
          `filter on ${field} without ${show(word)}`,
          replaced(part, 'where', { ...value, [field]: test.filter((one) => one !== word) }),
        );
    }
  }
}

/** @param {any} part @param {string} key @param {any[]} value @param {(what: string, after: any) => Change} change */
function* legs(part, key, value, change) {
  for (const [i, leg] of value.entries()) {
    if (isDecimal(leg)) {
      for (const sign of SIGNS)
        yield change(
          `${key} ${leg} -> ${stepDecimal(leg, sign)}`,
          replaced(part, key, replaced(value, i, stepDecimal(leg, sign))),
        );
      continue;
    }
    const rest = value.filter((_, j) => j !== i);
    if (rest.length === 0) continue;
    // A condition of one leg is that leg.
    const after = key === 'total' || rest.length > 1 ? replaced(part, key, rest) : rest[0];
    yield change(`leg ${i + 1} of ${key} dropped`, after);
  }
}

/** @param {any[]} value @param {(after: any) => Change} set */
function* members(value, set) {
  if (value.length > 1) for (const one of value) yield set(value.filter((other) => other !== one));
}

/** @param {any} value */
const show = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
