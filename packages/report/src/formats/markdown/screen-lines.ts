import type { ReportInput, ReportRun } from '../../content/report-input.ts';
import { type FirstScreen, firstScreen } from '../../first-screen/first-screen.ts';
import type { LimitRow } from '../../first-screen/limit-row.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { markdownTable } from './markdown-table.ts';

/** The first screen as Markdown: verdict, limits, tasks, what was not checked, the index last. */
export function screenLines(input: ReportInput & Pick<ReportRun, 'words'>): string[] {
  const { steps = null } = input;
  const screen = firstScreen({ ...input, steps });
  const paragraph = (text: string | null): string[] => (text === null ? [] : [escapeMarkdown(text), '']);
  return [
    ...paragraph(screen.stale),
    `**${escapeMarkdown(screen.state)}**: ${escapeMarkdown(screen.verdict.join(' '))}`,
    '',
    ...limitLines(screen),
    `**${escapeMarkdown(screen.tasksTitle)}**`,
    '',
    ...screen.tasks.map(({ title, more }, i) => `${i + 1}. ${escapeMarkdown([title, ...more].join(' '))}`),
    '',
    ...paragraph(screen.within),
    ...paragraph(screen.notChecked),
    escapeMarkdown(screen.index),
    '',
    `- ${escapeMarkdown(`${screen.at}; ${screen.checked}`)}`,
    ...(screen.inEnglish === null ? [] : [`- ${escapeMarkdown(screen.inEnglish)}`]),
  ];
}

function limitLines({ limits, limitsTitle, limitColumns }: FirstScreen): string[] {
  if (limits.length === 0) return [];
  const [now, limit, step] = limitColumns;
  return [
    ...markdownTable<LimitRow>(
      [
        { title: limitsTitle, cell: ({ title }) => title },
        { title: now, cell: (row) => [row.now, row.note].filter((text) => text).join('; ') },
        { title: limit, cell: (row) => row.limit },
        { title: step, cell: (row) => row.step },
      ],
      limits,
    ),
    '',
  ];
}
