import { scoreAccount, traceRule } from '@risk-check/core';
import { printJson } from '@risk-check/report/formats';
import { formatTrace } from '@risk-check/report/terminal';
import { rulesCalled } from '@risk-check/report/text';
import type { CommonFlags } from '../arguments/command-definition.ts';
import type { Session } from '../process/session.ts';
import { rulesetsAtHand } from '../rulesets/rulesets-at-hand.ts';
import { runOnInput } from '../rulesets/score-input.ts';
import { unknownRule } from '../rulesets/unknown-rule.ts';
import { announceRules } from './announce-rules.ts';
import { formatSeveralRules } from './format-several-rules.ts';
import { openSnapshot, refuseWithoutSnapshot } from './open-snapshot.ts';
import { printRulesAnswer } from './rules-answer.ts';
import { rulesShow } from './rules-show.ts';

interface ExplainFlags extends CommonFlags {
  readonly snapshot?: string;
}

/** `risk-check explain RULE-ID`: the rule in the form of `rules show`; with `--snapshot FILE` how it came to its outcome there. */
export async function explain(args: readonly string[], flags: ExplainFlags, session: Session): Promise<void> {
  const [id = ''] = args;
  if (flags.snapshot !== undefined) {
    await session.io.stdout.write(await explainOutcome(id, flags.snapshot, flags, session));
    return;
  }
  refuseWithoutSnapshot(flags);
  await printRulesAnswer(await rulesShow(args, flags, session), flags, session);
}

async function explainOutcome(
  named: string,
  file: string,
  flags: CommonFlags,
  session: Session,
): Promise<string> {
  const opened = await openSnapshot([file], flags, session);
  const { input, value, ruleset, rulesFrom, options, layout } = opened;
  const { entries } = await rulesetsAtHand(flags, session.io);
  const own = entries.filter(({ id }) => id === ruleset.id);
  const [rule, ...others] = rulesCalled(
    named,
    own.flatMap(({ rules }) => rules),
  );
  if (!rule) throw unknownRule(named, own);
  if (others.length > 0) {
    const titles = new Map(ruleset.rules.map(({ id, title }) => [id, title]));
    const called = [rule, ...others].map(({ id, title }) => ({ id, title: titles.get(id) ?? title }));
    return flags.format === 'json'
      ? printJson({ matches: called })
      : formatSeveralRules(session.words.commands.rules.several(called.length, named), called, layout);
  }
  const report = await runOnInput(input, flags, () => scoreAccount(value, ruleset, options));
  const { field, head } = await announceRules({ report, rulesFrom }, flags, session);
  return await runOnInput(input, flags, () => {
    const trace = traceRule(value, ruleset, rule.id, options);
    return flags.format === 'json'
      ? printJson({ ...field, ...trace })
      : `${head}${formatTrace(trace, ruleset, session.words, layout)}`;
  });
}
