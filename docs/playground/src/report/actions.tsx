import type { Ruleset } from '@risk-check/core';
import { adviceBeyond, stepsTogether } from '@risk-check/report/formats';
import { usePageWords } from '../frame/words.ts';
import type { Judgement } from './judge.ts';

interface Props {
  readonly judgement: Judgement;
  readonly ruleset: Ruleset;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** What the owner can do, each with a switch that scores the account as if it were done. */
export function Actions({ judgement, ruleset, chosen, onChosen }: Props) {
  const { frame, words } = usePageWords();
  const text = frame.actions;
  const { actions } = judgement.suggestions;
  const toggle = (action: string): void => {
    const next = new Set(chosen);
    if (!next.delete(action)) next.add(action);
    onChosen(next);
  };
  const advice = adviceBeyond(judgement.report, judgement.suggestions, ruleset);
  const together = stepsTogether(judgement.suggestions, words);
  if (actions.length === 0 && advice.length === 0) return null;
  return (
    <section class="card actions">
      <h2>{text.title}</h2>
      <p class="quiet">{actions.length > 0 ? text.about : text.none}</p>
      {actions.length > 0 && (
        <ul class="plain">
          {actions.map(({ action, title, how, note, effort, score, worstCase }) => (
            <li key={action}>
              <button
                type="button"
                role="switch"
                aria-checked={chosen.has(action)}
                aria-describedby={`about-${action}`}
                onClick={() => toggle(action)}
              >
                <span class="switch" aria-hidden="true" />
                {title}
              </button>
              <div id={`about-${action}`}>
                <p>{[how, note].filter((part) => part !== null).join(' ')}</p>
                <p class="quiet">
                  {text.effect(score, worstCase)}; {words.document.effort[effort]}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {together !== null && (
        <p class="together">
          {together}{' '}
          <button
            type="button"
            class="small"
            onClick={() => onChosen(new Set(judgement.suggestions.smallestSet?.actions))}
          >
            {text.these}
          </button>
        </p>
      )}
      {advice.length > 0 && (
        <>
          {actions.length > 0 && <p class="quiet">{text.advice}</p>}
          <ul class="plain advice">
            {advice.map(({ title, text: says }) => (
              <li key={title}>
                <b>{title}:</b> {says}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
