import { answerQuestion, topicDialogue } from '@risk-check/core';

/**
 * @import { CompiledRuleset, DialoguePrompt, Reply, Ruleset, Snapshot } from '@risk-check/core'
 * @import { Topic } from '../../core/src/ruleset/guide-language.generated.ts'
 * @import { Person, Tick, Value } from './draw-person.js'
 */

/** When they are asked; a fixed day, so that builds agree. */
export const PLAYED_AT = '2026-11-28T12:00:00Z';

/** @param {{ platform: string, role: string }} ruleset @returns {Snapshot} */
export const emptySnapshot = ({ platform, role }) => ({
  snapshotVersion: 1,
  platform,
  role,
  asOf: PLAYED_AT,
  account: { status: 'active' },
});

/** Everything that is true of a person. @param {Snapshot} start @param {Person} person @returns {Snapshot} */
export function fullSnapshot(start, person) {
  let snapshot = start;
  for (const [fact, value] of person) snapshot = answerQuestion(snapshot, fact, value);
  return snapshot;
}

/**
 * What a person who tells the truth says to a prompt.
 * @param {DialoguePrompt} prompt
 * @param {readonly Topic[]} topics
 * @param {Person} person
 * @returns {Reply}
 */
export function truthfulReply(prompt, topics, person) {
  if (prompt.kind !== 'ticks') {
    const value = person.get(prompt.fact);
    if (value === undefined || isBound(value)) return { unknown: true };
    return { answer: typeof value === 'boolean' && prompt.kind === 'number' ? Number(value) : value };
  }
  const lines = linesOf(topics, prompt.topic);
  const ticks = prompt.lines.flatMap((text, i) => {
    const line = lines.get(text);
    return line && isTicked(line, person) ? [i] : [];
  });
  return ticks.length > 0 ? { ticks } : { none: true };
}

/** @param {Value} value */
const isBound = (value) => typeof value === 'object' && !('numerator' in value);

/** The lines of a topic by their text. @param {readonly Topic[]} topics @param {string} id @returns {Map<string, Tick>} */
function linesOf(topics, id) {
  /** @type {Map<string, Tick>} */
  const lines = new Map();
  /** @param {readonly Tick[]} ticks */
  const add = (ticks) => {
    for (const tick of ticks) {
      lines.set(tick.text, tick);
      add(tick.which?.ticks ?? []);
    }
  };
  add(topics.find((topic) => topic.id === id)?.ticks ?? []);
  return lines;
}

/** Whether a line is true of somebody: its value is not what no tick means. @param {Tick} tick @param {Person} person @returns {boolean} */
export function isTicked({ fact, none, which }, person) {
  if (which) return which.ticks.some((tick) => isTicked(tick, person));
  const value = fact === undefined ? undefined : person.get(fact);
  if (value === undefined || isBound(value)) return false;
  const without = none ?? (typeof value === 'boolean' ? false : value === 'never' ? 'never' : 0);
  if (typeof without === 'object' && without !== null) {
    const number =
      typeof value === 'object' && 'numerator' in value ? value.numerator / value.denominator : Number(value);
    return 'below' in without ? number >= Number(without.below) : number <= Number(without.above);
  }
  // Words for the harmless end of a scale are as good as the one that is written.
  if (typeof without === 'string' && without !== 'never') return !['low', without].includes(String(value));
  return value !== without && value !== 'never';
}

/**
 * Somebody goes through the dialogue: the score after each prompt.
 * @param {CompiledRuleset | Ruleset} ruleset
 * @param {Snapshot} start
 * @param {readonly Topic[]} topics
 * @param {Person} person
 * @returns {{ prompts: number, topics: number, snapshot: Snapshot }[]} The state after each topic.
 */
export function playDialogue(ruleset, start, topics, person) {
  const dialogue = topicDialogue(ruleset, topics);
  let state = dialogue.begin(start);
  let prompts = 0;
  const steps = [];
  for (;;) {
    const prompt = dialogue.prompt(state);
    if (!prompt) return steps;
    state = dialogue.reply(state, truthfulReply(prompt, topics, person));
    prompts++;
    if (state.now === null)
      steps.push({ prompts, topics: state.done.length, snapshot: dialogue.snapshot(state) });
  }
}
