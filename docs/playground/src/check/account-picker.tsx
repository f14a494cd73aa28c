import { findAccounts } from '@risk-check/report/questions';
import { useMemo, useState } from 'preact/hooks';
import { OFTEN_ASKED } from '../../../often-asked.js';
import { langOf, rulesets, titleOf } from '../data/rulesets.ts';
import { usePageWords } from '../frame/words.ts';

interface Props {
  readonly label: string;
  readonly onAccount: (id: string) => void;
  /** For a platform that is not in the list. */
  readonly onNone?: (typed: string) => void;
}

const SHOWN = 6;
/** An account by a few letters of its platform, in any script: each hit is a button, and Enter takes the first. */
export function AccountPicker({ label, onAccount, onNone }: Props) {
  const { frame, words } = usePageWords();
  const [typed, setTyped] = useState('');
  const isTyped = typed.trim() !== '';
  const hits = useMemo(
    () =>
      isTyped
        ? findAccounts(typed, rulesets).slice(0, SHOWN)
        : OFTEN_ASKED.flatMap((id) => rulesets.find((entry) => entry.id === id) ?? []),
    [typed, isTyped],
  );
  const [first] = hits;
  return (
    <form
      class="picker"
      onSubmit={(event) => {
        event.preventDefault();
        if (isTyped && first) onAccount(first.id);
      }}
    >
      <label>
        <b>{label}</b>
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <p class="hidden" role="status">
        {isTyped ? hits.map(titleOf).join(', ') : ''}
      </p>
      {isTyped && hits.length === 0 ? (
        <p>
          {frame.check.notListed(typed.trim())}{' '}
          {onNone && (
            <button type="button" class="small" onClick={() => onNone(typed)}>
              {frame.check.everywhere}
            </button>
          )}
        </p>
      ) : (
        <p class="hits">
          {hits.map((entry) => (
            <button key={entry.id} type="button" {...langOf(entry.id)} onClick={() => onAccount(entry.id)}>
              {titleOf(entry)}
            </button>
          ))}
        </p>
      )}
      {!isTyped && (
        <details class="all">
          <summary>{frame.check.allAccounts(rulesets.length)}</summary>
          <p class="hits">
            {rulesets.map((entry) => (
              <button
                key={entry.id}
                type="button"
                class="small"
                {...langOf(entry.id)}
                onClick={() => onAccount(entry.id)}
              >
                {titleOf(entry)}
              </button>
            ))}
          </p>
        </details>
      )}
      <p class="quiet">{words.dialogue.privacy}</p>
    </form>
  );
}
