import type { RiskReport } from '@risk-check/core';
import { indexText } from '@risk-check/report/formats';
import { useEffect, useState } from 'preact/hooks';
import { langOf, loadExamples, rulesets, titleOf } from '../data/rulesets.ts';
import { FileButton } from '../files/file-button.tsx';
import { newSnapshot, snapshotText } from '../questions/new-snapshot.ts';
import { usePageWords } from './words.ts';

interface Props {
  /** Id of the ruleset. */
  readonly account: string;
  /** What is open. */
  readonly text: string;
  readonly report: RiskReport | null;
  /** The report is of an earlier text, since the present one cannot be read. */
  readonly isStale: boolean;
  /** How many actions the report takes as done. */
  readonly done: number;
  readonly canUndo: boolean;
  /** Another text to begin with: an empty snapshot of a platform, or an example. */
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onUndo: () => void;
}

/** The examples of an account with their texts, as soon as they are there; without them the page works as well. */
function useExamples(account: string): readonly (readonly [name: string, text: string])[] {
  const [found, setFound] = useState<readonly (readonly [string, string])[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const show = (examples: Readonly<Record<string, unknown>>): void => {
      if (isCurrent) setFound(Object.entries(examples).map(([name, one]) => [name, snapshotText(one)]));
    };
    loadExamples(account).then(show, () => show({}));
    return () => {
      isCurrent = false;
    };
  }, [account]);
  return found;
}

/** What the page works on, and where the account stands. */
export function Toolbar({ account, text, report, isStale, done, canUndo, onText, onFiles, onUndo }: Props) {
  const { frame, words } = usePageWords();
  const examples = useExamples(account);
  return (
    <div class="toolbar">
      <label>
        <span class="label">{frame.account}</span>
        <select
          value={account}
          onChange={(event) => {
            const entry = rulesets.find(({ id }) => id === event.currentTarget.value);
            if (entry) onText(snapshotText(newSnapshot(entry.platform, entry.role, new Date())));
          }}
        >
          {rulesets.map((entry) => (
            <option key={entry.id} value={entry.id} {...langOf(entry.id)}>
              {titleOf(entry)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="label">{frame.example}</span>
        <select
          // The one that is open: from there the arrow keys go on to the next.
          value={examples.find(([, example]) => example === text)?.[0] ?? ''}
          onChange={(event) => {
            const chosen = examples.find(([name]) => name === event.currentTarget.value);
            if (chosen) onText(chosen[1]);
          }}
        >
          <option value="">{frame.exampleNone}</option>
          {examples.map(([name]) => (
            <option key={name} value={name} lang="en">
              {name.replaceAll('-', ' ')}
            </option>
          ))}
        </select>
      </label>
      <FileButton label={frame.open} onFiles={onFiles} />
      <button type="button" onClick={canUndo ? onUndo : undefined} aria-disabled={!canUndo}>
        {frame.undo}
      </button>
      {report && isStale && <span class="verdict-link quiet">{frame.lastRead}</span>}
      {report && !isStale && (
        <a class="verdict-link" href="#result">
          {done > 0 && <span>{frame.actions.whatIf(done)}:</span>}
          <span class={`chip band-${report.band}`}>{words.bands[report.band]}</span>
          <b>{frame.index(indexText(report))}</b>
          <span class="quiet">{frame.worst(report.worstCase)}</span>
        </a>
      )}
    </div>
  );
}
