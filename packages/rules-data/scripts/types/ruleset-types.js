import { neededData } from '@risk-check/core';
import { kindType, OPEN_LISTS, wordFields } from './snapshot-types.js';
import { itemTypeName, propertyText, typeName, unionText } from './type-text.js';

/** Facts that a snapshot says beside `facts`. */
const HEAD_FACTS = ['region', 'program'];

/**
 * The declarations of one ruleset: its ids, and the snapshot that it reads.
 *
 * @param {any} ruleset - As built.
 * @param {{ lists: any, fixedWords: Record<string, readonly string[]> }} format
 */
export function rulesetTypes(ruleset, format) {
  const prefix = typeName(ruleset.platform, ruleset.role);
  const needs = new Map(neededData(ruleset).map(({ name, rules }) => [name, rules.length]));
  const facts = Object.entries(ruleset.facts ?? {});
  const innerFacts = facts.filter(([name]) => !HEAD_FACTS.includes(name) && !name.startsWith('account.'));
  const items = itemTypes(ruleset, prefix, format, (list) => needs.has(list));
  const alias = (name, doc, type) => `/** ${doc} */\nexport type ${prefix}${name} = ${type};`;
  const named = [];
  const factType = ([name, fact]) => {
    if (fact.type === 'flag') return 'boolean | null | undefined';
    if (!fact.values) return 'string | null | undefined';
    named.push(
      wordsAlias(`${prefix}${typeName(name)}`, `${fact.title}.`, Object.keys(fact.values), fact.values),
    );
    return `${prefix}${typeName(name)} | null | undefined`;
  };
  const factLine = (entry) => propertyText(entry[0], factType(entry), entry[1].ask);
  const headFacts = facts.filter(([name]) => HEAD_FACTS.includes(name)).map(factLine);
  const factLines = innerFacts.map(factLine);
  const metricLines = Object.entries(ruleset.metrics).map(([name, metric]) => {
    if (metric.scale)
      named.push(
        alias(typeName(name), `${metric.title}: its labels, from best to worst.`, unionText(metric.scale)),
      );
    const type = metric.scale ? `s.Given<${prefix}${typeName(name)}>` : 's.Given';
    return propertyText(name, type, metricDoc(metric));
  });
  const params = Object.entries(ruleset.params ?? {}).map(([name, { ask }]) =>
    propertyText(name, 'number | string | undefined', ask),
  );
  const part = (name, lines, doc) =>
    lines.length === 0 ? '' : `/** ${doc} */\nexport interface ${prefix}${name} {\n${lines.join('\n')}\n}\n`;
  const listLines = items.lists.map(({ list, type, title }) =>
    propertyText(
      list,
      `readonly ${type}[] | undefined`,
      `${title} ${readBy(needs.get(list))} Absent: unknown; empty: none.`,
    ),
  );
  const ownLists = items.lists.filter(({ isNew }) => isNew).map(({ list }) => list);
  const observed = ownLists.length === 0 ? 's.Observed' : `${prefix}Observed`;
  const parts = [
    ['metrics', metricLines, 'Metrics', 'Numbers given ready-made. Shares are 0 to 1.'],
    ['facts', factLines, 'Facts', 'Answers that no list holds.'],
    ['params', params, 'Params', 'Limits that the owner sets.'],
  ];
  return `import type * as s from '../snapshot.js';
import type { Ruleset } from '../types.js';

/** Id of a rule of ${ruleset.title}. Rules come and go with the dataset: a \`switch\` over all of them is not supported. */
export type ${prefix}RuleId =
${ruleset.rules.map(({ id }) => `  | ${JSON.stringify(id)}`).join('\n')};
/** What the owner can do, by its key; \`whatIf\` takes it. */
export type ${prefix}ActionId = ${unionText(Object.keys(ruleset.actions))};
/** The name of a metric; \`whatIf\` takes it. */
export type ${prefix}MetricName = keyof ${prefix}Metrics;
${[...items.aliases, ...named].join('\n')}
${items.interfaces.join('\n')}
${parts.map(([, lines, name, doc]) => part(name, lines, doc)).join('')}${
  ownLists.length === 0
    ? ''
    : `/** How far the lists reach. */\nexport interface ${prefix}Observed extends s.Observed {\n${ownLists.map((list) => propertyText(list, 's.Reach | undefined', '')).join('\n')}\n}\n`
}/** What can be stated for all items of a list at once; an item that says it itself keeps its own. */
export interface ${prefix}Defaults extends s.Defaults {
${items.lists.map(({ list, type }) => propertyText(list, `${type} | undefined`, '')).join('\n')}
}
/** One account of ${ruleset.title}, as known at \`asOf\`. */
export interface ${prefix}Snapshot extends s.SnapshotHead<${JSON.stringify(ruleset.platform)}, ${JSON.stringify(ruleset.role)}>, s.CommonLists {
  readonly platform: ${JSON.stringify(ruleset.platform)};
  readonly role: ${JSON.stringify(ruleset.role)};
${[...headFacts, ...listLines].join('\n')}
${parts
  .filter(([, lines]) => lines.length > 0)
  .map(([key, , name, doc]) => propertyText(key, `${prefix}${name} | undefined`, doc))
  .join('\n')}
${propertyText('observed', `${observed} | undefined`, 'How far back and forth each list reaches.')}
${propertyText('defaults', `${prefix}Defaults | undefined`, 'What holds for all items of a list that do not say it themselves.')}
}
/** The names of the ruleset, for the compiler. */
export interface ${prefix} {
  readonly snapshot: ${prefix}Snapshot;
  readonly rule: ${prefix}RuleId;
  readonly action: ${prefix}ActionId;
  readonly metric: ${prefix}MetricName;
  readonly cause: ${unionText(Object.keys(ruleset.causes))};
  readonly fact: ${unionText(facts.map(([name]) => name))};
}
declare const ruleset: Ruleset<${prefix}>;
export default ruleset;
`;
}

/** Interfaces of the items to which a ruleset adds words or fields, and the type of each list that it reads. */
function itemTypes(ruleset, prefix, { lists, fixedWords }, isRead) {
  const aliases = [];
  const interfaces = [];
  const words = ruleset.words ?? {};
  const additions = ruleset.lists ?? {};
  const hasWords = (list) => Object.keys(words).some((field) => field.startsWith(`${list}.`));
  const names = [...new Set([...Object.keys(lists), ...Object.keys(additions)])].filter(
    (list) =>
      list !== 'account' && (isRead(list) || additions[list] || hasWords(list) || OPEN_LISTS.includes(list)),
  );
  const wordAlias = (list, field) => {
    const own = Object.keys(words[`${list}.${field}`] ?? {});
    if (own.length === 0) return undefined;
    const name = `${prefix}${itemTypeName(list)}${typeName(field)}`;
    const all = [...new Set([...(fixedWords[`${list}.${field}`] ?? []), ...own])];
    aliases.push(wordsAlias(name, `Words of \`${list}.${field}\`.`, all, words[`${list}.${field}`]));
    return name;
  };
  const typed = names.map((list) => {
    const known = lists[list];
    const item = itemTypeName(list);
    const own = Object.entries(additions[list]?.fields ?? {})
      .filter(([field]) => !known || !Object.hasOwn(known.fields, field))
      .map(([field, kind]) =>
        propertyText(
          field,
          kind === 'word' ? `${wordAlias(list, field) ?? 'string'} | null | undefined` : kindType(kind),
          '',
        ),
      );
    const title = `${additions[list]?.title ?? defaultTitle(list)}.`;
    const slots = known ? wordFields(list, known.fields, fixedWords) : [];
    const given = slots.map(({ field, fixed }) => ({
      name: wordAlias(list, field),
      otherwise: fixed ? `s.${fixed}` : 's.Word',
    }));
    const name = `${prefix}${item}`;
    const last = given.findLastIndex((slot) => slot.name !== undefined);
    const parameters = given.slice(0, last + 1).map((slot) => slot.name ?? slot.otherwise);
    const base = known
      ? ` extends s.${item}${parameters.length > 0 ? `<${parameters.join(', ')}>` : ''}`
      : '';
    interfaces.push(
      `/** One item of \`${list}\`. */\nexport interface ${name}${base} {${own.length > 0 ? `\n${own.join('\n')}\n` : ''}}`,
    );
    return { list, type: name, title, isNew: !known };
  });
  return { aliases, interfaces, lists: typed };
}

/** A union of words with what each means. */
function wordsAlias(name, title, words, meanings) {
  const lines = words.map((word) => {
    const meaning = meanings[word];
    return ` * - \`${word}\`${meaning ? `: ${meaning.replaceAll('*/', '*\\/')}` : ''}`;
  });
  return `/**\n * ${title}\n *\n${lines.join('\n')}\n */\nexport type ${name} = ${unionText(words)};`;
}

const defaultTitle = (list) =>
  typeName(list).replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);

const readBy = (rules = 0) =>
  rules === 0 ? 'Read by no rule of this ruleset.' : `Read by ${rules} ${rules === 1 ? 'rule' : 'rules'}.`;

const WORSE = {
  higher: 'higher is worse',
  lower: 'lower is worse',
  neither: 'a volume, neither good nor bad',
};

function metricDoc({ title, unit, worse, scale }) {
  const what = scale ? 'A label' : unit === 'share' ? 'A share, 0 to 1' : `In ${unit}`;
  return `${title}. ${what}; ${WORSE[worse]}.`;
}
