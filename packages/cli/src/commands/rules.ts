import type { OwnProblem } from '@risk-check/report/problems';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { usageError } from '../errors/cli-error.ts';
import { notAChoice } from '../errors/not-a-choice.ts';
import type { Session } from '../process/session.ts';
import { RULES_ACTIONS, type RulesAction } from './rules-actions.ts';
import { printRulesAnswer, type RulesAnswer } from './rules-answer.ts';

interface RulesActionFlags extends CommonFlags {
  readonly snapshot?: string;
  readonly digest?: string;
}
type Action = (operands: readonly string[], flags: CommonFlags, session: Session) => Promise<RulesAnswer>;

const ACTIONS: Readonly<Record<RulesAction, () => Promise<Action>>> = {
  list: async () => (await import('./rules-list.ts')).rulesList,
  show: async () => (await import('./rules-show.ts')).rulesShow,
  search: async () => (await import('./rules-search.ts')).rulesSearch,
  diff: async () => (await import('./rules-diff.ts')).rulesDiff,
  verify: async () => (await import('./rules-verify.ts')).rulesVerify,
};

/** What can be named after each. */
const MOST: Readonly<Record<RulesAction, number>> = {
  list: 1,
  show: 1,
  search: Infinity,
  diff: 2,
  verify: 1,
};

/** Options that only some of them take. */
const OF_ACTIONS: Readonly<Record<'snapshot' | 'digest' | 'rules', readonly RulesAction[]>> = {
  snapshot: ['diff'],
  digest: ['verify'],
  rules: ['list', 'show', 'search'],
};

function refuseWithoutEffect(action: RulesAction, flags: RulesActionFlags): void {
  // Rules of the settings are for the actions that can use them.
  const given = { ...flags, rules: flags.rulesByDefault ? undefined : flags.rules };
  const problems = Object.entries(OF_ACTIONS).flatMap(([name, actions]): OwnProblem[] => {
    if (given[name as keyof typeof OF_ACTIONS] === undefined || actions.includes(action)) return [];
    const takes = actions.map((one) => `rules ${one}`);
    return [{ code: 'without-effect', args: { option: `--${name}`, beside: `rules ${action}`, takes } }];
  });
  if (problems.length > 0) throw usageError(...problems);
}

/** `risk-check rules list|show|search|diff|verify`: the dataset at hand. */
export async function rules(
  args: readonly string[],
  flags: RulesActionFlags,
  session: Session,
): Promise<void> {
  const [name = '', ...operands] = args;
  const wanted = RULES_ACTIONS.find((one) => one === name);
  if (!wanted) throw usageError(notAChoice('rules', name, RULES_ACTIONS));
  const most = MOST[wanted];
  const given = operands.length;
  if (given > most)
    throw usageError({ code: 'too-many-arguments', args: { command: `rules ${name}`, most, given } });
  refuseWithoutEffect(wanted, flags);
  const action = await ACTIONS[wanted]();
  await printRulesAnswer(await action(operands, flags, session), flags, session);
}
