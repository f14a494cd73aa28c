import { type FormWanted, type OwnProblem, showValue } from '@risk-check/report/problems';
import { nearestName } from '@risk-check/report/text';
import { wrongWord } from '../errors/not-a-choice.ts';
import { isObject } from '../files/is-object.ts';
import { type JsonSchema, resolveSchema } from './json-schema.ts';

type Path = readonly (string | number)[];
/** A problem without its place in the text. */
export interface FormProblem {
  readonly at: Path;
  readonly problem: OwnProblem;
}

/** Checks a value by the schema that editors use, in words that name what was meant: every problem at once. */
export function checkForm(value: unknown, unresolved: JsonSchema, at: Path = []): FormProblem[] {
  const { schema, name } = resolveSchema(unresolved);
  const about = { name, description: unresolved.description ?? schema.description ?? null };
  const wrong = (): FormProblem[] => [
    { at, problem: { code: 'wrong-form', args: { form: formOf(schema, about), value: showValue(value) } } },
  ];
  if (schema.anyOf) return lookAtBest(value, schema.anyOf, at) ?? wrong();
  if (schema.enum) {
    if (schema.enum.includes(value)) return [];
    const choices = schema.enum.map(String);
    const given = typeof value === 'string' ? value : showValue(value);
    return [{ at, problem: wrongWord(given, choices) }];
  }
  if (schema.const !== undefined) return value === schema.const ? [] : wrong();
  if (!hasType(value, schema.type)) return wrong();
  if (typeof value === 'string') return fitsText(value, schema) ? [] : wrong();
  if (typeof value === 'number') return fitsNumber(value, schema) ? [] : wrong();
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0)) return wrong();
    return schema.items
      ? value.flatMap((item, i) => checkForm(item, schema.items as JsonSchema, [...at, i]))
      : [];
  }
  return isObject(value) ? [...lookInside(value, schema, at), ...lookAtConditions(value, schema, at)] : [];
}

/** Conditional requirements, such as sources for every evidence class but one. */
function lookAtConditions(value: object, schema: JsonSchema, at: Path): FormProblem[] {
  return [schema, ...(schema.allOf ?? [])].flatMap((one) => {
    if (!one.if) return [];
    const branch = checkForm(value, one.if, at).length === 0 ? one.then : one.else;
    // Which words fit in this case is for the checks to say, with the reason.
    return branch ? checkForm(value, branch, at).filter(({ problem }) => problem.code !== 'wrong-word') : [];
  });
}

function lookInside(value: Record<string, unknown>, schema: JsonSchema, at: Path): FormProblem[] {
  const { properties = {}, propertyNames, additionalProperties, required = [], oneOf } = schema;
  const problems: FormProblem[] = [];
  const known = Object.keys(properties);
  for (const [key, item] of Object.entries(value)) {
    const here = [...at, key];
    if (Object.hasOwn(properties, key))
      problems.push(...checkForm(item, properties[key] as JsonSchema, here));
    else if (additionalProperties === false) {
      const args = { name: key, nearest: nearestName(key, known), known };
      problems.push({ at: here, problem: { code: 'unknown-name', args } });
    } else {
      if (propertyNames)
        problems.push(
          ...checkForm(key, propertyNames, here).map(({ problem }) => ({
            at: here,
            problem: aboutName(problem),
          })),
        );
      if (typeof additionalProperties === 'object')
        problems.push(...checkForm(item, additionalProperties, here));
    }
  }
  // A name that is nearly the missing one has been said already.
  const misspelt = new Set(
    problems.flatMap(({ at: place, problem }) =>
      problem.code === 'unknown-name' && place.length === at.length + 1 ? [problem.args.nearest] : [],
    ),
  );
  for (const key of required)
    if (!Object.hasOwn(value, key) && !misspelt.has(key)) {
      const { schema: missing, name } = resolveSchema(properties[key] ?? {});
      const description = properties[key]?.description ?? missing.description ?? null;
      const form = formOf(missing, { name, description });
      problems.push({ at, problem: { code: 'missing-name', args: { name: key, form } } });
    }
  const alternatives = (oneOf ?? []).flatMap((one) => one.required ?? []);
  const given = alternatives.filter((key) => Object.hasOwn(value, key));
  if (alternatives.length > 0 && given.length !== 1 && !alternatives.some((key) => misspelt.has(key)))
    problems.push({ at, problem: { code: 'one-of-names', args: { names: alternatives, given } } });
  return problems;
}

const aboutName = (problem: OwnProblem): OwnProblem =>
  problem.code === 'wrong-form' ? { ...problem, code: 'wrong-name', args: problem.args } : problem;

/** Problems with the alternative that was most likely meant; null when none is near. */
function lookAtBest(value: unknown, branches: readonly JsonSchema[], at: Path): FormProblem[] | null {
  let best: FormProblem[] | null = null;
  let bestRank = 0;
  for (const branch of branches) {
    const { schema } = resolveSchema(branch);
    const isOfType = hasType(value, schema.type) ? checkForm(value, branch, at) : null;
    const problems = schema.anyOf ? lookAtBest(value, schema.anyOf, at) : isOfType;
    if (problems?.length === 0) return [];
    if (problems === null) continue;
    const rank = rankOf(value, schema);
    if (best === null || rank > bestRank || (rank === bestRank && problems.length < best.length)) {
      best = problems;
      bestRank = rank;
    }
  }
  // Texts of another form than all alternatives: no alternative is meant more than another.
  return typeof value === 'object' && value !== null && bestRank > 0 ? best : null;
}

/** How many names of the value an alternative knows. */
function rankOf(value: unknown, { properties = {} }: JsonSchema): number {
  if (Array.isArray(value)) return 1;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.keys(value).filter((key) => Object.hasOwn(properties, key)).length;
}

function hasType(value: unknown, type: JsonSchema['type']): boolean {
  if (type === undefined) return true;
  const own =
    value === null
      ? 'null'
      : Array.isArray(value)
        ? 'array'
        : Number.isInteger(value)
          ? 'integer'
          : typeof value;
  return [type].flat().some((one) => one === own || (one === 'number' && own === 'integer'));
}

const fitsText = (value: string, { pattern, minLength = 0, maxLength = Infinity }: JsonSchema): boolean =>
  value.length >= minLength &&
  value.length <= maxLength &&
  (pattern === undefined || new RegExp(pattern, 'u').test(value));

const fitsNumber = (value: number, { minimum = -Infinity, maximum = Infinity }: JsonSchema) =>
  value >= minimum && value <= maximum;

function formOf(
  schema: JsonSchema,
  { name, description }: Pick<FormWanted, 'name' | 'description'>,
): FormWanted {
  return {
    name,
    description,
    type: schema.type === undefined ? null : [schema.type].flat().join(' '),
    least: schema.minLength ?? schema.minimum ?? schema.minItems ?? null,
    most: schema.maxLength ?? schema.maximum ?? null,
    choices: (schema.const === undefined ? schema.enum : [schema.const])?.map(String) ?? null,
    anyOf: (schema.anyOf ?? []).map((one) => {
      const { schema: resolved, name: own } = resolveSchema(one);
      return formOf(resolved, { name: own, description: null });
    }),
  };
}
