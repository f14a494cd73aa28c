import { dataOf, element } from './page-data.ts';

interface FactChoice {
  readonly fact: string;
  readonly title: string;
  readonly values: readonly { readonly value: string | boolean; readonly text: string }[];
}
interface ValueAsked {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
}
type RuleWords = Readonly<
  Record<
    | 'today'
    | 'on'
    | 'none'
    | 'day'
    | 'region'
    | 'any'
    | 'yourValue'
    | 'compare'
    | 'percent'
    | 'wanted'
    | 'reached'
    | 'clear'
    | 'unknown'
    | 'notMeant'
    | 'failed'
    | 'level'
    | 'inPage'
    | 'of',
    string
  >
>;

type Engine = typeof import('./rule-engine.ts');

/** The levels of a rule on the day of the reader, for a region, and beside a number of the reader: as the engine says. */
export function liveRule(place: HTMLElement): void {
  const { rule = '', ruleset = '', day: built = '', language = 'en' } = place.dataset;
  const dates = dataOf<readonly string[]>(place, 'dates');
  const facts = dataOf<readonly FactChoice[]>(place, 'facts');
  const values = dataOf<readonly ValueAsked[]>(place, 'values');
  const words = dataOf<RuleWords>(place, 'words');
  const rows = new Map(
    [...place.querySelectorAll<HTMLElement>('[data-level]')].map((mark) => [
      Number(mark.dataset['level']),
      mark.closest('tr') as HTMLElement,
    ]),
  );
  const today = localDay(new Date());
  const inWords = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const chosen: { day: string; facts: Record<string, string | boolean> } = { day: today, facts: {} };
  const problem = element('p', { role: 'alert', class: 'live-problem', hidden: '' }, words.failed);
  const load = (): Promise<Engine> => import('./rule-engine.ts');

  const lay = (levels: Awaited<ReturnType<Engine['levelsOn']>>): void => {
    let held = 0;
    for (const { level, standing, isMeant } of levels) {
      const row = rows.get(level);
      if (!row) continue;
      row.hidden = !isMeant;
      if (standing === 'in-force' && isMeant) held++;
      place.querySelector(`[data-standing="${standing}"] tbody`)?.append(row);
    }
    for (const group of place.querySelectorAll<HTMLElement>('.standing'))
      group.hidden = ![...group.querySelectorAll<HTMLElement>('tbody tr')].some(({ hidden }) => !hidden);
    const none = place.querySelector<HTMLElement>('.none-in-force');
    if (none) none.hidden = held > 0;
  };
  const say = (): void => {
    const asOf = place.querySelector('.as-of');
    const shown = inWords.format(new Date(`${chosen.day}T00:00:00Z`));
    if (asOf) asOf.textContent = (chosen.day === today ? words.today : words.on).replace('{date}', shown);
  };
  const judge = async (): Promise<void> => {
    try {
      const { levelsOn } = await load();
      lay(await levelsOn(ruleset, rule, chosen));
      problem.hidden = true;
      say();
    } catch {
      problem.hidden = false;
    }
  };

  // What holds changes only on these days: on all others the page says already what the engine would.
  const isSame = (day: string): boolean => !dates.some((date) => date > built !== date > day);
  if (isSame(today)) say();
  else void judge();

  const controls = element('div', { class: 'live-controls' });
  if (dates.length > 0) {
    const day = element('input', { type: 'date', value: today });
    day.addEventListener('change', () => {
      chosen.day = day.value || today;
      void judge();
    });
    controls.append(element('label', {}, words.day, day));
  }
  for (const { fact, title, values: choices } of facts) {
    const select = element(
      'select',
      {},
      element('option', { value: '' }, words.any),
      ...choices.map(({ text }, i) => element('option', { value: String(i) }, text)),
    );
    select.addEventListener('change', () => {
      const choice = choices[Number(select.value)];
      if (select.value === '' || !choice) delete chosen.facts[fact];
      else chosen.facts[fact] = choice.value;
      void judge();
    });
    controls.append(element('label', {}, title, select));
  }
  if (controls.childElementCount > 0) place.querySelector('.as-of')?.before(controls);

  if (values.length > 0) {
    const result = element('p', { class: 'live-result', role: 'status' });
    const fields = values.map(({ name, title, unit }, i) => {
      const id = `value-${i}`;
      const input = element('input', { id, type: 'text', inputmode: 'decimal', autocomplete: 'off' });
      const hint = unit === 'share' ? words.percent : unit.replace(/^money:/, '');
      return {
        name,
        unit,
        input,
        label: element('label', { for: id }, title, element('small', {}, hint), input),
      };
    });
    const form = element(
      'form',
      { class: 'live-value' },
      element('b', {}, words.yourValue),
      ...fields.map(({ label }) => label),
      element('button', { type: 'submit' }, words.compare),
      result,
      element('p', { class: 'live-private' }, words.inPage),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void compare();
    });
    const compare = async (): Promise<void> => {
      result.className = 'live-result';
      result.textContent = '';
      try {
        const { compareValue, readValue } = await load();
        const metrics: Record<string, unknown> = {};
        for (const { name, unit, input } of fields) {
          if (input.value.trim() === '') continue;
          const read = readValue(input.value, unit, words.of);
          input.setAttribute('aria-invalid', String(read === null));
          if (read === null) {
            result.textContent = unit === 'share' ? words.percent : words.wanted;
            input.focus();
            return;
          }
          metrics[name] = read;
        }
        if (Object.keys(metrics).length === 0) {
          result.textContent = words.wanted;
          fields[0]?.input.focus();
          return;
        }
        const { status, level, message } = await compareValue(
          ruleset,
          rule,
          { ...chosen, metrics },
          language,
        );
        const said = {
          fired: words.reached,
          clear: words.clear,
          unknown: words.unknown,
          'not-applicable': words.notMeant,
        }[status];
        result.classList.add(`is-${status}`);
        const place = level === null || level === 0 ? '' : ` (${words.level.replace('{n}', String(level))})`;
        result.replaceChildren(
          element('b', {}, `${said}${place}.`),
          status === 'unknown' ? '' : ` ${message}`,
        );
      } catch {
        result.textContent = words.failed;
      }
    };
    place.append(form);
  }
  place.append(problem);
}

/** The day in the zone of the reader. */
function localDay(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
