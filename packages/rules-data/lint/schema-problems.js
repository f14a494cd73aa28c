/** @import { ErrorObject } from 'ajv' */

/** @typedef {{ pointer: string[], message: string }} SchemaProblem */

const ALTERNATIVES = new Set(['anyOf', 'oneOf']);
/** Keywords whose own words say nothing to a person; the description of the schema does. */
const BY_DESCRIPTION = new Set(['pattern', 'format', 'const', 'propertyNames', ...ALTERNATIVES]);
const LONGEST_VALUE = 60;

/**
 * What a person has to know of the errors of a schema (found with `verbose`): one problem for each place, in words,
 * and of several alternatives only those that were meant.
 * @param {readonly ErrorObject[]} errors
 * @returns {SchemaProblem[]}
 */
export function schemaProblems(errors) {
  /** @type {Map<string, ErrorObject[]>} */
  const byPlace = new Map();
  for (const error of errors) {
    if (error.keyword === 'if') continue;
    byPlace.set(error.instancePath, [...(byPlace.get(error.instancePath) ?? []), error]);
  }
  const places = [...byPlace.keys()];
  return [...byPlace].flatMap(([place, here]) => {
    const pointer = pointerOf(place);
    if (!isObject(here[0]?.data)) return problemOfValue(pointer, here);
    const goesDeeper = places.some((other) => other.startsWith(`${place}/`));
    return problemsOfObject(pointer, meant(here, goesDeeper), here);
  });
}

/** @param {string[]} pointer @param {ErrorObject[]} here @returns {SchemaProblem[]} */
function problemOfValue(pointer, here) {
  const error = here.find(({ keyword }) => !ALTERNATIVES.has(keyword)) ?? here[0];
  if (!error) return [];
  const choice = here.find(({ keyword }) => ALTERNATIVES.has(keyword));
  const place = placeOf(pointer);
  const given = show(error.data);
  if (here.every(({ keyword }) => keyword === 'format'))
    return [{ pointer, message: `${place}: ${given} is no day of the calendar` }];
  const one = error.parentSchema?.description;
  const all = choice?.parentSchema?.description;
  const words = here.find(({ keyword }) => keyword === 'enum')?.params.allowedValues;
  const others = [
    all && all !== one ? `What can stand here: ${all}` : '',
    words && error.keyword !== 'enum' ? `Or one of these words: ${words.join(', ')}.` : '',
  ];
  if (BY_DESCRIPTION.has(error.keyword) && (one || all))
    return [{ pointer, message: sentences(`${place}: ${given} does not fit.`, one, ...others) }];
  const expected = expectedOf(error);
  const wrong =
    expected === null
      ? `${place} ${error.message} (it says ${given})`
      : `${place}: expected ${expected}, got ${error.keyword === 'maxLength' ? `${[...String(error.data)].length}: ` : ''}${given}`;
  if (error.keyword !== 'type') return [{ pointer, message: wrong }];
  return [{ pointer, message: sentences(`${wrong}.`, one, ...others) }];
}

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  string: 'a text in quotation marks',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object {}',
  array: 'a list []',
  null: 'null',
};

/** What a keyword asks for, in words; null where those of the validator have to do. @param {ErrorObject} error */
function expectedOf({ keyword, params }) {
  const { limit, type, allowedValues } = params;
  switch (keyword) {
    case 'type':
      return [type]
        .flat()
        .map((name) => TYPES[name] ?? name)
        .join(' or ');
    case 'enum':
      return `one of ${allowedValues.join(', ')}`;
    case 'minItems':
      return `at least ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
    case 'maxItems':
      return `at most ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
    case 'minLength':
      return `at least ${limit} ${limit === 1 ? 'character' : 'characters'}`;
    case 'maxLength':
      return `at most ${limit} characters`;
    case 'minimum':
      return `${limit} or more`;
    case 'maximum':
      return `${limit} or less`;
    default:
      return null;
  }
}

/** @param {(string | undefined)[]} parts */
const sentences = (...parts) => parts.filter(Boolean).join(' ');

/** @param {string[]} pointer @param {ErrorObject[]} errors @param {ErrorObject[]} all @returns {SchemaProblem[]} */
function problemsOfObject(pointer, errors, all) {
  const place = placeOf(pointer);
  const unknown = errors.filter(({ params }) => params.additionalProperty !== undefined);
  const missing = errors.filter(({ params }) => params.missingProperty !== undefined);
  const named = new Set(unknown.map(({ params }) => params.additionalProperty));
  /** @type {SchemaProblem[]} */
  const problems = [...named].map((key) => {
    const known = unknown
      .filter(({ params }) => params.additionalProperty === key)
      .flatMap((error) => Object.keys(error.parentSchema?.properties ?? {}));
    const open = [...new Set(known)].filter(
      (name) => !Object.hasOwn(/** @type {object} */ (all[0]?.data), name) && name !== '$schema',
    );
    const instead = open.length > 0 ? `; what can stand here: ${open.join(', ')}` : '';
    return {
      pointer: [...pointer, key],
      message: `${place}: unknown key "${key}"${instead}`,
    };
  });
  // A key that is not known here is often the missing one, misspelt.
  if (missing.length > 0 && !missing.every(isOneOf))
    for (const { params } of missing.filter((error) => !isOneOf(error)))
      problems.push({ pointer, message: `${place}: "${params.missingProperty}" is missing` });
  else if (missing.length > 0 && named.size === 0) {
    const names = [...new Set(missing.map(({ params }) => `"${params.missingProperty}"`))];
    const one = names.length === 1 ? names[0] : `one of ${names.join(', ')}`;
    problems.push({ pointer, message: `${place}: ${one} is missing` });
  }
  for (const { keyword, params, schema } of errors)
    if (keyword === 'oneOf' && params.passingSchemas)
      problems.push({ pointer, message: `${place}: only one of ${namesOf(schema)} can stand here` });
  const rest = errors.filter(
    (error) => !unknown.includes(error) && !missing.includes(error) && !ALTERNATIVES.has(error.keyword),
  );
  for (const { message, params } of rest) {
    const key = params.propertyName;
    problems.push({
      pointer: key ? [...pointer, key] : pointer,
      message: `${place} ${message}${key ? ` "${key}"` : ''}`,
    });
  }
  if (problems.length > 0 || errors.length === 0) return problems;
  const told = errors.flatMap(({ parentSchema }) => parentSchema?.description ?? []);
  return [{ pointer, message: `${place} is of no form that fits. ${told[0] ?? ''}`.trim() }];
}

/** The keys that alternatives ask for. @param {any[]} alternatives */
const namesOf = (alternatives) =>
  alternatives
    .flatMap(({ required = [] }) => required.map((/** @type {string} */ key) => `"${key}"`))
    .join(', ');

/** A demand of one of several keys, which has no keys of its own to tell. @param {ErrorObject} error */
const isOneOf = ({ parentSchema }) => parentSchema?.properties === undefined;

/**
 * The errors of the alternative that shares most keys with what was written; those of the others are noise.
 * @param {ErrorObject[]} errors - All of one object.
 * @param {boolean} goesDeeper - Whether something inside it is wrong too: then an alternative without a key in common was not meant.
 */
function meant(errors, goesDeeper) {
  if (!errors.some(({ keyword }) => ALTERNATIVES.has(keyword))) return errors;
  const shared = (/** @type {ErrorObject} */ { parentSchema, data }) =>
    Object.keys(/** @type {object} */ (data)).filter((key) =>
      Object.hasOwn(parentSchema?.properties ?? {}, key),
    ).length;
  const most = Math.max(...errors.map(shared));
  if (most === 0) {
    if (goesDeeper) return [];
    const unknown = errors.filter(({ params }) => params.additionalProperty !== undefined);
    const forms = new Set(unknown.map(({ parentSchema }) => parentSchema));
    return forms.size === 1 ? unknown : errors.filter(({ keyword }) => keyword === 'anyOf');
  }
  const best = errors.filter((error) => shared(error) === most);
  return best.some(({ keyword }) => keyword === 'oneOf')
    ? [...best, ...errors.filter((error) => error.params.missingProperty && isOneOf(error))]
    : best;
}

/** @param {unknown} value @returns {value is object} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {string} place */
const pointerOf = (place) =>
  place
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** `levels[1].when` @param {readonly string[]} pointer */
const placeOf = (pointer) =>
  pointer.map((part, i) => (/^\d+$/.test(part) ? `[${part}]` : i === 0 ? part : `.${part}`)).join('') ||
  'the file';

/** @param {unknown} value */
function show(value) {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (isObject(value)) return 'an object';
  const text = JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
