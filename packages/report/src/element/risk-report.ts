/// <reference lib="dom" />
import {
  forecastRisk,
  OptionsError,
  type PreparedSnapshot,
  prepareSnapshot,
  type RiskReport,
  type Ruleset,
  RulesetError,
  type ScoreOptions,
  SnapshotError,
  scoreAccount,
  suggestActions,
  type WhatIfChange,
  whatIf,
} from '@risk-check/core';
import { courseAround } from '../content/course-around.ts';
import { measureSteps } from '../content/measure-steps.ts';
import { numberText } from '../content/value-text.ts';
import { articleHtml } from '../formats/html/article-html.ts';
import { notStandardHtml } from '../formats/html/parts/not-standard-html.ts';
import { escapeXml } from '../text/escape-xml.ts';
import { isLanguage } from '../words/base/languages.ts';
import { loadWords } from '../words/load/load-words.generated.ts';
import type { Words } from '../words/words.ts';
import { ELEMENT_STYLE } from './element-style.ts';
import { type Slider, slidersHtml, slidersOf } from './sliders.ts';

const PROPERTIES = ['snapshot', 'ruleset', 'options'] as const;
const PREFIX = 'risk-report';

/** What `risk-report` events tell. */
export interface RiskReportDetail {
  /** Of the snapshot as it is, or with the numbers that were tried. */
  readonly report: RiskReport;
  /** The numbers that were tried; none at first. */
  readonly changes: readonly WhatIfChange[];
}

/** Where no page is, as on a server, the class can be imported and does nothing. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/**
 * `<risk-report>`: the report of one account, made and kept in the page. Set `snapshot` and `ruleset`; nothing is fetched or
 * sent. Attributes: `lang` (en, de, es, ru; else that of the page), `theme` (`light`, `dark`; else that of the system) and
 * `heading` (level of its first heading, 1 to 3; 2 unless said). Colours are custom properties, such as `--card` and `--ink`.
 *
 * Dispatches `risk-report` with the report, first and whenever a slider moves, and `risk-report-error` where the snapshot,
 * the ruleset or an option cannot be read.
 *
 * @example
 * import '@risk-check/report/element';
 * import ruleset from '@risk-check/rules-data/aliexpress/buyer';
 *
 * const element = document.createElement('risk-report');
 * Object.assign(element, { snapshot, ruleset });
 * document.body.append(element);
 */
export class RiskReportElement extends Base {
  static readonly observedAttributes = ['lang', 'theme', 'heading'];
  #values: { snapshot?: unknown; ruleset?: Ruleset | undefined; options?: ScoreOptions | undefined } = {};
  #isDue = false;
  #made = 0;
  #after: ((changes: readonly WhatIfChange[]) => RiskReport) | undefined;
  #sliders: readonly Slider[] = [];
  #words: Words | undefined;
  readonly #root: ShadowRoot;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(ELEMENT_STYLE);
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.addEventListener('input', () => this.#tryOut());
    this.#root.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) this.#reset();
    });
  }

  /** One account's activity, such as parsed JSON; see docs/snapshot-format.md. */
  get snapshot(): unknown {
    return this.#values.snapshot;
  }
  set snapshot(value: unknown) {
    this.#set('snapshot', value);
  }

  /** A ruleset of `@risk-check/rules-data`, in the language of the element. */
  get ruleset(): Ruleset | undefined {
    return this.#values.ruleset;
  }
  set ruleset(value: Ruleset | undefined) {
    this.#set('ruleset', value);
  }

  /** Options of `scoreAccount`. */
  get options(): ScoreOptions | undefined {
    return this.#values.options;
  }
  set options(value: ScoreOptions | undefined) {
    this.#set('options', value);
  }

  connectedCallback(): void {
    // What was set before the element was defined hides the accessors.
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      Object.assign(this, { [name]: value });
    }
    this.#schedule();
  }

  attributeChangedCallback(): void {
    this.#schedule();
  }

  #set(name: (typeof PROPERTIES)[number], value: unknown): void {
    this.#values = { ...this.#values, [name]: value };
    this.#schedule();
  }

  /** Several properties are mostly set one after the other. */
  #schedule(): void {
    if (this.#isDue || !this.isConnected) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      void this.#render();
    });
  }

  async #render(): Promise<void> {
    const made = ++this.#made;
    const { snapshot, ruleset, options = {} } = this.#values;
    if (snapshot === undefined || ruleset === undefined) {
      this.#root.replaceChildren();
      return;
    }
    const words = await loadWords(languageOf(this));
    // Something else was set meanwhile.
    if (made !== this.#made) return;
    this.#words = words;
    try {
      const prepared = prepareSnapshot<Ruleset, unknown>(snapshot, ruleset);
      const report = scoreAccount(prepared, ruleset, options);
      this.#show(prepared, ruleset, report, options, words);
      this.#tell('', { report, changes: [] });
    } catch (error) {
      if (!isOfInput(error)) throw error;
      const issues = error.issues.map(({ path, message }) => `<li>${escapeXml(`${path}: ${message}`)}</li>`);
      const heading = escapeXml(words.document.tryOut.broken);
      this.#paint(
        `<section class="card" role="alert"><p>${heading}</p><ul>${issues.join('')}</ul></section>`,
      );
      this.#tell('-error', error);
    }
  }

  #show(
    prepared: PreparedSnapshot,
    ruleset: Ruleset,
    report: RiskReport,
    options: ScoreOptions,
    words: Words,
  ): void {
    const steps = measureSteps(prepared, ruleset, report, options);
    this.#after = (changes) => whatIf(prepared, ruleset, changes, options).after;
    this.#sliders = slidersOf(report, ruleset, steps);
    const found = new Set(report.findings.map(({ ruleId }) => ruleId));
    const page = {
      ...{ file: '', name: null, report, ruleset, baseline: null, words, steps },
      isLeftInEnglish: words.language !== 'en' && ruleset.phrases === undefined,
      experimentalLeftOut: ruleset.rules.filter(
        ({ id, status }) => status === 'experimental' && !found.has(id),
      ).length,
      suggestions: suggestActions(prepared, ruleset, options),
      forecast: forecastRisk(prepared, ruleset, options),
      course: courseAround(prepared, ruleset, report, options),
      detail: { isQuiet: false, isBrief: false, isDetailed: false, isExplained: false, isPlain: false },
      prefix: PREFIX,
      isAmongSeveral: false,
      verdictLevel: headingOf(this),
    };
    const open = [...this.#root.querySelectorAll('details[open] h2')].map(({ id }) => id);
    const article = articleHtml(
      page,
      notStandardHtml([page], words),
      slidersHtml(this.#sliders, report, words, PREFIX),
    );
    this.#paint(
      `<div lang="${words.language}">${article}<p class="quiet">${escapeXml(words.notice.text)}</p></div>`,
    );
    // What a reader has unfolded stays so.
    for (const id of open) this.#root.getElementById(id)?.closest('details')?.setAttribute('open', '');
  }

  #paint(html: string): void {
    const template = document.createElement('template');
    template.innerHTML = trusted(html);
    this.#root.replaceChildren(template.content);
  }

  /** Scores with the sliders as they stand. */
  #tryOut(): void {
    const words = this.#words;
    const status = this.#root.querySelector('.then');
    if (!words || !this.#after || !status) return;
    const changes: WhatIfChange[] = [];
    for (const [i, input] of this.#inputs().entries()) {
      const slider = this.#sliders[i];
      if (!slider) continue;
      const text = numberText(Number(input.value), slider.unit, null, words);
      input.setAttribute('aria-valuetext', text);
      const output = input.parentElement?.querySelector('output');
      if (output) output.textContent = text;
      if (Number(input.value) !== slider.value) changes.push({ metric: slider.metric, value: input.value });
    }
    const report = this.#after(changes);
    status.textContent =
      changes.length === 0 ? '' : words.document.tryOut.tried(`${report.score}`, words.bands[report.band]);
    this.#root.querySelector('button')?.toggleAttribute('hidden', changes.length === 0);
    this.#tell('', { report, changes });
  }

  #reset(): void {
    for (const [i, input] of this.#inputs().entries()) input.value = `${this.#sliders[i]?.value}`;
    this.#tryOut();
    // Not lost with the button.
    this.#inputs()[0]?.focus();
  }

  #inputs(): HTMLInputElement[] {
    return [...this.#root.querySelectorAll<HTMLInputElement>('input[type=range]')];
  }

  /** Dispatches `risk-report`, or `risk-report-error`. */
  #tell(kind: '' | '-error', detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`${PREFIX}${kind}`, { detail, bubbles: true, composed: true }));
  }
}

const isOfInput = (error: unknown): error is SnapshotError | RulesetError | OptionsError =>
  error instanceof SnapshotError || error instanceof RulesetError || error instanceof OptionsError;

function languageOf(element: Element) {
  const text = element.closest('[lang]')?.getAttribute('lang')?.slice(0, 2).toLowerCase() ?? '';
  return isLanguage(text) ? text : 'en';
}

function headingOf(element: Element): 1 | 2 | 3 {
  const level = Number(element.getAttribute('heading'));
  return level === 1 || level === 3 ? level : 2;
}

interface Policy {
  createHTML(html: string): string;
}
let policy: Policy | undefined;

/** Every text in it is escaped; a page that demands it can allow the policy `risk-report`. */
function trusted(html: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  };
  policy ??= trustedTypes?.createPolicy('risk-report', { createHTML: (text) => text });
  return policy ? policy.createHTML(html) : html;
}

/** Defines the element, once. */
export function defineRiskReport(): void {
  const { customElements } = globalThis;
  if (customElements && !customElements.get('risk-report'))
    customElements.define('risk-report', RiskReportElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'risk-report': RiskReportElement;
  }
  interface HTMLElementEventMap {
    'risk-report': CustomEvent<RiskReportDetail>;
    'risk-report-error': CustomEvent<SnapshotError | RulesetError | OptionsError>;
  }
}
