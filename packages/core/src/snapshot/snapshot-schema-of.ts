import type { Ruleset } from '../ruleset/ruleset.generated.ts';
import { FIXED_WORDS } from './fixed-words.ts';

/** The keywords of JSON Schema that are read or written here. */
interface Schema {
  readonly [keyword: string]: unknown;
  readonly type?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: unknown;
}

/**
 * The JSON Schema of the snapshot of one ruleset: its platform and role, the words of its fields, its metrics, facts and
 * parameters with what they mean. What it does not know stays allowed, as it is at run time, where it is a warning.
 *
 * @param ruleset - A ruleset of `@risk-check/rules-data`.
 * @param base - `@risk-check/core/snapshot.schema.json`.
 */
export function snapshotSchemaOf(ruleset: Ruleset, base: object): object {
  const whole = base as Schema;
  const given = whole.properties ?? {};
  const { platform, role, title, metrics, facts = {}, params = {}, words = {} } = ruleset;
  const properties: Record<string, Schema> = { ...given };
  const describe = (name: string, schema: Schema): void => {
    properties[name] = { ...given[name], ...schema };
  };
  describe('platform', { const: platform });
  describe('role', { const: role });
  for (const [path, own] of Object.entries(words)) {
    const [list = '', field = ''] = path.split('.');
    const fields = properties[list];
    const inside = fields?.items ?? fields;
    const known = inside?.properties?.[field];
    if (!fields || !inside || !known) continue;
    const choices = [...(FIXED_WORDS[path] ?? []), ...Object.keys(own)];
    const means = Object.entries(own).map(([word, text]) => `${word}: ${text}`);
    const narrowed = {
      ...inside,
      properties: {
        ...inside.properties,
        [field]: { ...known, examples: choices, description: [known.description, ...means].join('\n') },
      },
    };
    properties[list] = fields.items ? { ...fields, items: narrowed } : narrowed;
  }
  const value = given.metrics?.additionalProperties ?? {};
  describe('metrics', {
    properties: mapValues(metrics, ({ title: text, unit, scale }) => ({
      ...(value as Schema),
      description: `${text}. ${scale ? `One of: ${scale.join(', ')}.` : unit === 'share' ? 'A share, 0 to 1.' : `In ${unit.split('|')[0]}.`}`,
    })),
  });
  const { region, program, ...own } = facts;
  for (const [name, fact] of Object.entries({ region, program }))
    if (fact)
      describe(name, {
        description: fact.ask,
        ...(fact.values ? { examples: Object.keys(fact.values) } : {}),
      });
  describe('facts', {
    properties: mapValues(own, ({ ask, type, values }) => ({
      ...(type === 'flag'
        ? { type: ['boolean', 'null'] }
        : values
          ? { enum: [...Object.keys(values), null] }
          : {}),
      description: ask,
    })),
  });
  describe('params', {
    properties: mapValues(params, ({ ask }) => ({
      ...(given.params?.additionalProperties as Schema),
      description: ask,
    })),
  });
  return {
    ...whole,
    $id: `snapshot.${ruleset.id}.schema.json`,
    title: `risk-check snapshot of ${title}, version 1`,
    properties,
  };
}

const mapValues = <T>(
  object: Readonly<Record<string, T>>,
  map: (value: T) => Schema,
): Record<string, Schema> =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
