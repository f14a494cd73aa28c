import { type RiskReport, scoreAccount } from '@risk-check/core';
import { indexText } from '@risk-check/report/formats';
import type { Words } from '@risk-check/report/words';
import { useEffect, useState } from 'preact/hooks';
import { langOf, loadExamples, loadRuleset, rulesetOf, rulesets, titleOf } from '../data/rulesets.ts';
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

interface Example {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

/** The examples of an account, as soon as they are there; without them the page works as well. */
function useExamples(account: string, words: Words): readonly Example[] {
  const [found, setFound] = useState<readonly Example[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const show = (examples: Readonly<Record<string, unknown>>): void => {
      const labels = labelsOf(examples, account, words);
      const shown = Object.entries(examples).map(([name, one], i) => ({
        name,
        label: labels[i] ?? '',
        text: snapshotText(one),
      }));
      if (isCurrent) setFound(shown);
    };
    // What they come to is said by the rules.
    Promise.all([loadExamples(account), loadRuleset(account, words)]).then(
      ([examples]) => show(examples),
      () => show({}),
    );
    return () => {
      isCurrent = false;
    };
  }, [account, words]);
  return found;
}

/** Their names are English. Where the rules are translated an example is called what it comes to, in the words of the page. */
function labelsOf(examples: Readonly<Record<string, unknown>>, account: string, words: Words): string[] {
  if (isNamedInEnglish(account, words)) return Object.keys(examples).map((name) => name.replaceAll('-', ' '));
  const times = new Map<string, number>();
  return Object.values(examples).map((snapshot) => {
    const { band, score, findings } = scoreAccount(snapshot, rulesetOf(account));
    const reached = findings.filter(({ status }) => status === 'fired').map(({ title }) => title);
    const label = [`${words.bands[band]}, ${score}`, ...(reached[0] ? [reached[0]] : [])].join(': ');
    const more = reached.length > 1 ? ` +${reached.length - 1}` : '';
    const time = (times.get(label + more) ?? 0) + 1;
    times.set(label + more, time);
    return `${label}${more}${time > 1 ? ` (${time})` : ''}`;
  });
}

const isNamedInEnglish = (account: string, { language }: Words): boolean =>
  language === 'en' || langOf(account).lang === 'en';

/** What the page works on, and where the account stands. */
export function Toolbar({ account, text, report, isStale, done, canUndo, onText, onFiles, onUndo }: Props) {
  const { frame, words } = usePageWords();
  const examples = useExamples(account, words);
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
          value={examples.find((example) => example.text === text)?.name ?? ''}
          onChange={(event) => {
            const chosen = examples.find(({ name }) => name === event.currentTarget.value);
            if (chosen) onText(chosen.text);
          }}
        >
          <option value="">{frame.exampleNone}</option>
          {examples.map(({ name, label }) => (
            <option key={name} value={name} {...(isNamedInEnglish(account, words) && { lang: 'en' })}>
              {label}
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
