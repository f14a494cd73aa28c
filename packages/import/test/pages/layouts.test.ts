import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ImportOptions, importFile } from '../../src/index.ts';

/** A page as it is pasted, and what it says: a metric is a value, or `unclear`, or absent where nothing may be read. */
interface Layout {
  readonly title: string;
  readonly from: string;
  readonly text: readonly string[];
  readonly says: Readonly<Record<string, string>>;
  readonly order?: 'value-first' | 'target-first';
}

const layouts: readonly Layout[] = JSON.parse(
  readFileSync(new URL('./layouts.json', import.meta.url), 'utf8'),
);

const readLayout = ({ from, text, order }: Layout) => {
  const options: ImportOptions = {
    asOf: '2026-11-20T08:00:00Z',
    from,
    ...(order === undefined ? {} : { numberOrder: order }),
  };
  const { snapshot, notes } = importFile(text.join('\n'), options);
  const values = Object.fromEntries(
    Object.entries(snapshot.metrics ?? {}).map(([name, given]) => [name, (given as { value: string }).value]),
  );
  const unclear = notes.messages.filter(({ code }) => code === 'two-numbers').map(({ args }) => args.metric);
  return { ...values, ...Object.fromEntries(unclear.map((name) => [String(name), 'unclear'])) };
};

describe('numbers on pasted pages', () => {
  it('at least 80 layouts of six platforms are held', () => {
    expect(layouts.length).toBeGreaterThanOrEqual(80);
    expect(new Set(layouts.map(({ from }) => from)).size).toBe(6);
    expect(new Set(layouts.map(({ title }) => title)).size).toBe(layouts.length);
  });

  it.each(layouts)('$from: $title', (layout) => {
    expect(readLayout(layout)).toEqual(layout.says);
  });
});
