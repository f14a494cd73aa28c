import { type AppealFinding, diagnose, lintAppeal, type Ruleset, type Snapshot } from '@risk-check/core';
import { checklistBlocks } from '@risk-check/report/recovery';
import { useMemo } from 'preact/hooks';
import { appealRules, guideOf } from '../data/rulesets.ts';
import { usePageWords } from '../frame/words.ts';
import { BlockList } from '../parts/block-list.tsx';
import type { JudgeOptions } from '../report/judge.ts';
import { markText } from './mark-text.ts';

/** What was written and chosen in the appeal check; kept by the page, so that it outlives a look at another tab. */
export interface AppealDraft {
  readonly text: string;
  /** Null for the likely reason of the snapshot. */
  readonly reason: string | null;
  readonly newEvidence: boolean;
}

interface Props {
  readonly draft: AppealDraft;
  readonly onDraft: (draft: AppealDraft) => void;
  readonly ruleset: Ruleset;
  readonly options: JudgeOptions;
  /** What is known of the account, null while the JSON cannot be read. */
  readonly snapshot: Snapshot | null;
}

/** A draft with marks where something is to fix, and what is better. */
export function Appeal({ draft, onDraft, ruleset, options, snapshot }: Props) {
  const { frame, words } = usePageWords();
  const text = frame.appeal;
  const { recovery } = words;
  const guide = guideOf(ruleset.id);
  const likely = useMemo(() => {
    if (!snapshot) return undefined;
    const { decided, reasons } = diagnose(snapshot, ruleset, guide, options);
    return decided ? reasons[0]?.reason : undefined;
  }, [snapshot, ruleset, options, guide]);
  const reason = (draft.reason ?? likely ?? '') in ruleset.reasons ? (draft.reason ?? likely ?? '') : '';
  const rules = appealRules();
  const review = useMemo(
    () =>
      lintAppeal(draft.text, rules, {
        ...(reason === '' ? {} : { reason }),
        ...(draft.newEvidence ? { newEvidence: true } : {}),
        orderIds: (snapshot?.orders ?? []).flatMap(({ id }) => id ?? []),
        pendingAppeals: (snapshot?.appeals ?? []).filter(({ status }) => status === 'pending').length,
      }),
    [draft, reason, rules, snapshot],
  );
  const isEmpty = draft.text.trim() === '';
  const problems = new Set(
    review.findings.filter(({ level }) => level === 'problem').map(({ code }) => code),
  );
  const codes = [...new Set(review.findings.map(({ code }) => code))];
  const parts = useMemo(() => markText(draft.text, review.findings), [draft.text, review]);
  return (
    <div class="appeal">
      <section class="card">
        <h2>{text.title}</h2>
        <label>
          <b>{text.draft}</b>
          <textarea
            rows={8}
            value={draft.text}
            onInput={(event) => onDraft({ ...draft, text: event.currentTarget.value })}
          />
          <small class="quiet">{text.draftHelp}</small>
        </label>
        <label>
          <b>{text.reason}</b>
          <select
            value={reason}
            onChange={(event) => onDraft({ ...draft, reason: event.currentTarget.value })}
          >
            <option value="">{text.noReason}</option>
            {Object.entries(ruleset.reasons).map(([key, { title }]) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={draft.newEvidence}
            onChange={(event) => onDraft({ ...draft, newEvidence: event.currentTarget.checked })}
          />
          {text.newEvidence}
        </label>
      </section>
      <section class="card">
        {isEmpty ? (
          <p class="quiet">{text.empty}</p>
        ) : (
          <>
            <div role="status">
              <h2>{review.ok ? recovery.appeal.ok : recovery.appeal.notOk(problems.size)}</h2>
            </div>
            <p class="quiet">{recovery.appeal.words(review.words, rules.length.aim, rules.length.most)}</p>
            <h3>{text.marked}</h3>
            <p class="marked">
              {parts.map(({ text: part, codes: marked, level }, i) =>
                marked.length === 0 ? (
                  part
                ) : (
                  <mark key={i} id={`mark-${i}`} class={level} title={marked.join(', ')}>
                    {part}
                  </mark>
                ),
              )}
            </p>
            <ul class="plain findings">
              {codes.map((code) => {
                const same = review.findings.filter((finding) => finding.code === code);
                const [first] = same as [AppealFinding];
                return (
                  <li key={code} class={first.level}>
                    <p>
                      <b class="tag">{first.level === 'problem' ? text.problem : text.advice}</b>{' '}
                      {first.message}
                    </p>
                    <p>{recovery.appeal.better(first.better)}</p>
                    <p class="quiet">{placesOf(same, draft.text, text)}</p>
                  </li>
                );
              })}
            </ul>
          </>
        )}
        <BlockList blocks={checklistBlocks(guide.checklist ?? null, words)} />
        <p class="quiet">{recovery.appeal.honest}</p>
      </section>
    </div>
  );
}

const MOST_QUOTED = 60;

function placesOf(
  findings: readonly AppealFinding[],
  text: string,
  words: { readonly whole: string; readonly toMark: (quoted: string) => string },
): string {
  return findings
    .map(({ start, end }) => {
      if (start === 0 && end >= text.length) return words.whole;
      const quoted = text.slice(start, end).replaceAll(/\s+/g, ' ');
      return words.toMark(quoted.length > MOST_QUOTED ? `${quoted.slice(0, MOST_QUOTED)}…` : quoted);
    })
    .join(', ');
}
