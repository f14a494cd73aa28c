import { dataOf, element } from './page-data.ts';

interface FactChoice {
  readonly fact: string;
  readonly values: readonly (string | boolean)[];
}
interface ValueAsked {
  readonly name: string;
  readonly unit: string;
}
type RuleWords = Readonly<
  Record<
    | 'today'
    | 'on'
    | 'none'
    | 'percent'
    | 'wanted'
    | 'reached'
    | 'clear'
    | 'belowClaim'
    | 'unknown'
    | 'notMeant'
    | 'failed'
    | 'level'
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

  const day = place.querySelector<HTMLInputElement>('input[type="date"]');
  if (day) {
    day.value = today;
    day.addEventListener('change', () => {
      chosen.day = day.value || today;
      void judge();
    });
  }
  for (const { fact, values: choices } of facts) {
    const select = place.querySelector<HTMLSelectElement>(`[data-control="${fact}"]`);
    select?.addEventListener('change', () => {
      const choice = choices[Number(select.value)];
      if (select.value === '' || choice === undefined) delete chosen.facts[fact];
      else chosen.facts[fact] = choice;
      void judge();
    });
  }

  const form = place.querySelector<HTMLFormElement>('.live-value');
  const result = place.querySelector<HTMLElement>('.live-result');
  if (form && result) {
    const inputs = [...form.querySelectorAll('input')];
    const fields = values.flatMap(({ name, unit }, i) => {
      const input = inputs[i];
      return input ? [{ name, unit, input }] : [];
    });
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
        const { status, level, isClaim, message } = await compareValue(
          ruleset,
          rule,
          { ...chosen, metrics },
          language,
        );
        const said = {
          fired: words.reached,
          clear: isClaim ? words.belowClaim : words.clear,
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
  }
  place.append(problem);
}

/** The day in the zone of the reader. */
function localDay(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
