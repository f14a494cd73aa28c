import {
  type NoticeLexicon,
  planRecovery,
  type RecoveryPlan,
  type Ruleset,
  type Snapshot,
} from '@risk-check/core';
import { planCalendar, planStart, recoveryBlocks, zoneOffset } from '@risk-check/report/recovery';
import type { Words } from '@risk-check/report/words';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { guideOf } from '../data/rulesets.ts';
import { usePageWords } from '../frame/words.ts';
import { BlockList } from '../parts/block-list.tsx';
import { saveFile } from '../parts/save-file.ts';
import type { JudgeOptions } from '../report/judge.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly ruleset: Ruleset;
  readonly options: JudgeOptions;
  /** The message of the platform as it was pasted, and when a sale ends on the wall clock here. */
  readonly notice: string;
  readonly saleEnds: string;
  readonly onNotice: (notice: string) => void;
  readonly onSaleEnds: (saleEnds: string) => void;
}

/** The dated way back, and its dates as a calendar. */
export function WayBack({ snapshot, ruleset, options, notice, saleEnds, onNotice, onSaleEnds }: Props) {
  const { frame, words } = usePageWords();
  const text = frame.wayBack;
  const lexicon = useLexicon(snapshot, notice);
  const plan = useMemo(
    () => planFor(snapshot, ruleset, options, notice, saleEnds, lexicon),
    [snapshot, ruleset, options, notice, saleEnds, lexicon],
  );
  const blocks = useMemo(() => {
    const shown = wordsOfPlan(words, plan.final);
    // There is room for what the terminal keeps for the end: every route is told in full.
    return recoveryBlocks({ ...plan, final: true }, ruleset, shown);
  }, [plan, ruleset, words]);
  const calendar = useMemo(
    () => planCalendar(plan, ruleset, words, snapshot),
    [plan, ruleset, words, snapshot],
  );
  return (
    <div class="way-back">
      <section class="card">
        <h2>{text.title}</h2>
        <label>
          <b>{text.notice}</b>
          <textarea rows={3} value={notice} onInput={(event) => onNotice(event.currentTarget.value)} />
          <small class="quiet">{text.noticeHelp}</small>
        </label>
        <label>
          <b>{text.saleEnds}</b>
          <input
            type="datetime-local"
            value={saleEnds}
            onInput={(event) => onSaleEnds(event.currentTarget.value)}
          />
          <small class="quiet">{text.saleHelp}</small>
        </label>
        {calendar.count > 0 ? (
          <p class="buttons">
            <button
              type="button"
              class="main"
              onClick={() => saveFile('way-back.ics', 'text/calendar', calendar.text)}
            >
              {text.calendar}
            </button>
            <small class="quiet">{text.calendarAbout(calendar.count)}</small>
          </p>
        ) : (
          <p class="quiet">{text.noDates}</p>
        )}
      </section>
      <section class="card blocks-card">
        <BlockList blocks={blocks} />
      </section>
    </div>
  );
}

/** The wordings of the languages of the messages; until they are there, only those of the guide are known. */
function useLexicon(snapshot: Snapshot, notice: string): NoticeLexicon | undefined {
  const [lexicon, setLexicon] = useState<NoticeLexicon>();
  const isAsked = notice.trim() !== '' || (snapshot.notices ?? []).some(({ text }) => text);
  useEffect(() => {
    if (!isAsked) return;
    let isOld = false;
    import('@risk-check/rules-data/notices')
      .then(({ loadLexiconFor }) => loadLexiconFor(snapshot, notice))
      .then(
        (loaded) => isOld || setLexicon(loaded),
        // The plan stands without it.
        () => {},
      );
    return () => {
      isOld = true;
    };
  }, [snapshot, notice, isAsked]);
  return lexicon;
}

/** The same words, but for those that take a plan that is told in full for the last one. */
function wordsOfPlan(words: Words, isFinal: boolean): Words {
  const { recovery } = words;
  const { recover } = recovery;
  return {
    ...words,
    recovery: { ...recovery, recover: { ...recover, final: isFinal ? recover.final : recover.later } },
  };
}

function planFor(
  snapshot: Snapshot,
  ruleset: Ruleset,
  options: JudgeOptions,
  notice: string,
  saleEnds: string,
  lexicon: NoticeLexicon | undefined,
): RecoveryPlan {
  const ends = saleEnds === '' ? Number.NaN : new Date(saleEnds).getTime();
  return planRecovery(snapshot, ruleset, guideOf(ruleset.id), {
    ...options,
    asOf: planStart(snapshot, Date.now()),
    zoneOffset,
    ...(lexicon === undefined ? {} : { lexicon }),
    ...(notice.trim() === '' ? {} : { notice }),
    ...(Number.isNaN(ends) ? {} : { saleEnds: new Date(ends).toISOString() }),
  });
}
