import { archiveAddress, type Finding } from '@risk-check/core';
import { adviceBeyond } from '../../content/advice-beyond.ts';
import { baselineLines } from '../../content/baseline-lines.ts';
import { forecastEnd } from '../../content/forecast-end.ts';
import { houseRulesRow } from '../../content/house-rules-row.ts';
import { isStopped } from '../../content/is-stopped.ts';
import { inputText, missingData } from '../../content/missing-data.ts';
import { missingFieldTexts } from '../../content/missing-fields.ts';
import { momentText } from '../../content/moment-text.ts';
import { notesWithHints } from '../../content/notes-with-hints.ts';
import { nothingFiredText } from '../../content/nothing-fired.ts';
import type { ReportInput, ReportRun } from '../../content/report-input.ts';
import { sourceText } from '../../content/source-text.ts';
import { stepsTogether } from '../../content/steps-together.ts';
import { comparisonText, nextText } from '../../content/value-text.ts';
import { hasNothingToTell } from '../../content/verdict-means.ts';
import { isWebAddress } from '../../text/is-web-address.ts';
import { showOnOneLine } from '../../text/show-on-one-line.ts';
import { version } from '../../text/version.ts';
import type { Words } from '../../words/words.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { markdownTable } from './markdown-table.ts';
import { screenLines } from './screen-lines.ts';

type SectionInput = ReportInput & Pick<ReportRun, 'words' | 'detail'>;

/** A part of the Markdown report: heading (none for the verdict) and lines; no lines, no part. */
interface MarkdownSection {
  readonly title: ((words: Words) => string) | null;
  readonly lines: (input: SectionInput) => string[];
}

const bullets = (lines: readonly string[]): string[] => lines.map((line) => `- ${escapeMarkdown(line)}`);

export const REPORT_SECTIONS: readonly MarkdownSection[] = [
  { title: null, lines: verdict },
  {
    title: ({ document }) => document.baselineTitle,
    lines: (input) => bullets(baselineLines(input, input.words)),
  },
  { title: ({ reasons }) => reasons.title, lines: reasons },
  { title: ({ document }) => document.suppressedTitle, lines: suppressed },
  { title: ({ document }) => document.timelineTitle, lines: timeline },
  { title: ({ document }) => document.uncheckedTitle, lines: unchecked },
  { title: ({ help }) => help.title, lines: actions },
  { title: ({ notes }) => notes.title, lines: notes },
  { title: ({ document }) => document.sourcesTitle, lines: sources },
  { title: ({ document }) => document.madeFrom, lines: madeFrom },
];

/** The first screen, and the figures behind the index. */
function verdict(input: SectionInput): string[] {
  const { report, words, detail } = input;
  const { head, percent } = words;
  const lines = screenLines(input);
  if (detail.isBrief) return lines;
  return [
    ...lines,
    ...bullets([
      ...(hasNothingToTell(report) ? [] : [`${head.worstCase}: ${report.worstCase}`]),
      `${head.coverage}: ${percent(report.coverage)} (${head.coverageMeans(report.coverage)})`,
    ]),
  ];
}

function reasons({ report, ruleset, words }: SectionInput): string[] {
  const fired = report.findings.filter(({ status }) => status === 'fired');
  if (fired.length === 0) return [escapeMarkdown(nothingFiredText(report, words))];
  const { columns, sumText } = words.document;
  const legs = (finding: Finding) => (finding.legs ?? [finding]).filter(({ op }) => op !== undefined);
  return [
    ...markdownTable<Finding>(
      [
        { title: columns.points, cell: ({ points }) => points, isNumber: true },
        { title: columns.rule, cell: ({ title, ruleId }) => `${title} (${ruleId})` },
        { title: columns.severity, cell: ({ severity = 'info' }) => words.severity[severity] },
        { title: columns.why, cell: ({ message }) => message },
        {
          title: columns.limit,
          cell: (finding) =>
            legs(finding)
              .map((leg) => comparisonText(leg, ruleset, words).limit)
              .join('; '),
        },
        { title: columns.next, cell: (finding) => nextText(finding, ruleset, words) },
        { title: columns.evidence, cell: (finding) => sourceText(finding, words) },
      ],
      fired,
    ),
    '',
    escapeMarkdown(
      sumText(
        fired.map(({ points }) => points),
        report.evidenceScore,
      ),
    ),
  ];
}

function suppressed({ report, words }: SectionInput): string[] {
  const { columns, status, forEver } = words.document;
  if (report.suppressed.length === 0) return [];
  return markdownTable(
    [
      { title: columns.rule, cell: ({ ruleId }) => ruleId },
      { title: columns.status, cell: (entry) => status[entry.status] },
      { title: columns.reason, cell: ({ reason }) => reason },
      { title: columns.until, cell: ({ until }) => (until === null ? forEver : words.head.date(until)) },
    ],
    report.suppressed,
  );
}

function timeline({ forecast, words }: SectionInput): string[] {
  if (forecast === null) return [];
  const { columns, timelineNone } = words.document;
  const ends =
    forecast.knownUntil === null
      ? []
      : ['', escapeMarkdown(words.document.knownUntil(momentText(forecast.knownUntil, words)))];
  if (forecast.steps.length === 0)
    return [escapeMarkdown(timelineNone(words.head.time(forecastEnd(forecast)))), ...ends];
  const table = markdownTable(
    [
      { title: columns.from, cell: ({ at }) => momentText(at, words) },
      { title: columns.index, cell: ({ score }) => score, isNumber: true },
      { title: columns.worst, cell: ({ worstCase }) => worstCase, isNumber: true },
      { title: columns.band, cell: ({ band }) => words.bands[band] },
    ],
    [forecast.from, ...forecast.steps],
  );
  return [...table, ...ends];
}

function unchecked({ report, ruleset, words, detail }: SectionInput): string[] {
  const { columns } = words.document;
  const lines: string[] = [];
  const groups = missingData(report.unknown);
  if (groups.length > 0)
    lines.push(
      escapeMarkdown(`${words.unchecked.title(report.unknown.length)}.`),
      '',
      ...markdownTable(
        [
          { title: columns.data, cell: ({ needs }) => needs.join(', ') },
          {
            title: columns.why,
            cell: ({ needs }) => words.unchecked.row(needs.map((need) => inputText(need, ruleset, words))),
          },
          { title: columns.rules, cell: ({ rules }) => rules, isNumber: true },
          { title: columns.couldAdd, cell: ({ couldAdd }) => `+${couldAdd}`, isNumber: true },
        ],
        groups,
      ),
      '',
      ...missingFieldTexts(report, ruleset, words).flatMap((text) => [escapeMarkdown(text), '']),
      escapeMarkdown(words.unchecked.howTo),
    );
  if (report.unknowable.length > 0) {
    if (lines.length > 0) lines.push('');
    lines.push(escapeMarkdown(words.unchecked.unknowable(report.unknowable.length)));
    if (detail.isDetailed) lines.push('', ...bullets(report.unknowable));
  }
  return lines;
}

/** Actions by measured effect, then the advice of reasons that no action reaches, then the way back. */
function actions({ report, ruleset, suggestions, steps = null, words }: SectionInput): string[] {
  const { columns, effort, adviceAbout } = words.document;
  const parts: string[][] = [];
  if (suggestions !== null && suggestions.actions.length > 0) {
    parts.push(
      markdownTable(
        [
          {
            title: columns.action,
            cell: ({ title, how, note }) =>
              [`${title}.`, how, note].filter((text) => text !== null).join(' '),
          },
          { title: columns.effect, cell: ({ score }) => score, isNumber: true },
          { title: columns.worstEffect, cell: ({ worstCase }) => worstCase, isNumber: true },
          { title: columns.effort, cell: (action) => effort[action.effort] },
        ],
        suggestions.actions,
      ),
    );
    const together = stepsTogether(suggestions, words);
    if (together !== null) parts.push([escapeMarkdown(together)]);
  }
  const advice = adviceBeyond(report, suggestions, ruleset);
  if (advice.length > 0) {
    if (parts.length > 0) parts.push([escapeMarkdown(adviceAbout)]);
    parts.push(bullets(advice.map(({ title, text }) => `${title}: ${text}`)));
  }
  if (isStopped({ report, steps })) parts.push([escapeMarkdown(words.help.recover)]);
  return parts.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

function notes(input: SectionInput): string[] {
  return bullets(notesWithHints(input, input.words));
}

function sources({ report, words }: SectionInput): string[] {
  const { undated, columns } = words.document;
  const seen = new Map(
    report.findings
      .filter(({ status }) => status === 'fired')
      .flatMap(({ sources: list }) => list)
      .map((source) => [source.url, source]),
  );
  // Angle brackets make a link of any address; the few signs that end one are percent-encoded.
  const address = (url: string): string =>
    isWebAddress(url)
      ? `<${showOnOneLine(url).replace(/[<>\s\\]/g, encodeURIComponent)}>`
      : escapeMarkdown(url);
  return [...seen.values()].map((source) => {
    const { url, title, publisher, publishedOn, readOn, noLink } = source;
    const archived = archiveAddress(source);
    const dates = `${publishedOn === null ? undated : words.head.date(publishedOn)}; ${columns.read} ${words.head.date(readOn)}`;
    const places = noLink
      ? words.source.noLink
      : [address(url), ...(archived ? [`${words.source.archived} ${address(archived)}`] : [])].join(', ');
    return `- ${escapeMarkdown(`${publisher}: ${title} (${dates})`)} ${places}`;
  });
}

function madeFrom({ report, ruleset, words }: SectionInput): string[] {
  const { facts } = words.document;
  return bullets([
    `${facts.ruleset}: ${report.ruleset.id}`,
    `${facts.dataset}: ${report.ruleset.datasetVersion}, ${words.head.date(ruleset.datasetDate)}`,
    `${facts.digest}: ${report.ruleset.digest}`,
    ...houseRulesRow(report, words).map(([name, value]) => escapeMarkdown(`${name}: ${value}`)),
    `${facts.program}: risk-check ${version}`,
  ]);
}
