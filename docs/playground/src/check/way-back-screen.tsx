import { planRecovery, type RecoveryPlan, type Snapshot } from '@risk-check/core';
import {
  type Block,
  draftBlocks,
  languageOfPlatform,
  planCalendar,
  planStart,
  type RecoverScreen,
  recoverScreen,
  sendableTexts,
  zoneOffset,
} from '@risk-check/report/recovery';
import type { Words } from '@risk-check/report/words';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { guideOf, rulesetOf } from '../data/rulesets.ts';
import { usePageWords } from '../frame/words.ts';
import { BlockList } from '../parts/block-list.tsx';
import { saveFile } from '../parts/save-file.ts';
import { snapshotText } from '../questions/new-snapshot.ts';
import { judgeOptions } from '../report/judge.ts';

interface Props {
  readonly id: string;
  readonly snapshot: Snapshot;
  readonly notice: string;
  readonly onBack: (() => void) | null;
  readonly onWorkbench: (begin: string) => void;
  readonly onAnew: () => void;
}

interface Planned {
  readonly plan: RecoveryPlan;
  readonly screen: RecoverScreen;
  readonly drafts: readonly Block[];
}

/** Texts for a platform are in its language; words of other languages aren't loaded. */
async function wordsOfPlatform(platform: string, words: Words): Promise<Words> {
  const language = languageOfPlatform(platform);
  if (language === words.language) return words;
  return language === 'es'
    ? (await import('@risk-check/report/words/es')).es
    : (await import('@risk-check/report/words/en')).en;
}

/** The plan for a message and what was said; the wordings of the message's language are loaded for it. */
async function planFor(id: string, snapshot: Snapshot, notice: string, words: Words): Promise<Planned> {
  const { loadLexiconFor } = await import('@risk-check/rules-data/notices');
  const [lexicon, platformWords] = await Promise.all([
    loadLexiconFor(snapshot, notice),
    wordsOfPlatform(rulesetOf(id).platform, words),
  ]);
  const ruleset = rulesetOf(id);
  const plan = planRecovery(snapshot, ruleset, guideOf(id), {
    ...judgeOptions(false),
    asOf: planStart(snapshot, Date.now()),
    lexicon,
    zoneOffset,
    ...(notice === '' ? {} : { notice }),
  });
  return {
    plan,
    screen: recoverScreen({ plan, ruleset, words, snapshot }),
    drafts: draftBlocks({ plan, ruleset, snapshot, platformWords, words }),
  };
}

/** The way back on one screen: the same parts as in the terminal. */
export function WayBackScreen({ id, snapshot, notice, onBack, onWorkbench, onAnew }: Props) {
  const { frame, words } = usePageWords();
  const [planned, setPlanned] = useState<Planned | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    planFor(id, snapshot, notice, words).then(setPlanned, () => setFailed(true));
  }, [id, snapshot, notice, words]);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [planned]);
  if (failed) return <p role="alert">{frame.files.noRules(id)}</p>;
  if (!planned) return null;
  const { plan, screen, drafts } = planned;
  const calendar = planCalendar(plan, rulesetOf(id), words, snapshot);
  return (
    <div class="answer">
      <section class="card verdict tone-stopped">
        <h1 class="said" tabIndex={-1} ref={heading}>
          {screen.headline}
        </h1>
        {screen.message.length > 0 && (
          <p class="why">
            <strong>{screen.message.join(' ')}</strong>
          </p>
        )}
        {screen.why.length > 0 && <p class="why">{screen.why.join(' ')}</p>}
        <p class="facts">
          <span>{screen.account}</span>
          <span>{screen.now}</span>
        </p>
      </section>
      <div class="two">
        <div>
          {screen.parts.map(({ title, when, steps }) => (
            <section key={title} class="card">
              <h2>
                {title}
                {when !== null && <small class="quiet"> {when}</small>}
              </h2>
              <ul class="check-list">
                {steps.map((step) => (
                  <li key={step}>
                    <label class="check">
                      <input type="checkbox" />
                      <span>{step}</span>
                    </label>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <div>
          {screen.doNot.length > 0 && (
            <section class="card">
              <h2>{screen.doNotTitle}</h2>
              <ul class="do-not">
                {screen.doNot.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          )}
          {(screen.money.length > 0 || screen.moneyNote !== null) && (
            <section class="card">
              <h2>{screen.moneyTitle}</h2>
              {screen.moneyNote !== null && <p>{screen.moneyNote}</p>}
              <dl class="money">
                {screen.money.map(({ title, amount, text }) => (
                  <div key={title}>
                    <dt>
                      {title}
                      {amount !== null && <b>{amount}</b>}
                    </dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
              {screen.moneyWarning !== null && <p>{screen.moneyWarning}</p>}
            </section>
          )}
          {screen.answers.length > 0 && (
            <section class="card">
              <h2>{screen.answerTitle}</h2>
              <ul class="plain">
                {screen.answers.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
      {drafts.length > 0 && (
        <details class="card">
          <summary>
            <h2>{sendableTexts(drafts).draft ? frame.check.drafts : words.draft.chatTitle}</h2>
          </summary>
          <div>
            <BlockList blocks={drafts} />
          </div>
        </details>
      )}
      <p class="buttons">
        {calendar.count > 0 && (
          <button
            type="button"
            class="main"
            onClick={() => saveFile('way-back.ics', 'text/calendar', calendar.text)}
          >
            {frame.wayBack.calendar}
          </button>
        )}
        {/* Nothing is scored where there are no rules. */}
        {rulesetOf(id).rules.length > 0 && (
          <button type="button" onClick={() => onWorkbench(snapshotText(snapshot))}>
            {frame.check.details}
          </button>
        )}
        {onBack && (
          <button type="button" onClick={onBack}>
            {frame.questions.back}
          </button>
        )}
        <button type="button" class="quiet-button" onClick={onAnew}>
          {frame.check.anew}
        </button>
      </p>
    </div>
  );
}
