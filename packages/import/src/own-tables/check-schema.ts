import { type PhrasePart, phrase } from '@risk-check/core/snapshot';

/** The keywords that `format.schema.json` uses. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly minProperties?: number;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
}

/** What a place was expected to hold. */
export interface SchemaProblem {
  readonly path: readonly (string | number)[];
  readonly expected: PhrasePart;
}

/** Holds a value against a schema: every problem with its place. */
export function checkSchema(value: unknown, schema: Schema, root: Schema): SchemaProblem[] {
  return check(value, schema, []);

  function check(value: unknown, given: Schema, path: SchemaProblem['path']): SchemaProblem[] {
    const schema = resolve(given);
    const wrong = (): SchemaProblem[] => [{ path, expected: expectedBy(schema) }];
    if (schema.enum && !schema.enum.includes(value)) return wrong();
    if (schema.const !== undefined && schema.const !== value) return wrong();
    if (schema.type !== undefined && ![schema.type].flat().some((type) => isOfType(value, type)))
      return wrong();
    if (typeof value === 'string' && !fitsText(value, schema)) return wrong();
    if (typeof value === 'number' && value < (schema.minimum ?? -Infinity)) return wrong();
    const problems = [...alternatives(value, schema, path)];
    if (Array.isArray(value)) {
      if (value.length < (schema.minItems ?? 0)) return wrong();
      const { items } = schema;
      if (items) problems.push(...value.flatMap((item, i) => check(item, items, [...path, i])));
    } else if (isObject(value)) problems.push(...fields(value, schema, path));
    return problems;
  }

  function resolve(schema: Schema): Schema {
    const name = schema.$ref?.slice('#/$defs/'.length);
    return name === undefined ? schema : (root.$defs?.[name] ?? schema);
  }

  /** Where none fits, the problems of the one that is of the value's type; else what each of them would take. */
  function alternatives(value: unknown, { anyOf }: Schema, path: SchemaProblem['path']): SchemaProblem[] {
    if (!anyOf) return [];
    const tried = anyOf.map((one) => check(value, one, path));
    if (tried.some((problems) => problems.length === 0)) return [];
    const inside = tried.find((problems) => problems.some((problem) => problem.path.length > path.length));
    const expected = anyOf.map((one) => expectedBy(resolve(one)));
    return (
      inside ?? [{ path, expected: expected.reduce((all, one) => phrase('any-of', '{} or {}', all, one)) }]
    );
  }

  function fields(value: Fields, schema: Schema, path: SchemaProblem['path']): SchemaProblem[] {
    const { properties = {}, propertyNames, additionalProperties, required = [], minProperties = 0 } = schema;
    const problems: SchemaProblem[] = [];
    if (Object.keys(value).length < minProperties) problems.push({ path, expected: NOT_EMPTY });
    for (const name of required)
      if (!Object.hasOwn(value, name))
        problems.push({ path: [...path, name], expected: expectedBy(resolve(properties[name] ?? {})) });
    for (const [name, item] of Object.entries(value)) {
      const here = [...path, name];
      if (propertyNames) problems.push(...check(name, propertyNames, here));
      const own = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
      if (own === false) problems.push({ path: here, expected: NOTHING });
      else if (typeof own === 'object') problems.push(...check(item, own, here));
    }
    return problems;
  }
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where a schema allows nothing. */
export const NOTHING: PhrasePart = phrase('nothing', 'nothing');
const NOT_EMPTY: PhrasePart = phrase('object', 'an object');

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'integer') return Number.isSafeInteger(value);
  return typeof value === type;
}

const fitsText = (value: string, { pattern, minLength = 0 }: Schema): boolean =>
  value.length >= minLength && (pattern === undefined || new RegExp(pattern, 'u').test(value));

/** What a schema takes, in words that have translations. */
function expectedBy({ type, enum: words, const: only, pattern, minimum, minLength }: Schema): PhrasePart {
  if (words) return words.map((word) => JSON.stringify(word)).join(', ');
  if (only !== undefined) return JSON.stringify(only);
  const one = [type].flat()[0];
  if (one === 'string' && pattern !== undefined) return pattern;
  if (one === 'string')
    return minLength ? phrase('text-not-empty', 'a text that is not empty') : phrase('text', 'a text');
  if (one === 'boolean') return phrase('boolean', 'true or false');
  if (one === 'array') return phrase('list', 'a list');
  if (one === 'integer' && minimum !== undefined) return phrase('or-more', '{} or more', minimum);
  if (one === 'integer') return phrase('whole-number', 'a whole number');
  return one === 'null' ? 'null' : phrase('object', 'an object');
}
