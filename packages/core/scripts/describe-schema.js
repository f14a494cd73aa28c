import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const texts = JSON.parse(
  readFileSync(fileURLToPath(new URL('./schema-descriptions.json', import.meta.url)), 'utf8'),
);

/** The properties of a schema, also behind `anyOf`, a list or a record. */
function* propertiesOf(schema) {
  if (schema === null || typeof schema !== 'object') return;
  if (schema.properties) yield schema.properties;
  for (const part of schema.anyOf ?? []) yield* propertiesOf(part);
  yield* propertiesOf(schema.items);
  yield* propertiesOf(schema.additionalProperties);
}

function describe(schema, description) {
  for (const properties of propertiesOf(schema))
    for (const [name, value] of Object.entries(properties)) {
      const text = description.parts?.[name] ?? texts.fields[name];
      if (text === undefined)
        throw new Error(`schema-descriptions.json says nothing about "${name}" of "${description.text}"`);
      const own = typeof text === 'string' ? { text } : text;
      value.description = own.text;
      describe(value, own);
    }
}

/**
 * Says of a schema and of every property in it what it means: editors show it, and the types carry it.
 *
 * @param {'snapshot' | 'report'} name
 * @throws {Error} When a property has no description.
 */
export function describeSchema(schema, name) {
  schema.description = texts[name].text;
  describe(schema, texts[name]);
  return schema;
}
