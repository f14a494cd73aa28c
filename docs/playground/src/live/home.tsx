import type { DialogueState, Reply, TopicDialogue } from '@risk-check/core';
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { carryOver } from '../check/carried.ts';
import { dialogueOf, workingAccount } from '../check/dialogue-of.ts';
import { TopicScreen } from '../check/topic-screen.tsx';
import { langOf, loadRuleset, rulesetOf } from '../data/rulesets.ts';
import { type BegunWords, type OwnWords, PageWordsContext, usePageWords } from '../frame/words.ts';
import { pageWords } from '../frame/words-of-page.ts';
import type { Verdict } from './verdict.ts';

/** Asks the first question about an account in the first page, with a verdict that follows every tick. */
export const liveHome = (own: OwnWords | BegunWords) => ({
  ask: async (place: HTMLElement, id: string): Promise<void> => {
    bringTitles(place);
    await loadRuleset(id, own.words);
    const check = place.dataset['check'] ?? '/check/';
    const dialogue = dialogueOf(id);
    const state = dialogue.begin(workingAccount(id));
    // Where nothing can be asked, the check says what is known.
    if (!dialogue.prompt(state)) return location.assign(`${check}?ruleset=${id}`);
    const before = [...place.childNodes];
    const leave = (): void => {
      render(null, place);
      place.replaceChildren(...before);
      place.querySelector('input')?.focus();
    };
    place.replaceChildren();
    render(
      <PageWordsContext.Provider value={pageWords(own)}>
        <FirstQuestion id={id} dialogue={dialogue} begin={state} check={check} onLeave={leave} />
      </PageWordsContext.Provider>,
      place,
    );
  },
});

/** Where the check reads how accounts are called. */
function bringTitles(place: HTMLElement): void {
  if (document.getElementById('titles')) return;
  const block = document.createElement('script');
  block.type = 'application/json';
  block.id = 'titles';
  block.textContent = place.dataset['titles'] ?? '{}';
  document.body.append(block);
}

interface Props {
  readonly id: string;
  readonly dialogue: TopicDialogue;
  readonly begin: DialogueState;
  /** Address of the check. */
  readonly check: string;
  readonly onLeave: () => void;
}

function FirstQuestion({ id, dialogue, begin, check, onLeave }: Props) {
  const { frame, words } = usePageWords();
  const [state, setState] = useState(begin);
  const [draft, setDraft] = useState<Reply | null>(null);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const shown = useMemo(() => (draft ? dialogue.reply(state, draft) : state), [dialogue, state, draft]);
  const answered = state.done.length > 0 || draft !== null;
  useEffect(() => {
    let isLast = true;
    // What is worked out for a draft that is not the last one is not shown.
    import('./verdict.ts')
      .then(({ verdictOf }) => isLast && setVerdict(verdictOf(id, dialogue, shown, words)))
      .catch(() => {});
    return () => {
      isLast = false;
    };
  }, [id, dialogue, shown, words]);
  const prompt = dialogue.prompt(state);
  const goBack = (): void => {
    setDraft(null);
    setState(begin);
  };
  const goOn = (at: 'topics' | 'answer', of: DialogueState): void => {
    const left = carryOver(at === 'topics' ? { at, id, state: of, understood: null } : { at, id, state: of });
    location.assign(left ? check : `${check}?ruleset=${id}`);
  };
  return (
    <div class="live-check">
      {prompt && (
        <TopicScreen
          key={`${state.done.length}`}
          isEmbedded
          ruleset={rulesetOf(id)}
          {...langOf(id)}
          prompt={prompt}
          understood={null}
          onDraft={setDraft}
          onReply={(reply) => {
            const next = dialogue.reply(state, reply);
            setDraft(null);
            setState(next);
            if (!dialogue.prompt(next)) goOn('answer', dialogue.finish(next));
          }}
          onBack={state === begin ? onLeave : goBack}
          onResult={() => goOn('answer', dialogue.finish(shown))}
        />
      )}
      <p class={`live-verdict ${verdict ? `tone-${verdict.tone}` : ''}`} role="status">
        {verdict && answered && (
          <>
            <b>{verdict.state}</b> {verdict.sentence}
          </>
        )}
        {!answered && <span class="quiet">{words.dialogue.privacy}</span>}
      </p>
      {state.done.length > 0 && (
        <p class="buttons">
          <button type="button" class="main" onClick={() => goOn('topics', state)}>
            {frame.check.more(dialogue.open(state).length)}
          </button>
        </p>
      )}
    </div>
  );
}
