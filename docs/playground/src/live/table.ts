import { dataOf, element } from './page-data.ts';

interface TableWords {
  /** `{n}` of `{all}`. */
  readonly shown: string;
  readonly sort: string;
}

/** A table to filter and sort: the page has all rows, and every heading sorts by its column. */
export function liveTable(place: HTMLElement): void {
  const words = dataOf<TableWords>(place, 'words');
  const body = place.querySelector('tbody');
  if (!body) return;
  const rows = [...body.rows].map((row) => ({
    row,
    cells: [...row.cells].map(({ textContent }) => (textContent ?? '').trim()),
    // What cannot be compared as it is shown says how, in its cell.
    keys: [...row.cells].map(
      (cell) =>
        cell.querySelector<HTMLElement>('[data-key]')?.dataset['key'] ?? (cell.textContent ?? '').trim(),
    ),
  }));
  const status = place.querySelector<HTMLElement>('.live-count');
  const search = place.querySelector<HTMLInputElement>('input[type="search"]');
  const selects = [...place.querySelectorAll<HTMLSelectElement>('[data-control]')].map((select) => ({
    column: Number(select.dataset['control']),
    select,
  }));
  if (!status || !search) return;
  // A page that is missing leads here with its name.
  search.value = new URLSearchParams(location.search).get('q') ?? '';
  const filter = (): void => {
    const wanted = search.value.trim().toLowerCase().split(/\s+/);
    let shown = 0;
    for (const { row, cells } of rows) {
      const text = cells.join(' ').toLowerCase();
      const fits =
        wanted.every((word) => text.includes(word)) &&
        selects.every(({ column, select }) => select.value === '' || cells[column] === select.value);
      row.hidden = !fits;
      if (fits) shown++;
    }
    status.textContent = words.shown.replace('{n}', String(shown)).replace('{all}', String(rows.length));
  };
  search.addEventListener('input', filter);
  for (const { select } of selects) select.addEventListener('change', filter);
  const heads = [...place.querySelectorAll<HTMLElement>('thead th')];
  for (const [column, head] of heads.entries()) {
    const button = element('button', { type: 'button', title: words.sort }, ...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const isDown = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
      const turn = isDown ? -1 : 1;
      const by = new Intl.Collator(document.documentElement.lang, { numeric: true });
      rows.sort((a, b) => turn * by.compare(a.keys[column] ?? '', b.keys[column] ?? ''));
      body.append(...rows.map(({ row }) => row));
    });
  }
  filter();
}
