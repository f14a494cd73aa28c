import { defineRuleset, type HouseRules, type Ruleset } from '@risk-check/core';
import { pathText } from '@risk-check/core/snapshot';
import { unknownRuleset } from '@risk-check/report/problems';
import { nearestName } from '@risk-check/report/text';
import { rulesets } from '@risk-check/rules-data';
import { CliError } from '../errors/cli-error.ts';
import type { InputText } from '../files/input-text.ts';
import { locateProblems } from '../files/locate-problems.ts';
import { checkForm, type FormProblem } from './check-form.ts';
import { houseRulesSchema } from './json-schema.ts';
import { lintHouseRules, problemAt } from './lint-house-rules.ts';

/** Turns a file of house rules into a ruleset: form first, then names and meaning, every problem with its place. */
export async function readHouseRules(input: InputText, value: unknown): Promise<Ruleset> {
  await fail(input, isEmpty(value) ? [{ at: [], problem: { code: 'not-house-rules', args: {} } }] : []);
  await fail(input, checkForm(value, houseRulesSchema));
  const house = value as HouseRules;
  const baseId = house.extends ?? house.replaces ?? '';
  const entry = rulesets.find(({ id }) => id === baseId);
  if (!entry) {
    const at = [house.extends === undefined ? 'replaces' : 'extends'];
    const known = rulesets.map(({ id }) => id);
    throw await errorFor(input, [{ at, problem: unknownRuleset(baseId, known) }]);
  }
  const base = (await entry.load()).default as Ruleset;
  await fail(input, namesOf(house, base));
  // Names are checked below, all of them and with their lines.
  const ruleset: Ruleset = defineRuleset(base, house, { isChecked: true });
  await fail(input, lintHouseRules(house, ruleset));
  return ruleset;
}

/** Neither rules nor a ruleset to start from: rather another file than a broken one. */
const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !['rules', 'extends', 'replaces'].some((key) => key in value);

/** Ids of rules that do not belong here, and rules to leave out that are not there. */
function namesOf(house: HouseRules, base: Ruleset): FormProblem[] {
  const known = base.rules.map(({ id }) => id);
  return [
    ...house.rules.flatMap(({ id }, i): FormProblem[] =>
      id.startsWith(`${base.id}.`)
        ? []
        : [{ at: ['rules', i, 'id'], problem: { code: 'other-ruleset', args: { id, ruleset: base.id } } }],
    ),
    ...(house.leaveOut ?? []).flatMap((id, i): FormProblem[] => {
      if (known.includes(id)) return [];
      const nearest = nearestName(id, known);
      const message = `there is no rule "${id}" in ${base.id}${nearest === null ? '' : `; did you mean ${nearest}?`}`;
      return [problemAt(['leaveOut', i], 'reference', message)];
    }),
  ];
}

async function fail(input: InputText, problems: readonly FormProblem[]): Promise<void> {
  if (problems.length > 0) throw await errorFor(input, problems);
}

/** One problem for each place and sentence, in the order of the file. */
async function errorFor(input: InputText, found: readonly FormProblem[]): Promise<CliError> {
  const problems = await locateProblems(
    input,
    found.map(({ at, problem }) => ({ ...problem, path: pathText(at) })),
    ({ code }) => code === 'unknown-name' || code === 'wrong-name',
  );
  const distinct = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return new CliError('INVALID_RULESET', input.name, [...distinct.values()]);
}
