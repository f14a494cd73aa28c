import { PATTERN_WORDS } from '../dist/schemas.js';
import { together } from './together.js';

/** Definitions whose pattern core checks, with the code of what fits it; all other patterns are the business of the data lint. */
const CHECKED_TEXTS = {
  decimal: 'decimal-text',
  duration: 'duration',
  date: 'day',
  zone: 'offset',
  ruleId: 'rule-id',
};

/**
 * Records of texts and citations, which may hold keys that this version of core doesn't know. Everything that is computed
 * with is closed: an unknown key could change what it means. A dataset that adds one raises `minCoreVersion`.
 */
const OPEN = new Set('citation consequence source list fact reasonEntry causeEntry'.split(' '));
/** Records whose words core only passes on: a new one is no error. */
const ANY_WORD = new Set(['consequence', 'source', 'reasonEntry']);
/** What a built ruleset leaves out of a record. */
const LEFT_OUT = {
  rule: ['$schema', 'examples', 'conflicts', 'merged'],
  scoring: ['$schema'],
  citation: ['quote'],
  source: ['note'],
};

const READ =
  '$ref const enum type anyOf pattern minimum maximum exclusiveMinimum exclusiveMaximum items properties required additionalProperties';
/** Held by the data lint alone: lengths, counts and what depends on another field. */
const NOT_READ =
  '$schema $id title description format minLength maxLength minItems maxItems uniqueItems minProperties maxProperties propertyNames oneOf allOf if then dependentRequired';
const KEYWORDS = new Set(`${READ} ${NOT_READ}`.split(' '));

const LIMITS = { minimum: 'gte', exclusiveMinimum: 'gt', maximum: 'lte', exclusiveMaximum: 'lt' };
const TYPES = { string: 't', boolean: 'f', null: 'z', number: 'n' };

/**
 * Reads a JSON Schema and the definitions it refers to into the short form that core checks with at run time. A keyword that
 * is neither read nor known to be left to the data lint is an error, so that nothing the schema asks for can get lost.
 *
 * @param {object} schema
 * @param {Record<string, object>} $defs - By the last part of a `$ref`.
 * @returns {{ form: string, definitions: unknown[] }}
 */
export function formOfJsonSchema(schema, $defs) {
  const definitions = [];
  const indexes = new Map();
  const uses = new Map();
  countUses(schema);
  return { form: write(schema, ''), definitions };

  function countUses(part) {
    if (part === null || typeof part !== 'object') return;
    if (typeof part.$ref === 'string') {
      const name = nameOf(part.$ref);
      uses.set(name, (uses.get(name) ?? 0) + 1);
      if (uses.get(name) === 1) countUses(definitionOf(name));
      return;
    }
    for (const inner of Object.values(part)) countUses(inner);
  }

  /** A definition without what a built ruleset does not hold. */
  function definitionOf(name) {
    const definition = $defs[name];
    if (!definition) throw new Error(`no definition ${name}`);
    const out = LEFT_OUT[name];
    if (!out) return definition;
    const properties = Object.entries(definition.properties).filter(([key]) => !out.includes(key));
    return {
      ...definition,
      properties: Object.fromEntries(properties),
      required: (definition.required ?? []).filter((key) => !out.includes(key)),
    };
  }

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

  function leaf(definition) {
    return define(JSON.stringify(definition), () => definition);
  }

  /** @param {string} inside - The definition it stands in. */
  function write(part, inside) {
    for (const keyword of Object.keys(part))
      if (!KEYWORDS.has(keyword)) throw new Error(`no form for the keyword ${keyword} in ${inside}`);
    if (part.$ref !== undefined) return writeDefinition(nameOf(part.$ref));
    if ('const' in part) return leaf(['oneOf', part.const]);
    if (part.enum) return ANY_WORD.has(inside) ? 't' : leaf(['oneOf', ...part.enum]);
    if (part.anyOf && part.type === undefined)
      return alternatives(part.anyOf.map((one) => write(one, inside)));
    if (Array.isArray(part.type)) {
      const others = part.type.filter((type) => type !== 'null');
      if (others.length === 1 && others.length < part.type.length)
        return `~${write({ ...part, type: others[0] }, inside)}`;
      return alternatives(part.type.map((type) => write({ ...part, type }, inside)));
    }
    switch (part.type) {
      case 'array':
        return `[${part.items ? write(part.items, inside) : 'a'}`;
      case 'object':
        return writeObject(part, inside);
      case 'number':
      case 'integer': {
        const limits = Object.entries(LIMITS).filter(([keyword]) => part[keyword] !== undefined);
        const isWhole = part.type === 'integer';
        if (limits.length === 0 && !isWhole) return 'n';
        const given = limits.map(([keyword, limit]) => [limit, part[keyword]]);
        return leaf(['number', { ...(isWhole ? { whole: true } : {}), ...Object.fromEntries(given) }]);
      }
      default:
        if (!TYPES[part.type]) throw new Error(`no form for the type ${part.type} in ${inside}`);
        return TYPES[part.type];
    }
  }

  function writeDefinition(name) {
    const definition = definitionOf(name);
    if (CHECKED_TEXTS[name])
      return leaf([
        'text',
        { pattern: definition.pattern, words: [CHECKED_TEXTS[name], PATTERN_WORDS[CHECKED_TEXTS[name]]] },
      ]);
    const isCompound = definition.anyOf !== undefined || /object|array/.test(definition.type);
    return isCompound && uses.get(name) > 1
      ? define(name, () => write(definition, name))
      : write(definition, name);
  }

  function writeObject({ properties, required = [], additionalProperties }, inside) {
    if (!properties)
      return additionalProperties === undefined ? 'a' : `*${write(additionalProperties, inside)}`;
    const fields = Object.entries(properties).map(([name, field]) => {
      if (!/^[\w$]+$/.test(name)) throw new Error(`no form for a field called ${name}`);
      return [required.includes(name) ? name : `${name}?`, write(field, inside)];
    });
    return `{${together(fields)}${additionalProperties === false && !OPEN.has(inside) ? '!' : '}'}`;
  }

  /** Where any text will do, one of a pattern says nothing more. */
  function alternatives(forms) {
    const isText = (form) => definitions[Number(form)]?.[0] === 'text';
    const kept = forms.includes('t') ? forms.filter((form) => !isText(form)) : forms;
    const different = [...new Set(kept)];
    return different.length === 1 ? different[0] : `(${different.join('|')})`;
  }
}

const nameOf = ($ref) => $ref.split('/').at(-1);
