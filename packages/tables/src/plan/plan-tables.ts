import { type CompiledRuleset, compileRuleset } from '@risk-check/core';
import { describeLists, type ListDescription } from '@risk-check/core/columns';
import { rulesets } from '@risk-check/rules-data';
import { type Database, firstLine, isConfined } from '../duckdb/open-database.ts';
import { type FieldMapping, type ListMapping, type Mapping, NAMED, TEXTS } from '../mapping/mapping.ts';
import { type ProblemCode, type TableProblem, TablesError } from '../problems/problem.ts';
import { type FieldPlan, type Kind, planField } from './plan-field.ts';
import type { Sources } from './read-sources.ts';

/** Where a column of the account table goes in a chunk. */
export type Place =
  | { readonly part: 'asOf' | 'account' | 'facts' | 'params' | 'metrics' | 'text' }
  | { readonly part: 'since' | 'until' | 'known'; readonly list: string };

export interface TablePlan {
  readonly path: string;
  /** The operand of FROM. */
  readonly source: string;
  readonly types: ReadonlyMap<string, string>;
}

export interface AccountsPlan extends TablePlan {
  readonly id: string;
  readonly fields: readonly (FieldPlan & { readonly place: Place })[];
}

export interface ListPlan extends TablePlan {
  readonly name: string;
  /** The column that says whose row it is. */
  readonly account: string;
  readonly absent: 'empty' | 'unknown';
  /** The time field that the list was cut by. */
  readonly by: string | undefined;
  /** The field that holds an item's own time, and the one that identifies it; undefined where they are not mapped. */
  readonly own: FieldPlan | undefined;
  readonly key: FieldPlan | undefined;
  readonly fields: readonly FieldPlan[];
}

export interface TablesPlan {
  readonly ruleset: CompiledRuleset;
  readonly accounts: AccountsPlan;
  readonly lists: readonly ListPlan[];
  /** Lists that nobody has. */
  readonly none: readonly string[];
  /** Fields that the ruleset looks at and nobody maps, and lists as a whole. */
  readonly unmapped: readonly string[];
  /** Fields that are mapped, and that the ruleset does not look at. */
  readonly unread: readonly string[];
}

/**
 * Looks a mapping up in its ruleset and in its tables.
 *
 * @param sources - Its tables, which the database is confined to.
 * @throws {TablesError} With every mistake that can be told from names and types.
 */
export async function planTables(
  mapping: Mapping,
  database: Database,
  sources: Sources,
): Promise<TablesPlan> {
  const problems: TableProblem[] = [...sources.problems];
  const say = (code: ProblemCode, path: string, message: string): void => {
    problems.push({ code, path, message });
  };
  const entry = rulesets.find(({ id }) => id === mapping.ruleset);
  if (!entry) {
    const message = `there is no ruleset "${mapping.ruleset}"; \`risk-check rules list\` names them`;
    throw new TablesError([{ code: 'unknown-ruleset', path: 'ruleset', message }]);
  }
  const ruleset = compileRuleset((await entry.load()).default);
  const lists = describeLists(ruleset);
  const describe = async (path: string): Promise<TablePlan | null> => {
    const source = sources.sql.get(path);
    if (source === undefined) return null;
    try {
      const rows = await database.rows(`DESCRIBE SELECT * FROM ${source}`);
      return {
        path,
        source,
        types: new Map(rows.map((row) => [String(row.column_name), String(row.column_type)])),
      };
    } catch (error) {
      const message = firstLine(error);
      say(isConfined(error) ? 'query-not-allowed' : 'no-such-table', `${path}.from`, message);
      return null;
    }
  };

  const accountTable = await describe('account');
  if (!accountTable) throw new TablesError(problems);
  const idType = accountTable.types.get(mapping.account.id);
  if (idType === undefined)
    say(
      'no-such-column',
      'account.id',
      `there is no column "${mapping.account.id}"; there are ${[...accountTable.types.keys()].join(', ')}`,
    );

  const accountFields: (FieldPlan & { place: Place })[] = [];
  const addAccount = (
    name: string,
    kind: Kind,
    words: readonly string[] | undefined,
    field: FieldMapping,
    place: Place,
  ): void => {
    const plan = planField(name, kind, words, true, field, accountTable.types, say);
    if (plan) accountFields.push({ ...plan, place });
  };
  addAccount('asOf', 'time', undefined, mapping.asOf, { part: 'asOf' });
  const account = lists.account as ListDescription;
  for (const [name, field] of Object.entries(mapping.account.fields)) {
    const known = name === 'id' ? undefined : own(account.fields, name);
    if (known) addAccount(name, known.kind, known.words, field, { part: 'account' });
    else
      say(
        'unknown-field',
        field.path,
        `the account has no field "${name}"; known are ${Object.keys(account.fields)
          .filter((one) => one !== 'id')
          .join(', ')}`,
      );
  }
  const declared = {
    facts: ruleset.source.facts,
    params: ruleset.source.params,
    metrics: ruleset.source.metrics,
  };
  for (const part of NAMED)
    for (const [name, field] of Object.entries(mapping.named[part])) {
      if (Object.hasOwn(declared[part] ?? {}, name)) addAccount(name, 'scalar', undefined, field, { part });
      else
        say(
          'unknown-fact',
          field.path,
          `${mapping.ruleset} has no "${name}" among its ${part}; known are ${Object.keys(declared[part] ?? {}).join(', ') || 'none'}`,
        );
    }
  for (const name of TEXTS) {
    const field = mapping.texts[name];
    if (field) addAccount(name, 'text', undefined, field, { part: 'text' });
  }

  const plans: ListPlan[] = [];
  const none: string[] = [];
  for (const [name, list] of Object.entries(mapping.lists)) {
    const description = name === 'account' ? undefined : own(lists, name);
    if (!description) {
      say(
        'unknown-list',
        `lists.${name}`,
        `${mapping.ruleset} has no list "${name}"; known are ${Object.keys(lists)
          .filter((one) => one !== 'account')
          .join(', ')}`,
      );
      continue;
    }
    if (list === null) {
      none.push(name);
      continue;
    }
    for (const part of ['since', 'until'] as const) {
      const end = list[part];
      if (end)
        addAccount(`observed.${name}.${part}`, 'time', undefined, definedOf(end), { part, list: name });
    }
    if (list.by !== undefined && own(description.fields, list.by)?.kind !== 'time')
      say(
        'unknown-field',
        `${list.path}.observed.by`,
        `expected a time field of ${name}, got "${list.by}"; known are ${Object.keys(description.fields)
          .filter((one) => description.fields[one]?.kind === 'time')
          .join(', ')}`,
      );
    if (list.knownWhen !== undefined)
      addAccount(
        `${name} is known`,
        'flag',
        undefined,
        columnField(list.knownWhen, `${list.path}.knownWhen`),
        { part: 'known', list: name },
      );
    const table = await describe(list.path);
    if (table) plans.push(planList(name, list, description, table, say));
  }
  if (problems.length > 0) throw new TablesError(problems);
  const { unmapped, unread } = compareWithRuleset(mapping, lists);
  return {
    ruleset,
    accounts: { ...accountTable, id: mapping.account.id, fields: accountFields },
    lists: plans,
    none,
    unmapped,
    unread,
  };
}

/** `toString` and `__proto__` are names that a stranger may write. */
const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/** An end of a list without a value says nothing of how far it reaches. */
const definedOf = (field: FieldMapping): FieldMapping => ({ ...field, null: field.null ?? 'unknown' });

const columnField = (column: string, path: string): FieldMapping => ({
  path,
  source: { column },
  null: undefined,
  unit: undefined,
  zoneMinutes: undefined,
  words: undefined,
  money: undefined,
  windowDays: undefined,
});

function planList(
  name: string,
  list: ListMapping,
  { at, key, fields }: ListDescription,
  table: TablePlan,
  say: (code: ProblemCode, path: string, message: string) => void,
): ListPlan {
  if (!table.types.has(list.account))
    say(
      'no-such-column',
      `${list.path}.account`,
      `there is no column "${list.account}"; there are ${[...table.types.keys()].join(', ')}`,
    );
  const plans: FieldPlan[] = [];
  for (const [field, mapping] of Object.entries(list.fields)) {
    const known = own(fields, field);
    const plan = known && planField(field, known.kind, known.words, known.isRead, mapping, table.types, say);
    if (!known)
      say(
        'unknown-field',
        mapping.path,
        `${name} has no field "${field}"; known are ${Object.keys(fields).join(', ')}`,
      );
    else if (plan) plans.push(plan);
  }
  const planOf = (field: string | undefined): FieldPlan | undefined =>
    plans.find((plan) => plan.name === field);
  const { account, absent, by } = list;
  return { ...table, name, account, absent, by, own: planOf(at), key: planOf(key), fields: plans };
}

function compareWithRuleset(
  mapping: Mapping,
  lists: Readonly<Record<string, ListDescription>>,
): Pick<TablesPlan, 'unmapped' | 'unread'> {
  const unmapped: string[] = [];
  const unread: string[] = [];
  for (const [name, { isRead, fields }] of Object.entries(lists)) {
    const list = name === 'account' ? mapping.account : mapping.lists[name];
    if (list === null) continue;
    if (list === undefined) {
      if (isRead) unmapped.push(name);
      continue;
    }
    for (const [field, { isRead: isFieldRead }] of Object.entries(fields)) {
      if (name === 'account' && field === 'id') continue;
      const isMapped = Object.hasOwn(list.fields, field);
      if (isFieldRead && !isMapped) unmapped.push(`${name}.${field}`);
      // The id tells rows that came twice apart, whatever the rules look at.
      if (isMapped && !isFieldRead && field !== 'id') unread.push(`${name}.${field}`);
    }
  }
  return { unmapped, unread };
}
