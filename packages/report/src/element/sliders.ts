import type { Finding, RiskReport, Ruleset } from '@risk-check/core';
import type { MeasuredSteps } from '../content/measure-steps.ts';
import { numberText } from '../content/value-text.ts';
import { escapeXml } from '../text/escape-xml.ts';
import type { Words } from '../words/words.ts';

const MOST = 5;

/** A number of the account that can be tried. */
export interface Slider {
  readonly metric: string;
  readonly title: string;
  readonly unit: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/**
 * Numbers worth trying: those of the limits on the first screen, then of what fired or is compared with one limit. Nobody is
 * told how far dishonest conduct may go, so rules about it bring none.
 */
export function slidersOf(report: RiskReport, ruleset: Ruleset, steps: MeasuredSteps | null): Slider[] {
  const dishonest = new Set(ruleset.rules.filter((rule) => rule.dishonest).map(({ id }) => id));
  const shown = (steps?.limits ?? []).flatMap(({ ruleId, comparison }) =>
    comparison ? [{ ...comparison, ruleId }] : [],
  );
  const others = report.findings.filter(({ status }) => status === 'fired' || status === 'clear');
  const found = new Map<string, Slider>();
  for (const comparison of [...shown, ...others]) {
    if (found.size >= MOST) break;
    const { metric, ruleId } = comparison;
    if (metric === undefined || found.has(metric) || dishonest.has(ruleId)) continue;
    const slider = sliderOf({ ...comparison, metric }, ruleset);
    if (slider) found.set(metric, slider);
  }
  return [...found.values()];
}

type Compared = Pick<Finding, 'value' | 'unit' | 'threshold'> & { readonly metric: string };

function sliderOf({ metric, value, unit = '', threshold }: Compared, { metrics }: Ruleset): Slider | null {
  const declared = metrics[metric];
  const limit = Number(threshold);
  if (!declared || declared.scale || value === undefined || !(limit > 0)) return null;
  const [from, to] = [Number(declared.domain?.[0] ?? 0), Number(declared.domain?.[1] ?? Infinity)];
  const isShare = unit === 'share';
  const reach = Math.max(limit * 2, value * 1.25);
  const most = isShare ? Math.min(1, to) : to;
  const isWhole =
    Number.isInteger(limit) && Number.isInteger(value) && !isShare && !unit.startsWith('money:');
  const step = isWhole ? Math.max(1, Math.round(reach / 100)) : stepOf(reach);
  return {
    metric,
    title: declared.title,
    unit: declared.unit,
    value,
    least: from,
    most: Math.min(most, Math.ceil(reach / step) * step),
    step,
  };
}

/** About a hundred steps, of a size that reads well: 0.001, 0.01, 0.1, ... */
const stepOf = (reach: number): number => 10 ** Math.floor(Math.log10(reach / 50));

/** The sliders as a card; empty where no number can be tried. */
export function slidersHtml(
  sliders: readonly Slider[],
  report: RiskReport,
  words: Words,
  prefix: string,
): string {
  if (sliders.length === 0) return '';
  const text = words.document.tryOut;
  const rows = sliders.map(({ metric, title, unit, value, least, most, step }, i) => {
    const id = `${prefix}-try-${i}`;
    const said = escapeXml(numberText(value, unit, null, words));
    return `<div class="slide"><label for="${id}">${escapeXml(title)}</label><output for="${id}">${said}</output><input id="${id}" type="range" min="${least}" max="${most}" step="${step}" value="${value}" data-metric="${escapeXml(metric)}" aria-valuetext="${said}"></div>`;
  });
  return `<section class="card try">
<h2>${escapeXml(text.title)}</h2>
<p class="quiet">${escapeXml(text.about)}</p>
${rows.join('\n')}
<p>${escapeXml(text.now(`${report.score}`, words.bands[report.band]))}</p>
<p class="then" role="status"></p>
<button type="button" hidden>${escapeXml(text.reset)}</button>
</section>`;
}
