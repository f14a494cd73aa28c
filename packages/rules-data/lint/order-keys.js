/**
 * A value with its keys in the order of the schema; names that the schema leaves open keep their order.
 * @param {any} value
 * @param {any} schema
 * @param {Record<string, any>} defs - `$defs` of the language's schema.
 * @returns {any}
 */
export function orderKeys(value, schema, defs) {
  const found = resolve(schema, defs);
  if (value === null || typeof value !== 'object') return value;
  const options = found.anyOf ?? found.oneOf;
  const known =
    found.properties || found.items
      ? found
      : (options
          ?.map((/** @type {any} */ option) => resolve(option, defs))
          .find((/** @type {any} */ option) => fits(value, option, defs)) ?? found);
  if (Array.isArray(value))
    return known.items ? value.map((item) => orderKeys(item, known.items, defs)) : value;
  const properties = known.properties ?? {};
  const rest = typeof known.additionalProperties === 'object' ? known.additionalProperties : null;
  const first = Object.keys(properties).filter((key) => key in value);
  const others = Object.keys(value).filter((key) => !(key in properties));
  return Object.fromEntries(
    [...first, ...others].map((key) => [
      key,
      properties[key]
        ? orderKeys(value[key], properties[key], defs)
        : rest
          ? orderKeys(value[key], rest, defs)
          : value[key],
    ]),
  );
}

/** @param {any} schema @param {Record<string, any>} defs @returns {any} */
function resolve(schema, defs) {
  const name = schema.$ref?.split('/').at(-1);
  return name ? resolve(defs[name], defs) : schema;
}

/** Whether an alternative of the schema can be what was written. @param {any} value @param {any} option @param {Record<string, any>} defs @returns {boolean} */
function fits(value, option, defs) {
  if (option.anyOf && !option.properties)
    return option.anyOf.some((/** @type {any} */ inner) => fits(value, resolve(inner, defs), defs));
  if (Array.isArray(value)) return option.items !== undefined;
  if (option.items || !(option.properties || option.additionalProperties || option.type === 'object'))
    return false;
  const properties = option.properties ?? {};
  const open = option.additionalProperties !== false;
  return (
    Object.keys(value).every((key) => key in properties || open) &&
    (option.required ?? []).every((/** @type {string} */ key) => key in value)
  );
}
