import { needsByRule } from '../content/needs-by-rule.ts';
import { notStandardText } from '../content/not-standard.ts';
import type { ReportInput, ReportRun } from '../content/report-input.ts';
import { sourceText } from '../content/source-text.ts';
import { problemTexts } from '../problem-texts/problem-text.ts';
import { escapeXml } from '../text/escape-xml.ts';
import { showOnOneLine } from '../text/show-on-one-line.ts';

/**
 * JUnit XML: a suite an input, a case a rule. What fired is a failure where the input makes the run fail, so that the
 * file and the exit code agree, and is told in the case's output elsewhere; what could not be decided is skipped.
 */
export function formatJunit(run: ReportRun): string {
  const suites = run.reports.map((input) => suiteOf(input, run));
  const broken = run.failed.map(({ file, code, problems }) =>
    element('testsuite', { name: file, tests: 1, failures: 0, errors: 1, skipped: 0, time: 0 }, [
      element('testcase', { classname: 'risk-check', name: file, time: 0 }, [
        element('error', { type: code, message: run.words.document.failed(code) }, [
          escapeXml(problemTexts(problems, run.words).join('\n')),
        ]),
      ]),
    ]),
  );
  const all = run.reports.map(countsOf);
  const sum = (name: 'tests' | 'failures'): number => all.reduce((n, one) => n + one[name], 0);
  const root = element(
    'testsuites',
    {
      name: 'risk-check',
      tests: sum('tests') + run.failed.length,
      failures: sum('failures'),
      errors: run.failed.length,
      // No `skipped`: strict readers know it at the suites only.
      time: 0,
    },
    [...suites, ...broken],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function countsOf({ report, isFailure = false }: ReportInput) {
  const { findings } = report;
  const suppressed = report.suppressed.length;
  const fired = findings.filter(({ status }) => status === 'fired').length;
  const failures = isFailure ? fired : 0;
  const clear = findings.filter(({ status }) => status === 'clear').length;
  return {
    tests: findings.length + suppressed,
    failures,
    errors: 0,
    skipped: findings.length - fired - clear + suppressed,
  };
}

function suiteOf(input: ReportInput, { words }: ReportRun): string {
  const { file, report, isFailure = false } = input;
  const missing = needsByRule(report);
  const notStandard = notStandardText([input], words);
  const properties = {
    ...(notStandard === null ? {} : { notStandard }),
    band: report.band,
    score: report.score,
    worstCase: report.worstCase,
    coverage: report.coverage,
    ruleset: report.ruleset.id,
    datasetVersion: report.ruleset.datasetVersion,
    digest: report.ruleset.digest,
  };
  const cases = report.findings.map((finding) => {
    const children: string[] = [];
    if (finding.status === 'fired') {
      const text = [finding.message, sourceText(finding, words), finding.help].join('\n');
      const type = finding.severity ?? 'info';
      const message = `+${finding.points} ${finding.message}`;
      children.push(
        isFailure
          ? element('failure', { type, message }, [escapeXml(text)])
          : element('system-out', {}, [escapeXml(`${message}\n${text}`)]),
      );
    } else if (finding.status === 'unknown') {
      const needs = missing.get(finding.ruleId)?.needs.join(', ');
      children.push(
        element('skipped', {
          message: needs === undefined ? words.document.unknowable : words.document.needs(needs),
        }),
      );
    } else if (finding.status === 'not-applicable') {
      children.push(element('skipped', { message: words.document.status['not-applicable'] }));
    }
    return element('testcase', caseName(finding.ruleId, finding.title, report.ruleset.id), children);
  });
  const suppressed = report.suppressed.map(({ ruleId, reason, until }) =>
    element('testcase', caseName(ruleId, titleOf(ruleId, input), report.ruleset.id), [
      element('skipped', { message: words.notes.suppressed(ruleId, reason, until) }),
    ]),
  );
  const name = `${file} (${report.ruleset.title})`;
  const counts = countsOf(input);
  return element('testsuite', { name, ...counts, time: 0, timestamp: report.asOf.slice(0, 19) }, [
    element(
      'properties',
      {},
      Object.entries(properties).map(([key, value]) => element('property', { name: key, value })),
    ),
    ...cases,
    ...suppressed,
  ]);
}

const caseName = (ruleId: string, title: string, ruleset: string): Record<string, string | number> => ({
  classname: ruleset,
  name: `${ruleId.slice(ruleset.length + 1) || ruleId}: ${title}`,
  time: 0,
});

const titleOf = (ruleId: string, { ruleset }: ReportInput): string =>
  ruleset.rules.find(({ id }) => id === ruleId)?.title ?? ruleId;

/** An element with its children on lines of their own, or with its text. */
function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[] = [],
): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(showOnOneLine(String(value)))}"`)
    .join('');
  if (children.length === 0) return `<${name}${list}/>`;
  const isText = children.length === 1 && !children[0]?.startsWith('<');
  const inside = isText ? children[0] : `\n${children.map(indent).join('\n')}\n`;
  return `<${name}${list}>${inside}</${name}>`;
}

/** Only lines that start an element are moved; a text keeps its lines as they are. */
const indent = (xml: string): string => xml.replace(/^(?= *<)/gm, '  ');
