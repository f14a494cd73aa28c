import type { RiskReport, Ruleset } from '@risk-check/core';
import { baselineLines, compareWithBaseline } from '@risk-check/report/formats';
import { htmlTable } from '@risk-check/report/html';
import { useMemo } from 'preact/hooks';
import { FileButton } from '../files/file-button.tsx';
import { usePageWords } from '../frame/words.ts';
import { WrittenHtml } from '../parts/written-html.tsx';
import { type Judgement, reportInput } from '../report/judge.ts';

interface Props {
  readonly judgement: Judgement;
  readonly ruleset: Ruleset;
  readonly earlier: RiskReport | null;
  readonly onKeep: () => void;
  readonly onForget: () => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** What got better and worse since an earlier state of the same account. */
export function Compare({ judgement, ruleset, earlier, onKeep, onForget, onFiles }: Props) {
  const { frame } = usePageWords();
  const text = frame.compare;
  const isOther = earlier !== null && earlier.ruleset.id !== ruleset.id;
  return (
    <div class="compare">
      <section class="card">
        <h2>{text.title}</h2>
        <p>{text.about}</p>
        <p class="buttons">
          <button type="button" class="main" onClick={onKeep}>
            {text.keep}
          </button>
          <FileButton label={text.open} onFiles={onFiles} />
          {earlier !== null && (
            <button
              type="button"
              class="quiet-button"
              onClick={(event) => {
                // This one goes away.
                event.currentTarget.parentElement?.querySelector('button')?.focus();
                onForget();
              }}
            >
              {text.forget}
            </button>
          )}
        </p>
        {earlier === null && <p class="quiet">{text.none}</p>}
        {isOther && <p class="problem">{text.other(earlier.ruleset.title)}</p>}
      </section>
      {earlier !== null && !isOther && (
        <Difference earlier={earlier} judgement={judgement} ruleset={ruleset} />
      )}
    </div>
  );
}

function Difference({
  earlier,
  judgement: { report, options },
  ruleset,
}: Pick<Props, 'judgement' | 'ruleset'> & { readonly earlier: RiskReport }) {
  const { frame, words } = usePageWords();
  const text = frame.compare;
  const lines = useMemo(() => {
    const input = reportInput({ report, options, forecast: null, suggestions: null }, ruleset, '', words);
    return baselineLines({ ...input, baseline: compareWithBaseline(report, earlier) }, words);
  }, [ruleset, earlier, report, options, words]);
  const differing = differingRules(earlier, report);
  const isSame =
    differing.length === 0 && report.score === earlier.score && report.worstCase === earlier.worstCase;
  const rows: readonly (readonly [string, string, string])[] = [
    [text.asOf, words.head.time(earlier.asOf), words.head.time(report.asOf)],
    [text.band, words.bands[earlier.band], words.bands[report.band]],
    [text.index, `${earlier.score}`, `${report.score}`],
    [text.worst, `${earlier.worstCase}`, `${report.worstCase}`],
    [text.coverage, words.percent(earlier.coverage), words.percent(report.coverage)],
  ];
  const state = (finding: RiskReport['findings'][number] | undefined): string =>
    finding
      ? text.state(
          finding.status === 'fired' ? 'fired' : (text.statuses[finding.status] ?? finding.status),
          finding.level ?? null,
          finding.points,
        )
      : '';
  const figures = htmlTable(
    text.table,
    [
      { title: text.figure, cell: ([name]) => name },
      { title: text.earlier, cell: ([, then]) => then },
      { title: text.now, cell: ([, , now]) => now },
    ],
    rows,
  );
  const rules = htmlTable(
    text.rules,
    [
      { title: text.rule, cell: ({ title }) => title },
      { title: text.earlier, cell: ({ then }) => state(then) },
      { title: text.now, cell: ({ now }) => state(now) },
    ],
    differing,
    true,
  );
  return (
    <section class="card" aria-live="polite">
      {isSame ? (
        <p>{text.kept}</p>
      ) : (
        <ul class="plain">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <WrittenHtml html={figures} />
      {differing.length > 0 && <WrittenHtml html={rules} />}
    </section>
  );
}

type Finding = RiskReport['findings'][number];

function differingRules(
  earlier: RiskReport,
  report: RiskReport,
): { title: string; then: Finding | undefined; now: Finding }[] {
  const was = new Map(earlier.findings.map((finding) => [finding.ruleId, finding]));
  return report.findings.flatMap((now) => {
    const then = was.get(now.ruleId);
    const isSame = then?.status === now.status && then.level === now.level && then.points === now.points;
    return isSame ? [] : [{ title: now.title, then, now }];
  });
}
