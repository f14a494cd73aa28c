import { PATTERN_WORDS } from '../dist/schemas.js';
import { together } from './together.js';

/**
 * Reads zod schemas into the short form that core checks with at run time, one after the other into the same definitions.
 * A construct that has no form is an error, so that nothing a schema asks for can get lost.
 */
export function formWriter() {
  const definitions = [];
  const indexes = new Map();

  return {
    /** What the numbers in the forms stand for: limited leaves, and schemas that hold themselves or are used more than once. */
    definitions,
    formOf(schema) {
      const uses = new Map();
      const count = (part) => {
        const times = (uses.get(part) ?? 0) + 1;
        uses.set(part, times);
        if (times === 1) for (const child of childrenOf(part)) count(child);
      };
      count(schema);
      return write(schema, (part) => uses.get(part) === 1);
    },
  };

  /** The number of a definition, which is made when first asked for. */
  function define(key, make) {
    let index = indexes.get(key);
    if (index === undefined) {
      index = definitions.push(null) - 1;
      indexes.set(key, index);
      definitions[index] = make();
    }
    return `${index}`;
  }

  function write(schema, isSingle) {
    const leaf = (definition) => define(JSON.stringify(definition), () => definition);
    const limited = (kind, checks, limitOf) => {
      const limits = Object.assign({}, ...checks.map(limitOf));
      return Object.keys(limits).length === 0 ? kind[0] : leaf([kind, limits]);
    };
    const form = (part) =>
      isSingle(part) || childrenOf(part).length === 0 ? writePart(part) : define(part, () => writePart(part));
    const writePart = (part) => {
      const { def } = part._zod;
      const checks = (def.checks ?? []).map((check) => check._zod.def);
      switch (def.type) {
        case 'unknown':
          return 'a';
        case 'boolean':
          return 'f';
        case 'null':
          return 'z';
        case 'number':
          return limited('number', checks, numberLimit);
        case 'string':
          return checks.some(({ check }) => check === 'custom') ? 'm' : limited('text', checks, textLimit);
        case 'literal':
          return leaf(['oneOf', ...def.values]);
        case 'enum':
          return leaf(['oneOf', ...Object.values(def.entries)]);
        case 'nullable':
          return `~${form(def.innerType)}`;
        case 'union':
          return `(${def.options.map(form).join('|')})`;
        case 'array':
          return `[${form(def.element)}`;
        case 'record':
          return `*${form(def.valueType)}`;
        case 'lazy':
          return form(def.getter());
        case 'object':
          return `{${together(fieldsOf(part, form))}${def.catchall?._zod.def.type === 'never' ? '!' : '}'}`;
        default:
          throw new Error(`no form for zod's ${def.type}`);
      }
    };
    return writePart(schema);
  }
}

/** Name and form of every field; the name of one that may be absent ends in `?`. */
export function fieldsOf(schema, form) {
  return Object.entries(schema._zod.def.shape).map(([name, field]) => {
    if (!/^[\w$]+$/.test(name)) throw new Error(`no form for a field called ${name}`);
    return isOptional(field) ? [`${name}?`, form(field._zod.def.innerType)] : [name, form(field)];
  });
}

const isOptional = (field) => field._zod.def.type === 'optional';

function childrenOf({ _zod: { def } }) {
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return [def.innerType];
    case 'union':
      return def.options;
    case 'array':
      return [def.element];
    case 'record':
      return [def.valueType];
    case 'lazy':
      return [def.getter()];
    case 'object':
      return Object.values(def.shape);
    default:
      return [];
  }
}

/** A phrase code with its English. */
function wordsOf(english) {
  const words = Object.entries(PATTERN_WORDS).find(([, text]) => text === english);
  if (!words) throw new Error(`no phrase code for: ${english}`);
  return words;
}

function numberLimit(def) {
  if (def.check === 'greater_than') return { [def.inclusive ? 'gte' : 'gt']: def.value };
  if (def.check === 'less_than') return { [def.inclusive ? 'lte' : 'lt']: def.value };
  throw new Error(`no form for the check ${def.check} of a number`);
}

function textLimit(def) {
  if (def.check === 'min_length') return { least: def.minimum };
  if (def.check === 'max_length') return { most: def.maximum };
  if (def.check === 'string_format' && def.format === 'regex')
    return { pattern: def.pattern.source, words: wordsOf(def.error?.()) };
  throw new Error(`no form for the check ${def.check} of a text`);
}
