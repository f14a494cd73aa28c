import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { readAddresses, readDataset } from '../dataset.js';
import { worldChanges } from '../downloads/limit-changes.js';
import { LIMIT_COLUMNS } from '../downloads/write-data.js';
import { FEEDS } from '../downloads/write-feeds.js';
import { PATHS } from '../paths.js';
import { decode } from './built-site.js';
import { useBuiltSite } from './use-built-site.js';

const site = useBuiltSite();
const dataset = readDataset();
const { site: address } = readAddresses();
const changes = worldChanges(dataset);
const read = (/** @type {string} */ file) => readFileSync(join(PATHS.dist, file), 'utf8');

describe('the feeds', () => {
  it('are Atom by RFC 4287: ids, titles and days of the feed and each entry, every id once', async () => {
    const { page, context, address: local } = await site.newTab();
    await page.goto(`${local}/data`);
    const files = [FEEDS.all, ...dataset.rulesets.map(({ id }) => FEEDS.of(id))];
    const wrong = await page.evaluate(
      (texts) =>
        texts.flatMap(([file, text]) => {
          const xml = new DOMParser().parseFromString(String(text), 'application/xml');
          const feed = xml.documentElement;
          const atom = 'http://www.w3.org/2005/Atom';
          if (xml.querySelector('parsererror') || feed.localName !== 'feed' || feed.namespaceURI !== atom)
            return [`${file}: no feed`];
          const own = (/** @type {Element} */ part, /** @type {string} */ name) =>
            [...part.children].filter((one) => one.localName === name);
          const entries = own(feed, 'entry');
          const parts = [feed, ...entries];
          const ids = parts.map((part) => own(part, 'id')[0]?.textContent ?? '');
          return [
            ...parts
              .filter((part) => !['id', 'title', 'updated'].every((name) => own(part, name).length === 1))
              .map(() => `${file}: a part without id, title or day`),
            ...(new Set(ids).size === ids.length ? [] : [`${file}: the same id twice`]),
            ...ids.filter((id) => !/^(https|tag):/.test(id)).map((id) => `${file}: id ${id}`),
            ...parts
              .map((part) => own(part, 'updated')[0]?.textContent ?? '')
              .filter((day) => !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(day))
              .map((day) => `${file}: day ${day}`),
            ...(own(feed, 'author').length === 1 ? [] : [`${file}: no author`]),
            ...(own(feed, 'link').some((one) => one.getAttribute('rel') === 'self')
              ? []
              : [`${file}: no link to itself`]),
            ...entries
              .filter((entry) => own(entry, 'link').length === 0)
              .map(() => `${file}: an entry without a link`),
          ];
        }),
      files.map((file) => [file, read(file)]),
    );
    await context.close();
    expect(wrong).toEqual([]);
  });

  it('and the page, the calendar and a card hold every change of a limit', () => {
    expect(changes.length).toBeGreaterThan(200);
    const page = decode(read('changes/index.html').replaceAll(/<[^>]+>/g, ''));
    const calendar = new ICAL.Component(ICAL.parse(read(FEEDS.calendar))).getAllSubcomponents('vevent');
    const days = new Map(calendar.map((event) => [event.getFirstPropertyValue('uid'), event]));
    const hasCards = existsSync(join(PATHS.dist, 'cards'));
    for (const { key, on, ruleset, rule, sentence } of changes) {
      expect(page).toContain(sentence);
      const own = changes.filter((one) => one.ruleset === ruleset).slice(0, 100);
      if (own.some((one) => one.key === key)) expect(decode(read(FEEDS.of(ruleset.id)))).toContain(sentence);
      if (hasCards) expect(existsSync(join(PATHS.dist, `cards/${rule}.png`)), rule).toBe(true);
      if (on.length < 10) continue;
      const event = days.get(`${key}@risk-check.dev`);
      expect(String(event?.getFirstPropertyValue('dtstart'))).toBe(on);
      expect(event?.getFirstPropertyValue('url')).toBe(`${address}/rules/${rule}`);
    }
  });
});

describe('the downloads', () => {
  it('hold every rule, and every limit in each table', () => {
    const rules = read('rules.ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rules.length).toBe(dataset.rulesets.reduce((sum, { rules: own }) => sum + own.length, 0));
    const [head, ...rows] = read('limits.csv').trimEnd().split('\r\n');
    expect(head).toBe(Object.keys(LIMIT_COLUMNS).join(','));
    expect(rows.length).toBeGreaterThan(700);
    expect(readFileSync(join(PATHS.dist, 'limits.parquet')).subarray(0, 4).toString()).toBe('PAR1');
    expect(read('CITATION.cff')).toContain(`version: "${dataset.datasetVersion}"`);
  });
});
