import { itemTypeName, propertyText, typeName } from './type-text.js';

/** Lists to whose fixed words a ruleset may add its own: each ruleset declares them itself. */
export const OPEN_LISTS = ['notices'];

/** Field kinds as TypeScript; `undefined` is "unknown" like an absent field, so that rows of a database fit. */
const KIND_TYPES = {
  time: 'TimeText',
  due: 'TimeText',
  text: 'string | null | undefined',
  number: 'number | null | undefined',
  flag: 'boolean | null | undefined',
  money: 'Money | null | undefined',
  texts: 'readonly string[] | undefined',
};

/**
 * What can be given as a snapshot, as interfaces whose open words are parameters: the types of every ruleset are made of
 * them.
 *
 * @param {{ lists: any, fixedWords: Record<string, string[]>, schema: any }} format - Declarations and the published schema.
 */
export function snapshotTypes({ lists, fixedWords, schema }) {
  const { properties } = schema;
  const describe = (/** @type {any} */ property) => property?.description ?? '';
  const wordAliases = Object.entries(fixedWords).map(
    ([field, words]) =>
      `/** Words of \`${field}\` that mean something on every platform. */\nexport type ${typeName(itemTypeName(field.split('.')[0]), field.split('.')[1])} = ${words.map((word) => `'${word}'`).join(' | ')};`,
  );
  const items = Object.entries(lists).map(([list, { fields }]) => {
    const name = itemTypeName(list);
    const described = properties[list].items.properties;
    const parameters = wordFields(list, fields, fixedWords).map(
      ({ parameter, fixed }) => `${parameter} extends string = ${fixed ?? 'Word'}`,
    );
    const lines = Object.entries(fields).map(([field, kind]) =>
      propertyText(
        field,
        kind === 'word' ? `${typeName(field)} | null | undefined` : KIND_TYPES[kind],
        describe(described[field]),
      ),
    );
    return `/** One item of \`${list}\`: ${lowerFirst(describe(properties[list]))} An absent field is unknown; \`null\` has not happened. */
export interface ${name}${parameters.length > 0 ? `<${parameters.join(', ')}>` : ''} {
${lines.join('\n')}
}`;
  });
  const listLines = (wide) =>
    Object.entries(lists).map(([list, { fields }]) => {
      const widened = wordFields(list, fields, fixedWords);
      const arguments_ =
        (wide || OPEN_LISTS.includes(list)) && widened.length > 0
          ? `<${widened.map(() => 'Word').join(', ')}>`
          : '';
      return propertyText(
        list,
        `readonly ${itemTypeName(list)}${arguments_}[] | undefined`,
        `${describe(properties[list])} ${wide ? 'Absent: unknown; empty: none.' : 'Read by no rule of a ruleset that does not declare it itself.'}`,
      );
    });
  const head = (name, type, optional = true) =>
    propertyText(name, optional ? `${type} | undefined` : type, describe(properties[name]), optional);
  const measured = properties.metrics.additionalProperties.anyOf.find((option) => option.type === 'object');
  const part = (name, type) => propertyText(name, `${type} | undefined`, describe(measured.properties[name]));
  const account = properties.account.properties;

  return `// Generated from the lists and the schema of the snapshot by \`npm run generate\`; do not edit.

/** Any word. The template in it keeps literals alive inside \`rows.map(...)\`, and editors offer nothing for it. */
export type Word = \`\${string}-\${string}\` | (string & Record<never, never>);
/** RFC 3339 date-time with an offset, such as \`2026-02-10T08:00:00Z\`; null: it has not happened; absent: unknown. */
export type TimeText = string | null | undefined;

/** An exact sum of money. */
export interface Money {
  /** Decimal text, such as "12.90". */
  readonly value: string;
  /** Three capital letters, such as "USD". */
  readonly currency: string;
}

/** A number with what is known of it; \`numerator\` and \`denominator\` where two counts are known. */
export interface Measured<Value extends number | string = number | string> {
${part('value', 'Value')}
${part('numerator', 'number | string')}
${part('denominator', 'number | string')}
${part('above', 'number | string')}
${part('below', 'number | string')}
${part('asOf', 'string')}
${part('windowDays', 'number')}
${part('target', 'number | string | null')}
${part('status', 'string | null')}
${part('assumed', 'true')}
}
/** The number of one period. */
export interface Periodic<Value extends number | string = number | string> extends Measured<Value> {
  /** The period it stands for: "2026-04", "2026-Q2", "2026-W15" or a day. */
  readonly period: string;
}
/** A metric given ready-made: a number, a decimal text or a label, counts, or a list by period. */
export type Given<Value extends number | string = number | string> =
  | Value
  | Measured<Value>
  | readonly Periodic<Value>[]
  | undefined;
/** How far back and forth a list reaches. */
export interface Reach {
  /** The first instant from which it is complete; null or absent: from the beginning. */
  readonly since?: TimeText;
  /** The last instant until which it is complete; null or absent: to the instant judged at. */
  readonly until?: TimeText;
}

${wordAliases.join('\n')}

${items.join('\n')}

/** The account itself. */
export interface Account {
${propertyText('id', 'string | undefined', describe(account.id))}
${propertyText('createdAt', 'TimeText', describe(account.createdAt))}
${propertyText('emailConfirmedAt', 'TimeText', describe(account.emailConfirmedAt))}
${propertyText('status', 'AccountStatus | null | undefined', describe(account.status))}
}

/** What every snapshot begins with. */
export interface SnapshotHead<Platform extends string = string, Role extends string = string> {
${head('$schema', 'string')}
${head('snapshotVersion', '1', false)}
${head('platform', 'Platform', false)}
${head('role', 'Role', false)}
${head('asOf', 'string', false)}
${head('timeZone', 'string | null')}
${head('utcOffset', 'string | null')}
${head('region', 'string | null')}
${head('program', 'string | null')}
${head('account', 'Account')}
${propertyText('source', 'unknown', describe(properties.source))}
}

/** The lists that every snapshot may have. */
export interface CommonLists {
${listLines(false).join('\n')}
}
/** How far the lists reach: shorter than a window makes a count a lower bound. */
export interface Observed {
${Object.keys(lists)
  .map((list) => propertyText(list, 'Reach | undefined', ''))
  .join('\n')}
}
/** What can be stated for all items of a list at once. */
export interface Defaults {
${Object.keys(lists)
  .map((list) => propertyText(list, 'object | undefined', ''))
  .join('\n')}
${propertyText('account', 'Account | undefined', '')}
}

/** The snapshot of any ruleset: what its words and names are, only a ruleset says. */
export interface AnySnapshot extends SnapshotHead {
${listLines(true).join('\n')}
${propertyText('metrics', 'object | undefined', describe(properties.metrics))}
${propertyText('facts', 'object | undefined', describe(properties.facts))}
${propertyText('params', 'object | undefined', describe(properties.params))}
${propertyText('observed', 'object | undefined', describe(properties.observed))}
${propertyText('defaults', 'object | undefined', describe(properties.defaults))}
}

/** A snapshot whose words have widened to texts, as in an imported JSON file or a variable: only a run can check it. */
export interface WideSnapshot {
  readonly $schema?: string | undefined;
  readonly snapshotVersion: number;
  readonly platform: string;
  readonly role: string;
  readonly asOf: string;
${['timeZone', 'utcOffset', 'region', 'program'].map((name) => propertyText(name, 'string | null | undefined', '')).join('\n')}
${Object.keys(lists)
  .map((list) => propertyText(list, 'readonly object[] | undefined', ''))
  .join('\n')}
${['account', 'metrics', 'facts', 'params', 'observed', 'defaults'].map((name) => propertyText(name, 'object | undefined', '')).join('\n')}
  readonly source?: unknown;
}
`;
}

/**
 * The fields of a list that hold a word, in the order of the parameters of its interface: those whose words are fixed last.
 *
 * @param {string} list
 * @param {Record<string, string>} fields
 * @param {Record<string, readonly string[]>} fixedWords
 */
export function wordFields(list, fields, fixedWords) {
  return Object.entries(fields)
    .filter(([, kind]) => kind === 'word')
    .map(([field]) => ({
      field,
      parameter: typeName(field),
      fixed: fixedWords[`${list}.${field}`] ? typeName(itemTypeName(list), field) : undefined,
    }))
    .sort((a, b) => Number(a.fixed !== undefined) - Number(b.fixed !== undefined));
}

/** Fields of a list as properties of an interface. @param {string} kind */
export const kindType = (kind) => KIND_TYPES[kind];

const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);
