import { dataOf } from './page-data.ts';

interface Range {
  /** YYYY-MM-DD; null: since the first source, or without a known end. */
  readonly from: string | null;
  readonly until: string | null;
}
interface CompareWords {
  readonly shown: string;
}

/** One axis with the limits of all platforms: a role, a region and a day choose what is shown of it, in the drawing and in the table. */
export function liveCompare(place: HTMLElement): void {
  const words = dataOf<CompareWords>(place, 'words');
  const { day: built = '' } = place.dataset;
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
  const role = place.querySelector<HTMLSelectElement>('[data-control="role"]');
  const region = place.querySelector<HTMLSelectElement>('[data-control="region"]');
  const slider = place.querySelector<HTMLInputElement>('input[type="range"]');
  const shownDay = place.querySelector('output');
  const status = place.querySelector('.live-count');
  const [main, others] = place.querySelectorAll('tbody');
  if (!role || !slider || !shownDay || !status || !main) return;
  const now = monthNumber(built);
  const filter = (): void => {
    const month = Number(slider.value);
    const day = month === now ? built : `${monthText(month)}-15`;
    shownDay.textContent = day;
    let shown = 0;
    for (const { mark, role: of, regions, not, range } of marks) {
      const holds = (range.from === null || range.from <= day) && (range.until === null || day < range.until);
      const isMeant =
        !region ||
        region.value === '' ||
        ((regions.length === 0 || regions.includes(region.value)) && !not.includes(region.value));
      const fits = holds && isMeant && (role.value === '' || of === role.value);
      mark.toggleAttribute('hidden', !fits);
      if (mark.tagName !== 'TR') continue;
      // Limits of another day are listed in that day's table.
      if (fits) shown++;
      if (holds || others) (holds ? main : others)?.append(mark);
      mark.toggleAttribute('hidden', !isMeant || (role.value !== '' && of !== role.value));
    }
    for (const row of rows)
      row.toggleAttribute('data-empty', row.querySelector('[data-limit]:not([hidden])') === null);
    status.textContent = words.shown.replace('{n}', String(shown));
  };
  for (const control of [role, region, slider]) control?.addEventListener('input', filter);
  filter();
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthText = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
