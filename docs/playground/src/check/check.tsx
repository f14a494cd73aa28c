import type { DialogueState, Snapshot } from '@risk-check/core';
import { accountsOfMessage } from '@risk-check/report/questions';
import type { Words } from '@risk-check/report/words';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { langOf, loadRuleset, rulesetOf, rulesets, titleOf } from '../data/rulesets.ts';
import { PageWordsContext, usePageWords } from '../frame/words.ts';
import { holdsLink } from '../share/share-link.ts';
import { AccountPicker } from './account-picker.tsx';
import { carryOver } from './carried.ts';
import { dialogueOf, workingAccount } from './dialogue-of.ts';
import { Doors } from './doors.tsx';
import { keptAnswers } from './kept-answers.ts';
import { Later } from './later.tsx';
import { MessageScreen } from './message-screen.tsx';
import { resume } from './resume.ts';
import { Screen } from './screen.tsx';
import type { Door, Said, Step } from './step.ts';
import { TopicScreen } from './topic-screen.tsx';
import { useSteps } from './use-steps.ts';

const loadClosed = () => import('./closed-questions.tsx');
const loadClosedQuestions = () => loadClosed().then(({ ClosedQuestions }) => ClosedQuestions);
const loadAnswer = () => import('./first-answer.tsx').then(({ FirstAnswer }) => FirstAnswer);
const loadWayBack = () => import('./way-back-screen.tsx').then(({ WayBackScreen }) => WayBackScreen);
const loadWorkbench = async (words: Words, begin: string | undefined) => {
  const { Playground, prepare } = await import('../playground.tsx');
  await prepare(words, begin);
  return Playground;
};

/** From worry to an answer: what brings you here, which platform, topic by topic, the first screen of the report. */
export function Check({ first }: { readonly first: Step }) {
  const own = usePageWords();
  const { frame, words, rest } = own;
  const text = words.dialogue;
  const { step, place, go, replace, back, draft, keepDraft } = useSteps(first);
  const [failed, setFailed] = useState<string | null>(null);

  /** Once the rules of the account are there. */
  const withRules = (id: string, then: () => void): void => {
    setFailed(null);
    loadRuleset(id, words).then(then, () => setFailed(frame.files.noRules(id)));
  };
  const ask = (id: string): void =>
    withRules(id, () => {
      show(id, dialogueOf(id).begin(workingAccount(id)), null);
      // It is there by the time it is needed, even if the device is offline by then.
      loadAnswer().catch(() => {});
    });
  const goOnWith = (id: string, kept: Snapshot): void => {
    setFailed(null);
    resume(id, kept, words).then(
      (state) => show(id, state, null),
      () => setFailed(frame.files.noRules(id)),
    );
  };
  /** The next prompt, or the answer when there is none. */
  const show = (id: string, state: DialogueState, understood: string | null): void =>
    go(dialogueOf(id).prompt(state) ? { at: 'topics', id, state, understood } : { at: 'answer', id, state });
  const openDoor = (door: Door): void => go(door === 'worried' ? { at: 'account' } : { at: 'message' });
  const askClosed = (id: string, said: Said): void => {
    setFailed(null);
    Promise.all([loadClosed(), loadRuleset(id, words)]).then(
      ([{ nextQuestion, saidSnapshot }]) =>
        go(
          nextQuestion(id, said, words) === null
            ? { at: 'way-back', id, snapshot: saidSnapshot(id, said), notice: said.notice }
            : { at: 'closed', id, said },
        ),
      () => setFailed(frame.files.noRules(id)),
    );
  };
  const toWorkbench = (begin: string, notice = ''): void =>
    go({ at: 'workbench', begin, ...(notice === '' ? {} : { notice }) });
  const anew = (): void => go({ at: 'doors' });

  // The way back and the workbench have no words in a partly translated language.
  const english = step.at === 'way-back' || step.at === 'workbench' ? rest?.english : undefined;
  const shownWords = english ?? own;
  const kept = step.at === 'doors' ? keptAnswers() : null;
  const keptId = kept ? `${kept.platform}.${kept.role}` : '';
  const shown = (() => {
    switch (step.at) {
      case 'doors':
        return (
          <Doors onDoor={openDoor} onAccount={ask} onWorkbench={() => go({ at: 'workbench' })}>
            {kept && rulesets.some(({ id }) => id === keptId) && (
              <p class="buttons">
                {text.resume(words.head.time(kept.asOf))}
                <button type="button" class="small" onClick={() => goOnWith(keptId, kept)}>
                  {text.resumeChoices[0]}
                </button>
              </p>
            )}
          </Doors>
        );
      case 'account':
        return (
          <Screen title={text.platform}>
            <AccountPicker label={frame.check.name} onAccount={ask} onNone={() => go({ at: 'everywhere' })} />
          </Screen>
        );
      case 'topics': {
        const { id, state, understood } = step;
        const dialogue = dialogueOf(id);
        const prompt = dialogue.prompt(state);
        if (!prompt) return null;
        return (
          <TopicScreen
            ruleset={rulesetOf(id)}
            {...langOf(id)}
            prompt={prompt}
            understood={understood}
            before={draft}
            onKeep={keepDraft}
            onReply={(reply, said) => show(id, dialogue.reply(state, reply), said)}
            onBack={back}
            onResult={() => go({ at: 'answer', id, state: dialogue.finish(state) })}
          />
        );
      }
      case 'answer': {
        const { id, state } = step;
        const dialogue = dialogueOf(id);
        return (
          <Later
            load={loadAnswer}
            props={{
              id: id,
              dialogue: dialogue,
              state: state,
              onBack: back,
              onMore: () => show(id, dialogue.goOn(state), null),
              onEdit: (topic) => show(id, dialogue.edit(state, topic), null),
              onWorkbench: toWorkbench,
              onAnew: anew,
            }}
          />
        );
      }
      case 'message':
        return (
          <MessageScreen
            onMessage={(notice) => {
              const named = accountsOfMessage(notice, rulesets).map(({ id }) => id);
              go({ at: 'whose', notice, named });
            }}
            onBack={back}
            before={typeof draft === 'string' ? draft : ''}
            onKeep={keepDraft}
          />
        );
      case 'whose': {
        const { notice, named } = step;
        const entries = rulesets.filter(({ id }) => named.includes(id));
        const only = entries.length === 1 ? entries[0] : undefined;
        return (
          <Screen
            title={only ? frame.check.fits(titleOf(only)) : text.platform}
            beginsWithButton={entries.length > 0}
          >
            {entries.length > 0 && (
              <p class="replies">
                {entries.map((entry) => (
                  <button type="button" class="main reply" onClick={() => askClosed(entry.id, { notice })}>
                    {only ? text.yes : titleOf(entry)}
                  </button>
                ))}
              </p>
            )}
            <AccountPicker
              label={entries.length > 0 ? frame.check.other : frame.check.name}
              onAccount={(id) => askClosed(id, { notice })}
              onNone={(typed) => {
                // Its code loads when the reader opens it.
                import('../data/unlisted-account.ts').then(
                  ({ unlistedAccount }) => {
                    const id = unlistedAccount(typed);
                    if (id === null) go({ at: 'everywhere' });
                    else askClosed(id, { notice });
                  },
                  () => go({ at: 'everywhere' }),
                );
              }}
            />
          </Screen>
        );
      }
      case 'closed':
        return (
          <Later
            load={loadClosedQuestions}
            props={{
              id: step.id,
              said: step.said,
              onSaid: (said) => askClosed(step.id, said),
              onBack: back,
              before: draft,
              onKeep: keepDraft,
            }}
          />
        );
      case 'way-back':
        return (
          <Later
            load={loadWayBack}
            props={{
              id: step.id,
              snapshot: step.snapshot,
              notice: step.notice,
              onBack: back,
              onWorkbench: (begin) => toWorkbench(begin, step.notice),
              onAnew: anew,
            }}
          />
        );
      case 'everywhere':
        return (
          <Screen title={frame.check.everywhere}>
            <ul class="plain">
              {text.everywhere.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {back && (
              <p class="buttons">
                <button type="button" onClick={back}>
                  {frame.questions.back}
                </button>
              </p>
            )}
          </Screen>
        );
      case 'workbench':
        return <Later load={() => loadWorkbench(shownWords.words, step.begin)} props={step} />;
    }
  })();
  useSharedLink(step.at !== 'workbench', () => replace({ at: 'workbench' }));
  useLanguageLinks(step);
  return (
    <>
      {english && <p class="in-english quiet">{rest?.inEnglish}</p>}
      <div
        key={place}
        class={step.at === 'workbench' ? 'workbench' : 'check'}
        {...(english ? { lang: 'en' } : {})}
      >
        <PageWordsContext.Provider value={shownWords}>{shown}</PageWordsContext.Provider>
        {failed !== null && (
          <p class="problem" role="alert">
            {failed}
          </p>
        )}
      </div>
    </>
  );
}

/** A shared snapshot that is put into the address of the open page is for the workbench. */
function useSharedLink(isWatched: boolean, onLink: () => void): void {
  useEffect(() => {
    if (!isWatched) return;
    const look = (): void => {
      if (holdsLink(location.hash)) onLink();
    };
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  });
}

/** Takes the answers along to the page of another language; the workbench does so by itself. */
function useLanguageLinks(step: Step): void {
  // Before the next picture is drawn: a page may go as soon as something is answered.
  useLayoutEffect(() => {
    const links = document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]');
    const go = (event: MouseEvent): void => {
      // Another tab would not get them, and this one would keep them.
      if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) carryOver(step);
    };
    for (const link of links) link.addEventListener('click', go);
    return () => {
      for (const link of links) link.removeEventListener('click', go);
    };
  }, [step]);
}
