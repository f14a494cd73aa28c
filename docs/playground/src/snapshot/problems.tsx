import { usePageWords } from '../frame/words.ts';
import type { Reading } from './read-snapshot-text.ts';

interface Props {
  readonly reading: Reading;
  readonly onGoTo: (at: { readonly start: number; readonly end: number }) => void;
}

/** So many are listed; the title counts all. */
const MOST_LISTED = 100;

/** The problems of the text; each leads to its place. */
export function Problems({ reading, onGoTo }: Props) {
  const { frame } = usePageWords();
  if (reading.kind === 'empty') return <p class="quiet">{frame.emptyJson}</p>;
  if (reading.kind === 'loading') return null;
  if (reading.kind === 'ready') return <p class="quiet">{frame.noProblems}</p>;
  return (
    <section class="problems">
      <h2>{frame.problemsTitle(reading.problems.length)}</h2>
      <ul class="plain">
        {reading.problems.slice(0, MOST_LISTED).map(({ start, end, line, column, path, message, hint }) => (
          <li key={`${start} ${message}`}>
            <button type="button" class="place" onClick={() => onGoTo({ start, end })}>
              {frame.problemAt(line, column)}
            </button>
            {path !== '' && <code>{path}</code>}
            <p>
              {message}
              {hint !== null && <span class="quiet"> {hint}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
