import type { FirstScreen } from '../../../first-screen/first-screen.ts';
import type { LimitDrawing, LimitRow } from '../../../first-screen/limit-row.ts';
import { escapeXml } from '../../../text/escape-xml.ts';
import { isWebAddress } from '../../../text/is-web-address.ts';
import type { Words } from '../../../words/words.ts';
import { signIcon } from './sign-icon.ts';

/** Where the first screen stands on a page: what its heading is called, and what makes its ids unique. */
export interface ScreenPlace {
  readonly prefix: string;
  /** The verdict is the heading of a page of its own, or one of several below. */
  readonly level: 1 | 2 | 3;
}

/** The first screen as markup: the verdict with its ladder, the tasks beside the limits, and what was not checked. */
export function screenHtml(screen: FirstScreen, words: Words, place: ScreenPlace): string {
  const tasks = tasksCard(screen, words, place);
  const limits = limitsCard(screen, words, place);
  const beside = limits === '' ? tasks : `<div class="two">\n${tasks}\n${limits}\n</div>`;
  return [verdictCard(screen, words, place), beside, uncheckedCard(screen, words, place)].join('\n');
}

/** State, sentence and why; beside them the index today and after each step. */
export function verdictCard(
  screen: FirstScreen,
  { firstScreen: text }: Words,
  { prefix, level }: ScreenPlace,
): string {
  const [first = '', ...why] = screen.verdict;
  const said = [
    `<p class="state">${signIcon(screen.sign)}${escapeXml(screen.state)}</p>`,
    ...(screen.stale === null ? [] : [`<p class="stale">${escapeXml(screen.stale)}</p>`]),
    `<h${level} id="${prefix}-verdict" class="said">${escapeXml(first)}</h${level}>`,
    ...(why.length === 0 ? [] : [`<p class="why">${escapeXml(why.join(' '))}</p>`]),
  ].join('\n');
  const facts = [screen.account, screen.at, screen.checked, screen.inEnglish ?? []].flat();
  const ladder = screen.ladder.length < 2 ? '' : ladderHtml(screen, text.ladder.title);
  return `<section class="card verdict tone-${screen.sign}">
<div class="split"><div>${said}</div>${ladder}</div>
<p class="facts">${facts.map((fact) => `<span>${escapeXml(fact)}</span>`).join('')}</p>
</section>`;
}

function ladderHtml({ ladder }: FirstScreen, title: string): string {
  const rungs = ladder.map(({ label, score }) => {
    const bar = `<svg class="bar ${toneOf(score)}" aria-hidden="true"><rect class="rest" width="100%" height="100%" rx="6"/><rect class="full" width="${Math.max(score, 1.5)}%" height="100%" rx="6"/></svg>`;
    return `<li><span>${escapeXml(label)}</span>${bar}<strong>${score}</strong></li>`;
  });
  return `<div class="ladder"><p class="quiet">${escapeXml(title)}</p><ol>${rungs.join('')}</ol></div>`;
}

const toneOf = (score: number): string =>
  score >= 60 ? 'tone-reached' : score >= 10 ? 'tone-near' : 'tone-calm';

/** At most three things to do, numbered. */
export function tasksCard(
  screen: FirstScreen,
  { firstScreen: text }: Words,
  { prefix }: ScreenPlace,
): string {
  const items = screen.tasks.map(
    ({ title, more }) =>
      `<li><b>${escapeXml(title)}</b>${more.length === 0 ? '' : `<p>${escapeXml(more.join(' '))}</p>`}</li>`,
  );
  return `<section class="card">
<h2 id="${prefix}-tasks">${escapeXml(text.tasks.htmlTitle)}</h2>
<ol class="todo">${items.join('')}</ol>
</section>`;
}

/** Each limit with its drawing, the step, and a link to its rule; empty where there is none. */
export function limitsCard(screen: FirstScreen, words: Words, { prefix }: ScreenPlace): string {
  if (screen.limits.length === 0) return '';
  // What the rules are called, where it is not translated.
  const lang = screen.inEnglish === null ? '' : ' lang="en"';
  return `<section class="card">
<h2 id="${prefix}-limits">${escapeXml(screen.limitsTitle)}</h2>
<div class="limits">${screen.limits.map((row) => limitHtml(row, lang, words)).join('')}</div>
</section>`;
}

function limitHtml(row: LimitRow, lang: string, { firstScreen: { limits: text } }: Words): string {
  const title = isWebAddress(row.help)
    ? `<a href="${escapeXml(row.help)}" rel="noreferrer">${escapeXml(row.title)}</a>`
    : escapeXml(row.title);
  const limit = row.limit === '' ? '' : `${text.limit} ${row.limit}`;
  const lines = [[limit, row.step].filter((part) => part !== '').join('; '), row.note, row.said];
  const said = lines.flatMap((line) => line || []);
  const tone = row.kind === 'reached' ? 'tone-reached' : row.kind === 'near' ? 'tone-near' : 'tone-calm';
  return `<div class="measure ${tone}"><h3><span${lang}>${title}</span><span class="now">${escapeXml(row.now)}</span></h3>${row.drawing ? drawing(row.drawing) : ''}${said.map((line) => `<p>${escapeXml(line)}</p>`).join('')}</div>`;
}

/** A box for each countable thing, the last one the limit; a bar with a mark, and a ring for the raw share. */
function drawing(shape: LimitDrawing): string {
  if (shape.kind === 'boxes') {
    const boxes = Array.from({ length: shape.limit }, (_, i) => {
      const kind = i < shape.filled ? 'on' : i === shape.limit - 1 ? 'at' : '';
      return `<i${kind === '' ? '' : ` class="${kind}"`}></i>`;
    });
    return `<div class="boxes" aria-hidden="true">${boxes.join('')}</div>`;
  }
  const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
  const ring = shape.ring === null ? '' : `<circle class="ring" cx="${percent(shape.ring)}" cy="10" r="5"/>`;
  return `<svg class="scale" aria-hidden="true"><rect class="rest" y="4" width="100%" height="12" rx="6"/><rect class="full" y="4" width="${percent(Math.max(shape.value, 0.01))}" height="12" rx="6"/>${ring}<rect class="mark" x="${percent(shape.limit)}" y="0" width="3" height="20"/><text x="0" y="33">${escapeXml(shape.from)}</text><text x="100%" y="33" text-anchor="end">${escapeXml(shape.to)}</text></svg>`;
}

/** What was not checked, and what the index is. */
export function uncheckedCard(screen: FirstScreen, { document }: Words, { prefix }: ScreenPlace): string {
  return `<section class="card">
<h2 id="${prefix}-open">${escapeXml(document.uncheckedTitle)}</h2>
${screen.within === null ? '' : `<p>${escapeXml(screen.within)}</p>\n`}<p>${escapeXml(screen.notChecked)}</p>
<p class="quiet">${escapeXml(screen.index)}</p>
</section>`;
}
