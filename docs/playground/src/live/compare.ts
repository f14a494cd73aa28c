import { dataOf, element } from './page-data.ts';

interface Range {
  /** YYYY-MM-DD; null: since the first source, or without a known end. */
  readonly from: string | null;
  readonly until: string | null;
}
interface CompareWords {
  readonly role: string;
  readonly region: string;
  readonly all: string;
  readonly day: string;
  readonly shown: string;
}

/** One axis with the limits of all platforms: a role, a region and a day choose what is shown of it, in the drawing and in the table. */
export function liveCompare(place: HTMLElement): void {
  const words = dataOf<CompareWords>(place, 'words');
  const { first = '2020-01', last = '2030-01', day: built = '' } = place.dataset;
  const marks = [...place.querySelectorAll<Element>('[data-limit]')].map((mark) => {
    const told = mark as HTMLElement & SVGElement;
    return {
      mark: told.closest('tr') ?? told,
      role: told.dataset['role'] ?? '',
      regions: dataOf<readonly string[]>(told, 'regions') ?? [],
      not: dataOf<readonly string[]>(told, 'not') ?? [],
      range: dataOf<Range>(told, 'limit'),
    };
  });
  const rows = [...place.querySelectorAll<SVGElement>('.lane')];
  const options = (values: readonly string[]) =>
    [...new Set(values)].sort().map((value) => element('option', { value }, value));
  const role = element(
    'select',
    {},
    element('option', { value: '' }, words.all),
    ...options(marks.map((one) => one.role)),
  );
  const region = element(
    'select',
    {},
    element('option', { value: '' }, words.all),
    ...options(marks.flatMap(({ regions, not }) => [...regions, ...not])),
  );
  const [begin = 0, end = 0, now = 0] = [first, last, built].map(monthNumber);
  const slider = element('input', {
    type: 'range',
    min: String(begin),
    max: String(end),
    value: String(now),
  });
  const shownDay = element('output', {});
  const status = element('p', { class: 'live-count', role: 'status' });
  const filter = (): void => {
    const month = Number(slider.value);
    const day = month === now ? built : `${monthText(month)}-15`;
    shownDay.textContent = day;
    let shown = 0;
    for (const { mark, role: of, regions, not, range } of marks) {
      const holds = (range.from === null || range.from <= day) && (range.until === null || day < range.until);
      const isMeant =
        region.value === '' ||
        ((regions.length === 0 || regions.includes(region.value)) && !not.includes(region.value));
      const fits = holds && isMeant && (role.value === '' || of === role.value);
      mark.toggleAttribute('hidden', !fits);
      if (fits && mark.tagName === 'TR') shown++;
    }
    for (const row of rows)
      row.toggleAttribute('data-empty', row.querySelector('[data-limit]:not([hidden])') === null);
    status.textContent = words.shown.replace('{n}', String(shown));
  };
  for (const control of [role, region, slider]) control.addEventListener('input', filter);
  place.prepend(
    element(
      'div',
      { class: 'live-controls' },
      element('label', {}, words.role, role),
      ...(region.childElementCount > 1 ? [element('label', {}, words.region, region)] : []),
      element('label', {}, words.day, shownDay, slider),
      status,
    ),
  );
  filter();
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthText = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
