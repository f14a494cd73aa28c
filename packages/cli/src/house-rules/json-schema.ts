import house from '@risk-check/rules-data/schemas/house-rules.schema.json' with { type: 'json' };
import language from '@risk-check/rules-data/schemas/language.schema.json' with { type: 'json' };

/** The keywords that the dataset's schemas use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: JsonSchema;
  readonly minProperties?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
}

export const houseRulesSchema = house as unknown as JsonSchema;

/** A schema with what its `$ref` leads to, and the name of the definition, which words are found by. */
export interface ResolvedSchema {
  readonly schema: JsonSchema;
  readonly name: string | null;
}

/** Follows `$ref`; definitions of the house rules only refer to those of the language. */
export function resolveSchema(schema: JsonSchema): ResolvedSchema {
  let found = schema;
  let name: string | null = null;
  while (found.$ref !== undefined) {
    const steps = found.$ref.slice(found.$ref.indexOf('#') + 2).split('/');
    const isHouse = steps[1] === 'houseRule';
    let at: unknown = isHouse ? house : language;
    for (const step of steps) at = (at as Record<string, unknown>)[step];
    name = steps.length === 2 ? (steps[1] ?? null) : name;
    found = at as JsonSchema;
  }
  return { schema: found, name };
}
