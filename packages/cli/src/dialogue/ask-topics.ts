import type { DialoguePrompt, DialogueState, Ruleset, TopicDialogue } from '@risk-check/core';
import { readPrompt } from '@risk-check/report/questions';
import { type Conversation, Turned } from './conversation.ts';

/**
 * Asks until it is time for the report.
 *
 * @param change - The state in which the chosen topic is asked again.
 * @param keep - Sees every state.
 * @throws {Stopped}
 * @throws {Turned} At "<" where nothing was asked before.
 */
export async function askTopics(
  dialogue: TopicDialogue,
  begun: DialogueState,
  conversation: Conversation,
  ruleset: Ruleset,
  change: (state: DialogueState) => Promise<DialogueState>,
  keep: (state: DialogueState) => Promise<void>,
): Promise<DialogueState> {
  const { words, say, ask } = conversation;
  let state = begun;
  for (;;) {
    const prompt = dialogue.prompt(state);
    if (!prompt) return state;
    showPrompt(prompt, conversation);
    let first: string | undefined;
    for (;;) {
      const typed = readPrompt(await ask(), prompt, words, ruleset, first);
      if ('wanted' in typed) {
        first = typed.first;
        say(typed.wanted, INDENT);
        continue;
      }
      if ('action' in typed) {
        if (typed.action === 'change') state = await change(state);
        else if (typed.action === 'result') state = dialogue.finish(state);
        else if (state.before === null) throw new Turned('<');
        else state = dialogue.back(state);
      } else {
        state = dialogue.reply(state, typed.reply);
        if (typed.understood !== null) say(words.dialogue.understood(typed.understood), INDENT);
      }
      await keep(state);
      break;
    }
  }
}

/** Where texts stand that belong to the question above them. */
const INDENT = 10;

function showPrompt(prompt: DialoguePrompt, { words, say, list }: Conversation): void {
  const text = words.dialogue;
  const head = prompt.opens && !prompt.isFirst ? `${text.progress(prompt.number, prompt.of)}  ` : '';
  say(`${head}${prompt.ask}`, prompt.opens ? undefined : INDENT);
  if (prompt.help) say(prompt.help, INDENT);
  else if (prompt.kind === 'share') say(text.percent, INDENT);
  const last = [['?', text.unknown]] as const;
  if (prompt.kind === 'ticks') list(prompt.lines, [['0', text.none], ...last]);
  else if (prompt.choices)
    list(
      prompt.choices.map((choice) => choice.text),
      last,
    );
  else if (prompt.kind === 'flag') list([text.yes, text.no], last);
}
