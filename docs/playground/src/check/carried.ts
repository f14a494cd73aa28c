import type { DialogueState, Reply, Snapshot } from '@risk-check/core';
import { guideOf } from '../data/rulesets.ts';
import { handOver, peekLeft, takeOver } from '../frame/hand-over.ts';
import { dialogueOf } from './dialogue-of.ts';
import type { Said, Step } from './step.ts';

/** What was answered, in a form that outlives the page: the replies instead of what they came to. */
type Carried =
  | {
      readonly kind: 'topics';
      readonly id: string;
      readonly start: Snapshot;
      /** Topics by their place in the guide, which is the same in every language. */
      readonly done: readonly { readonly place: number; readonly replies: readonly Reply[] }[];
      readonly isAnswer: boolean;
    }
  | { readonly kind: 'closed'; readonly id: string; readonly said: Said };

/** Leaves what was answered for the page of another language; false when there is no room. */
export function carryOver(step: Step): boolean {
  const carried = carriedOf(step);
  return carried === null || handOver({ carried });
}

function carriedOf(step: Step): Carried | null {
  if (step.at === 'closed') return { kind: 'closed', id: step.id, said: step.said };
  if (step.at !== 'topics' && step.at !== 'answer') return null;
  const { start, done } = step.state;
  const { topics } = guideOf(step.id);
  return {
    kind: 'topics',
    id: step.id,
    start,
    done: done.map(({ topic, replies }) => ({ place: topics.findIndex(({ id }) => id === topic), replies })),
    isAnswer: step.at === 'answer',
  };
}

/** The account that the page of another language was asking about; null when it left nothing. */
export const carriedAccount = (): string | null => peekLeft<{ carried: Carried }>().carried?.id ?? null;

/** Goes on where the page of another language was; its rules were loaded. */
export function takeCarried(): Step | null {
  const { carried } = takeOver<{ carried: Carried }>();
  if (!carried) return null;
  if (carried.kind === 'closed') return { at: 'closed', id: carried.id, said: carried.said };
  const { id, start, done, isAnswer } = carried;
  const dialogue = dialogueOf(id);
  let state: DialogueState = dialogue.begin(start);
  try {
    for (const { place, replies } of done) {
      state = dialogue.edit(state, guideOf(id).topics[place]?.id ?? '');
      for (const reply of replies) state = dialogue.reply(state, reply);
    }
  } catch (error) {
    // The site was renewed in between, and asks something else: what was answered until then stays.
    if (!(error instanceof RangeError)) throw error;
  }
  if (isAnswer) state = dialogue.finish(state);
  return dialogue.prompt(state) && !isAnswer
    ? { at: 'topics', id, state, understood: null }
    : { at: 'answer', id, state };
}
