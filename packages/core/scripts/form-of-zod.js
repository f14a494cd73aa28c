/**
 * Reads a zod schema into the plain form that core checks with at run time. A construct that has no form is an error,
 * so that nothing a schema asks for can get lost.
 *
 * @returns The form and the definitions it refers to: schemas that hold themselves or are used more than once.
 */
export function formOfZod(schema) {
  const uses = new Map();
  const count = (part) => {
    const times = (uses.get(part) ?? 0) + 1;
    uses.set(part, times);
    if (times === 1) for (const child of childrenOf(part)) count(child);
  };
  count(schema);

  const definitions = [];
  const indexes = new Map();
  const form = (part) => {
    if (uses.get(part) === 1 || isLeaf(part)) return write(part);
    let index = indexes.get(part);
    if (index === undefined) {
      index = definitions.push(null) - 1;
      indexes.set(part, index);
      definitions[index] = write(part);
    }
    return ['ref', index];
  };
  const write = (part) => {
    const { def } = part._zod;
    const checks = (def.checks ?? []).map((check) => check._zod.def);
    switch (def.type) {
      case 'unknown':
        return 'any';
      case 'boolean':
        return 'flag';
      case 'null':
        return 'null';
      case 'number':
        return limited('number', checks, numberLimit);
      case 'string':
        return checks.some(({ check }) => check === 'custom') ? 'time' : limited('text', checks, textLimit);
      case 'literal':
        return ['oneOf', ...def.values];
      case 'enum':
        return ['oneOf', ...Object.values(def.entries)];
      case 'nullable':
        return ['maybe', form(def.innerType)];
      case 'union':
        return ['either', ...def.options.map(form)];
      case 'array':
        return ['list', form(def.element)];
      case 'record':
        return ['record', form(def.valueType)];
      case 'lazy':
        return form(def.getter());
      case 'object': {
        const fields = Object.entries(def.shape).map(([name, field]) =>
          isOptional(field) ? [`${name}?`, form(field._zod.def.innerType)] : [name, form(field)],
        );
        const closed = def.catchall?._zod.def.type === 'never';
        return [closed ? 'closed' : 'fields', Object.fromEntries(together(fields))];
      }
      default:
        throw new Error(`no form for zod's ${def.type}`);
    }
  };
  return { form: form(schema), definitions };
}

/** Fields of one form under one key, their names with commas between. */
function together(fields) {
  const names = new Map();
  for (const [name, form] of fields) {
    const key = JSON.stringify(form);
    names.set(key, names.has(key) ? `${names.get(key)},${name}` : name);
  }
  return [...names].map(([form, alike]) => [alike, JSON.parse(form)]);
}

const isOptional = (field) => field._zod.def.type === 'optional';
const isLeaf = (part) => childrenOf(part).length === 0;

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

function limited(leaf, checks, limitOf) {
  const limits = Object.assign({}, ...checks.map(limitOf));
  return Object.keys(limits).length === 0 ? leaf : [leaf, limits];
}

function numberLimit(def) {
  if (def.check === 'greater_than') return { [def.inclusive ? 'gte' : 'gt']: def.value };
  if (def.check === 'less_than' && def.inclusive) return { lte: def.value };
  throw new Error(`no form for the check ${def.check} of a number`);
}

function textLimit(def) {
  if (def.check === 'min_length') return { least: def.minimum };
  if (def.check === 'max_length') return { most: def.maximum };
  if (def.check === 'string_format' && def.format === 'regex') return { pattern: def.pattern.source };
  throw new Error(`no form for the check ${def.check} of a text`);
}
