import { firstScreen } from '@risk-check/report/first-screen';
import { answeredSnapshot } from '@risk-check/report/questions';
import { en as words } from '@risk-check/report/words/en';
import { expect, it } from 'vitest';
import { dialogueOf, workingAccount } from '../src/check/dialogue-of.ts';
import { loadRuleset, rulesetOf, rulesets } from '../src/data/rulesets.ts';
import { judge, judgeOptions, reportInput } from '../src/report/judge.ts';

it.each(rulesets.map(({ id }) => id))(
  'none wherever it is an answer alarms nobody, and calms nobody too early: %s',
  async (id) => {
    await loadRuleset(id, words);
    const dialogue = dialogueOf(id);
    let state = dialogue.begin(workingAccount(id));
    for (;;) {
      for (let prompt = dialogue.prompt(state); prompt; prompt = dialogue.prompt(state))
        state = dialogue.reply(
          state,
          prompt.kind === 'ticks' || prompt.hasNone ? { none: true } : { unknown: true },
        );
      const more = dialogue.goOn(state);
      if (!dialogue.prompt(more)) break;
      state = more;
    }
    const ruleset = rulesetOf(id);
    const judged = judge(answeredSnapshot(dialogue, state), ruleset, judgeOptions(false));
    const { report } = judged;
    expect(report.findings.filter(({ status }) => status === 'fired').map(({ ruleId }) => ruleId)).toEqual(
      [],
    );
    const { sign } = firstScreen({ ...reportInput(judged, ruleset, '', words), words, steps: judged.steps });
    if (sign === 'calm') expect(report.unknown.map(({ ruleId }) => ruleId)).toEqual([]);
  },
);
