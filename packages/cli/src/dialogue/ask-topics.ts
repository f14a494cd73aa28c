import type { DialoguePrompt, DialogueState, Ruleset, TopicDialogue } from '@risk-check/core';
import { readPrompt } from '@risk-check/report/questions';
import type { Conversation } from './conversation.ts';

/** Asks until it is time for the report; `keep` sees every state. @throws {Stopped} */
export async function askTopics(
  dialogue: TopicDialogue,
  begun: DialogueState,
  conversation: Conversation,
  ruleset: Ruleset,
  keep: (state: DialogueState) => Promise<void>,
): Promise<DialogueState> {
  const { words, say, ask } = conversation;
  let state = begun;
  for (;;) {
    const prompt = dialogue.prompt(state);
    if (!prompt) return state;
    showPrompt(prompt, conversation);
    for (;;) {
      const typed = readPrompt(await ask(), prompt, words, ruleset);
      if ('wanted' in typed) {
        say(typed.wanted, INDENT);
        continue;
      }
      if ('action' in typed) state = typed.action === 'back' ? dialogue.back(state) : dialogue.finish(state);
      else {
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
