import { cleanMessage } from '@risk-check/report/questions';
import { useState } from 'preact/hooks';
import { usePageWords } from '../frame/words.ts';
import { Screen } from './screen.tsx';

interface Props {
  /** The message, cleaned; empty for none. */
  readonly onMessage: (notice: string) => void;
  readonly onBack: (() => void) | null;
  /** What was pasted here before. */
  readonly before: string;
  readonly onKeep: (pasted: string) => void;
}

/** The box for the message of the platform. */
export function MessageScreen({ onMessage, onBack, before, onKeep }: Props) {
  const { frame, words } = usePageWords();
  const [pasted, setPasted] = useState(before);
  return (
    <Screen title={frame.check.paste}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onMessage(cleanMessage(pasted));
        }}
      >
        <textarea
          rows={6}
          aria-labelledby="question"
          aria-describedby="help"
          value={pasted}
          onInput={(event) => {
            setPasted(event.currentTarget.value);
            onKeep(event.currentTarget.value);
          }}
        />
        <p class="quiet" id="help">
          {words.dialogue.privacy} {words.dialogue.byName}
        </p>
        <p class="buttons">
          <button type="submit" class="main">
            {pasted.trim() === '' ? frame.check.noMessage : frame.questions.answer}
          </button>
          {onBack && (
            <button type="button" onClick={onBack}>
              {frame.questions.back}
            </button>
          )}
        </p>
      </form>
    </Screen>
  );
}
