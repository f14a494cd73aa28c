import { usePageWords } from '../frame/words.ts';
import type { PlacedProblem } from './placed-problem.ts';

interface Props {
  readonly problems: readonly PlacedProblem[];
  readonly onGoTo: (problem: PlacedProblem) => void;
}

/** Says that what is shown is of an earlier text, since the present one cannot be scored. */
export function StaleNote({ problems, onGoTo }: Props) {
  const { frame } = usePageWords();
  const [first] = problems;
  return (
    <div class="card stale" role="note">
      <p>
        {first ? frame.stale(problems.length) : frame.emptyJson} {frame.lastRead}
      </p>
      {first && (
        <button type="button" onClick={() => onGoTo(first)}>
          {frame.toProblems}
        </button>
      )}
    </div>
  );
}
