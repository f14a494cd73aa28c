import { freshnessReport } from '../../../packages/rules-data/freshness/freshness-report.js';
import { bullets, code, escapeText, link, paragraphs, section, table } from '../markdown.js';
import { sourceLink } from '../source-facts.js';
import { datasetCard } from '../structured-data.js';

/**
 * @import { Context } from '../context.js'
 * @import { Page } from '../page.js'
 */

const EVIDENCE = /** @type {const} */ (['official', 'documented', 'reported', 'anecdotal', 'heuristic']);
const SHOWN = 20;

/** How good and how fresh the evidence is, judged at the day of the dataset. @param {Context} context @returns {Page} */
export function evidencePage(context) {
  const { dataset, words, cliWords, lookup, href } = context;
  const text = words.evidencePage;
  const levels = dataset.rulesets.flatMap(({ rules }) => rules.flatMap((rule) => rule.levels));
  const report = freshnessReport(/** @type {any} */ (dataset), dataset.datasetDate);
  const conflicts = dataset.rulesets.flatMap(({ title, rules }) =>
    rules.flatMap((rule) => (rule.conflicts ?? []).map((conflict) => ({ title, rule, conflict }))),
  );
  const classes = EVIDENCE.map((evidence) => {
    const some = levels.filter((level) => level.evidence === evidence).length;
    return [cliWords.evidenceShort[evidence], `${some}`, `${Math.round((100 * some) / levels.length)} %`];
  });
  const platforms = dataset.rulesets.map(({ title, platform, role, rules, sources }) => [
    link(title, href(`platforms/${platform}/${role}`)),
    ...EVIDENCE.map(
      (evidence) =>
        `${rules.flatMap((rule) => rule.levels).filter((level) => level.evidence === evidence).length}`,
    ),
    Object.values(sources)
      .map(({ readOn }) => readOn)
      .sort()[0] ?? '',
  ]);
  const aged = [...report.due, ...(report.next ? [report.next] : [])]
    .slice(0, SHOWN)
    .map((source) => [
      sourceLink(`${source.ruleset} ${source.source}`, source),
      words.kinds[/** @type {keyof typeof words.kinds} */ (source.kind)],
      source.readOn,
      `${source.dueAfterDays - source.ageDays}`,
    ]);
  const oldTexts = report.oldTexts
    .slice(0, SHOWN)
    .map(({ rule, levels: numbers, text: of }) => [
      `${link(lookup.rule(rule)?.rule.title ?? rule, href(`rules/${rule}`))}<br>${code(rule)}`,
      numbers.join(', '),
      of ?? cliWords.document.undated,
    ]);
  const weakest = report.weakest
    .slice(0, SHOWN)
    .map(({ rule, because }) => [
      `${link(lookup.rule(rule)?.rule.title ?? rule, href(`rules/${rule}`))}<br>${code(rule)}`,
      escapeText(because.join('; ')),
    ]);
  return {
    path: 'evidence',
    wide: true,
    title: text.title,
    description: text.description,
    group: words.evidence,
    structured: [datasetCard(context)],
    body: paragraphs(
      text.description,
      section(2, text.classes, table([words.evidence, words.platformPage.levelsCount, text.share], classes)),
      section(
        2,
        text.fresh,
        paragraphs(
          text.freshText(
            report.asOf,
            report.due.length,
            report.sources,
            inWords(report.readAgainAfter, words),
          ),
          section(3, text.nextDue, table([words.source, words.kind, words.read, text.left], aged)),
        ),
      ),
      section(
        2,
        text.oldTexts,
        paragraphs(
          text.oldTextsText(
            report.oldTexts.filter(({ text: of }) => of !== null).length,
            report.oldTexts.filter(({ text: of }) => of === null).length,
          ),
          table([words.rule, words.level, text.textOf], oldTexts),
        ),
      ),
      section(2, text.weakest, table([words.rule, text.because], weakest)),
      section(
        2,
        text.conflicts,
        paragraphs(
          text.conflictsText(conflicts.length),
          `::: details ${text.conflicts}\n${bullets(
            conflicts.map(
              ({ title, rule, conflict }) =>
                `${escapeText(title)}, ${link(rule.title, href(`rules/${rule.id}`))}: ${escapeText(conflict.about)}`,
            ),
          )}\n:::`,
        ),
      ),
      section(
        2,
        text.perPlatform,
        table(
          [words.platforms, ...EVIDENCE.map((evidence) => cliWords.evidenceShort[evidence]), text.oldest],
          platforms,
        ),
      ),
    ),
  };
}

/** `90, 180 or 365`. @param {readonly number[]} numbers @param {Context['words']} words */
const inWords = (numbers, { language }) =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' }).format(
    numbers.map(String),
  );
