import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BEGUN_LANGUAGES, LANGUAGES, WHOLE_LANGUAGES } from '../../languages.js';
import { readAddresses, readDataset } from '../dataset.js';
import { PATHS } from '../paths.js';
import { BEGUN_REASONS } from '../words/begun-reasons.js';
import { builtPages, decode, idsOf, linksOf, metaOf } from './built-site.js';
import { findFile } from './static-server.js';

const pages = builtPages();
const dataset = readDataset();
const { site } = readAddresses();
const byFile = new Map(pages.map((page) => [page.file, page]));
const ids = new Map(pages.map(({ file, html }) => [file, idsOf(html)]));
/** The page at a path, without the host. @param {string} path */
const pageAt = (path) => {
  const file = findFile(PATHS.dist, path);
  return file === null ? null : (byFile.get(file.slice(PATHS.dist.length + 1)) ?? null);
};

describe('addresses', () => {
  it('hold a page for every rule, platform, reason and wording', () => {
    const rules = dataset.rulesets.flatMap((ruleset) => ruleset.rules);
    expect(rules.length).toBeGreaterThan(100);
    const missing = [
      ...rules.map(({ id }) => `/rules/${id}`),
      ...dataset.rulesets.map(({ platform, role }) => `/platforms/${platform}/${role}`),
      ...dataset.rulesets.flatMap(({ reasons }) => Object.keys(reasons).map((slug) => `/reasons/${slug}`)),
      ...dataset.rulesets.flatMap(({ platform, role, guide }) =>
        (guide?.notices ?? []).map(({ id }) => `/notices/${platform}-${role}-${id}`),
      ),
    ].filter((path) => pageAt(path) === null);
    expect(missing).toEqual([]);
  });

  it('are those that reports give as help', async () => {
    const { scoreAccount } = await import('../../../packages/core/dist/index.js');
    const { default: ruleset } = await import('../../../packages/rules-data/dist/aliexpress/buyer.js');
    const snapshot = {
      snapshotVersion: 1,
      platform: 'aliexpress',
      role: 'buyer',
      asOf: '2026-02-10T08:00:00Z',
    };
    const { findings } = scoreAccount(snapshot, ruleset);
    for (const { help, title } of findings) {
      expect(help).toMatch(new RegExp(`^${site}/rules/`));
      const page = pageAt(new URL(help).pathname);
      expect(decode(page?.html ?? '')).toContain(title);
    }
  });

  it('resolve: every internal link and anchor of every page', () => {
    const broken = pages.flatMap(({ file, path, html }) =>
      linksOf(html).flatMap((href) => {
        const url = new URL(href, `${site}${path}`);
        if (url.origin !== new URL(site).origin) return [];
        const target = findFile(PATHS.dist, decodeURIComponent(url.pathname));
        if (target === null) return [`${file}: ${href}`];
        const anchor = decodeURIComponent(url.hash.slice(1));
        const known = ids.get(target.slice(PATHS.dist.length + 1));
        return anchor === '' || known === undefined || known.has(anchor) ? [] : [`${file}: ${href}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('of the playground are left to the browser by the router, which would find no page there', () => {
    const links = pages.flatMap(({ file, html }) =>
      [...html.matchAll(/<a\s[^>]*href="\/check\/[^>]*>/g)].map(([link]) => `${file}: ${link}`),
    );
    // One in the bar of every page, and one in the text of every page of a rule.
    expect(links.length).toBeGreaterThan(pages.length + 300);
    expect(links.filter((link) => !link.includes(' target="_self"'))).toEqual([]);
  });

  it('lead out of the site by https alone', () => {
    const plain = pages.flatMap(({ file, html }) =>
      linksOf(html)
        .filter((href) => /^[a-z]+:/i.test(href) && !href.startsWith('https:') && !href.startsWith('mailto:'))
        .map((href) => `${file}: ${href}`),
    );
    expect(plain).toEqual([]);
  });
});

describe('every page', () => {
  it('has a title of its own in its language, a description, one first heading and the notice', () => {
    const titles = new Map();
    const wrong = pages.flatMap(({ file, html }) => {
      const language = /<html lang="([a-z]+)"/.exec(html)?.[1] ?? '';
      const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
      const twice = titles.get(`${language} ${title}`);
      titles.set(`${language} ${title}`, file);
      return [
        ...(title.length < 8 ? [`${file}: no title`] : []),
        ...(twice ? [`${file}: the same title as ${twice}: ${title}`] : []),
        ...((metaOf(html, 'description') ?? '').length < 20 ? [`${file}: no description`] : []),
        ...([...html.matchAll(/<h1[\s>]/g)].length === 1 ? [] : [`${file}: not one first heading`]),
        ...(/class="notice[^"]*"[^>]*>\s*\S[^<]{20}/.test(html) ? [] : [`${file}: no notice`]),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('names the language of what it says in another one: notes, examples, wordings', () => {
    /** @type {Set<string>} */
    const texts = new Set();
    /** @type {Map<string, string[]>} By the id of the rule. */
    const examplesOf = new Map();
    for (const { sources, rules } of dataset.rulesets.filter(({ id }) => id === 'aliexpress.buyer')) {
      for (const { note } of Object.values(sources)) if (note) texts.add(note);
      for (const { id, examples } of rules) {
        const names = examples.map(({ name }) => name);
        examplesOf.set(id, names);
        for (const name of names) texts.add(name);
      }
    }
    /** @type {string[]} */
    const missing = [];
    let named = 0;
    const bare = pages.flatMap(({ file, html }) => {
      if (!OTHERS.some(({ code }) => file.startsWith(`${code}/rules/aliexpress.buyer.`))) return [];
      const shown = [...html.matchAll(/(<span lang="en">)?<?([^<>]{4,})(?=<)/g)].map(
        ([, mark, text = '']) => ({
          isNamed: mark !== undefined,
          text: decode(text).trim(),
        }),
      );
      const english = shown.filter(({ text }) => texts.has(text));
      const marked = english.filter(({ isNamed }) => isNamed).map(({ text }) => text);
      named += marked.length;
      const rule = file.replace(/^.*\/|\.html$/g, '');
      for (const name of examplesOf.get(rule) ?? [])
        if (!marked.includes(name)) missing.push(`${file}: ${name}`);
      return english.filter(({ isNamed }) => !isNamed).map(({ text }) => `${file}: ${text}`);
    });
    expect(bare).toEqual([]);
    expect(missing).toEqual([]);
    // Every example, and notes of sources beside them.
    expect(named).toBeGreaterThan(OTHERS.length * [...examplesOf.values()].flat().length);
    const russian = pages.find(({ path }) => path === '/notices/aliexpress-buyer-buyer-protection-ru');
    expect(russian?.html.includes('“<span lang="ru">злоупотреблени…</span>”')).toBe(true);
  });

  it('shows no character by its name, except in code', () => {
    const shown = pages.flatMap(({ file, html }) =>
      [...html.replaceAll(/<(code|script)\b.*?<\/\1>|<[^>]+>/gs, ' ').matchAll(/&amp;#?\w+;/g)].map(
        ([text]) => `${file}: ${text}`,
      ),
    );
    expect(shown).toEqual([]);
  });

  it('leads by its menu of languages to itself in each that has it, and to the first page of the others', () => {
    let same = 0;
    const wrong = pages.flatMap(({ file, path, html }) => {
      const own = LANGUAGES.find(({ code }) => path.startsWith(`/${code}/`))?.code ?? 'en';
      const rest = path.slice(own === 'en' ? 1 : own.length + 2);
      const wanted = LANGUAGES.filter(({ code }) => code !== own).map(({ code }) => {
        const folder = code === 'en' ? '/' : `/${code}/`;
        if (pageAt(`${folder}${rest}`) === null) return folder;
        same++;
        return `${folder}${rest}`;
      });
      const [menu = ''] = /VPNavBarTranslations.*?<\/button>.*?VPNavBarAppearance/s.exec(html) ?? [];
      return linksOf(menu).join() === wanted.join() ? [] : [`${file}: ${linksOf(menu)} for ${wanted}`];
    });
    expect(wrong).toEqual([]);
    expect(same).toBeGreaterThan(1000);
  });

  it('forbids to load anything from elsewhere', () => {
    for (const { html } of pages) {
      expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none';`);
      expect(html).not.toMatch(/(?:src|href)="https?:[^"]*"[^>]*rel="(?:stylesheet|preload|modulepreload)"/);
    }
  });

  it('states for search engines what can be parsed, with addresses of the site', () => {
    let stated = 0;
    for (const { html } of pages)
      for (const [, text = ''] of html.matchAll(
        /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g,
      )) {
        const data = JSON.parse(text);
        stated++;
        expect(data['@context']).toBe('https://schema.org');
        for (const { item } of data.itemListElement ?? [])
          expect(pageAt(new URL(item).pathname)).not.toBeNull();
      }
    expect(stated).toBeGreaterThan(100);
  });

  it('has a Markdown twin without markup of the site, in llms.txt and the sitemap', () => {
    const list = readFileSync(join(PATHS.dist, 'llms.txt'), 'utf8');
    const map = readFileSync(join(PATHS.dist, 'sitemap.xml'), 'utf8');
    const wrong = pages.flatMap(({ file, path }) => {
      const name = file.replace(/\.html$/, '.md');
      const twin = join(PATHS.dist, name);
      if (!existsSync(twin)) return [`${file}: no twin`];
      const text = readFileSync(twin, 'utf8');
      return [
        ...(/<svg|<figure|<span class|^:::|<!-- site:/m.test(text) ? [`${name}: markup`] : []),
        ...(/^# /m.test(text) ? [] : [`${name}: no heading`]),
        ...(list.includes(`${site}/${name})`) ? [] : [`${name}: not in llms.txt`]),
        ...(map.includes(`<loc>${site}${path}</loc>`) ? [] : [`${path}: not in the sitemap`]),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('has twins whose links resolve, too', () => {
    const broken = pages.flatMap(({ file }) => {
      const name = file.replace(/\.html$/, '.md');
      return [...readFileSync(join(PATHS.dist, name), 'utf8').matchAll(/\]\(<?([^)>\s]+)>?\)/g)]
        .map(([, href = '']) => href)
        .filter((href) => href.startsWith(site) && findFile(PATHS.dist, new URL(href).pathname) === null)
        .map((href) => `${name}: ${href}`);
    });
    expect(broken).toEqual([]);
  });
});

describe('a first page', () => {
  it.each(WHOLE_LANGUAGES)('shows messages that are known whole: $name', ({ code }) => {
    const home = pageAt(code === 'en' ? '/' : `/${code}/`)?.html ?? '';
    const wordings = [...home.matchAll(/<a href="[^"]*\/notices\/[^"]+"[^>]*>(.*?)<\/a>/g)].map(
      ([, text]) => text,
    );
    expect(wordings.length).toBeGreaterThan(5);
    expect(wordings.filter((text) => text?.includes('…'))).toEqual([]);
  });
});

describe('a rule page', () => {
  it('shows every level with each source, its dates and its quotation', () => {
    for (const ruleset of dataset.rulesets)
      for (const rule of ruleset.rules) {
        const text = decode(
          (pageAt(`/rules/${rule.id}`)?.html ?? '').replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' '),
        );
        for (const level of rule.levels)
          for (const { source, quote } of level.sources) {
            const cited = ruleset.sources[source];
            expect(text).toContain(cited?.readOn);
            expect(text).toContain(cited?.title.replaceAll(/\s+/g, ' '));
            if (quote) expect(text).toContain(quote.replaceAll(/\s+/g, ' ').trim());
          }
        for (const { about, readings } of rule.conflicts ?? []) {
          expect(text).toContain(about);
          for (const { says } of readings) expect(text).toContain(says);
        }
        expect(text).toContain(rule.advice);
      }
  });
});

/** What a page says, in one line. @param {string} path */
const textAt = (path) =>
  decode(
    (pageAt(path)?.html ?? '')
      .replaceAll(/<script.*?<\/script>/gs, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' '),
  );

describe('what a report says', () => {
  it('names each metric that the number can be, of the levels in force', () => {
    const text = textAt('/rules/walmart.seller.cancel');
    expect(text).toContain('Cancellation rate, 30 days: N%');
    expect(text).toContain('Cancellation rate on the dashboard: N%');
    expect(text).toContain('cancelRate30d : Cancellation rate, 30 days');
    expect(text).not.toContain('Cancellation rate, 14 days: N%');
    expect(textAt('/rules/tiktok-shop.seller.points48')).toContain(
      'violationPoints90d : Violation points of 90 days',
    );
  });

  it('leaves no place of a message unfilled', () => {
    const left = pages.filter(({ html }) => /\{value|:(?:title|threshold)\}/.test(decode(html)));
    expect(
      left.map(({ path }) => path).filter((path) => path.startsWith('/rules/') || path.includes('/rules/')),
    ).toEqual([]);
  });
});

describe('a platform page', () => {
  it('says of a rule without a level in force when its last one ended', () => {
    expect(textAt('/platforms/walmart/seller')).toMatch(
      /On-time shipment rate on the scorecard: limit 99% or less \(.*?\) high official; until 2022-01-01/,
    );
  });

  it('counts the rules without a published limit only where there are some', () => {
    expect(textAt('/platforms/walmart/seller')).toMatch(/\d+ of the levels are official\. /);
    expect(textAt('/platforms/aliexpress/buyer')).toMatch(
      /levels are official; for \d+ rules the limit is not published\. /,
    );
  });
});

const OTHERS = WHOLE_LANGUAGES.filter(({ code }) => code !== 'en');
const buyer = dataset.rulesets.find(({ id }) => id === 'aliexpress.buyer');

describe.each(OTHERS)('a reason page in $name', ({ code }) => {
  it.each(Object.keys(buyer?.reasons ?? {}))('of %s shows the plan in it alone', (slug) => {
    const english = decode(pageAt(`/reasons/${slug}`)?.html ?? '');
    const translated = decode(pageAt(`/${code}/reasons/${slug}`)?.html ?? '');
    const titles = Object.values(buyer?.guide?.steps ?? {}).map(({ title }) => title);
    const said = titles.filter((title) => english.includes(title));
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((title) => translated.includes(title))).toEqual([]);
  });
});

describe.each(OTHERS)('a rule page in $name', ({ code }) => {
  it('says in it what a rule for AliExpress buyers means and what time does, and keeps quotations', () => {
    const rules = buyer?.rules ?? [];
    expect(rules.length).toBeGreaterThan(60);
    for (const { id, means, onlyTime, levels, conflicts } of rules) {
      const [english, translated] = ['', `/${code}`].map((folder) =>
        decode(
          (pageAt(`${folder}/rules/${id}`)?.html ?? '')
            .replaceAll(/<script.*?<\/script>/gs, '')
            .replaceAll(/<[^>]+>/g, '')
            .replaceAll(/\s+/g, ' '),
        ),
      );
      const said = [
        means,
        onlyTime,
        ...levels.map(({ note }) => note),
        ...(conflicts ?? []).map(({ about }) => about),
      ];
      for (const text of said.filter((text) => text !== undefined)) {
        expect(english).toContain(text);
        expect(translated).not.toContain(text);
      }
      for (const { quote } of levels.flatMap(({ sources }) => sources))
        if (quote) expect(translated).toContain(quote.replaceAll(/\s+/g, ' ').trim());
    }
  });

  it('calls the ruleset by its title there, beside the page and on the first one', () => {
    const { title: english = '' } = buyer ?? {};
    for (const path of ['/', '/platforms/', '/platforms/aliexpress/buyer'])
      expect(decode(pageAt(`/${code}${path}`)?.html ?? english), path).not.toContain(`>${english}<`);
  });

  it('is named by its twins, and leads to the playground of its language', () => {
    const path = `/rules/${buyer?.rules[0]?.id}`;
    const { html } = pageAt(`/${code}${path}`) ?? { html: '' };
    for (const twin of WHOLE_LANGUAGES) {
      const address = twin.code === 'en' ? path : `/${twin.code}${path}`;
      expect(html).toContain(`hreflang="${twin.code}" href="https://risk-check.dev${address}"`);
      if (twin.code !== code) expect(decode(html)).toContain(twin.thisPage);
    }
    expect(html).toContain(`href="/check/${code}/?ruleset=aliexpress.buyer"`);
  });
});

describe.each(WHOLE_LANGUAGES)('the playground in $name', ({ code }) => {
  const prefix = code === 'en' ? '' : `/${code}`;
  const read = (/** @type {string} */ path) =>
    readFileSync(new URL(`../../playground/${path}`, import.meta.url), 'utf8');
  const textOf = (/** @type {string} */ path) => decode(pageAt(`${prefix}${path}`)?.html ?? '');

  it('has one name: in its own head, in the bar, and in the texts that lead there', () => {
    const [, name = ''] = /workbench: '([^']+)'/.exec(read(`src/frame/${code}.ts`)) ?? [];
    const shown = code === 'en' ? 'Check' : name;
    expect(textOf('/')).toMatch(new RegExp(`href="/check${prefix}/"[^>]*>(<[^>]*>)*${shown}<`));
    const { guide } = dataset.rulesets.find(({ id }) => id === 'aliexpress.buyer') ?? {};
    expect(JSON.stringify(guide)).toContain('of the playground');
    if (code !== 'en') expect(textOf('/reasons/security')).toMatch(new RegExp(`[„«]${name}[“»]`));
  });

  it('is what the first page begins with: its three doors', () => {
    for (const door of ['worried', 'message', 'closed'])
      expect(textOf('/')).toContain(`href="/check${prefix}/?door=${door}"`);
  });

  it('is where a message can be read and a plan made without a terminal', () => {
    for (const path of ['/reasons/security', '/notices/aliexpress-buyer-disabled-for-security']) {
      const last = textOf(path).split('risk-check recover').at(-1) ?? '';
      const text = last.slice(0, last.indexOf('</p>'));
      expect(text, path).toContain(`href="/check${prefix}/?door=closed"`);
    }
  });
});

describe.each(BEGUN_LANGUAGES)('what there is in $name, which was begun', ({ code, thisPage }) => {
  const { reasons } = BEGUN_REASONS[code];
  const home = pageAt(`/${code}/`)?.html ?? '';
  const list = pageAt(`/${code}/reasons/`)?.html ?? '';

  it('is the first page, with the three doors of the check, and the list of reasons', () => {
    for (const door of ['worried', 'message', 'closed'])
      expect(home).toContain(`href="/check/${code}/?door=${door}"`);
    for (const html of [home, list]) expect(html).toContain(`<html lang="${code}"`);
    expect(existsSync(join(PATHS.dist, `check/${code}/index.html`))).toBe(true);
    const own = pages.filter(({ path }) => path.startsWith(`/${code}/`)).map(({ path }) => path);
    expect(own.sort()).toEqual([`/${code}/`, `/${code}/reasons/`]);
  });

  it('names each reason, and leads to its English page with a word about it', () => {
    const slugs = [...new Set(dataset.rulesets.flatMap((ruleset) => Object.keys(ruleset.reasons)))].filter(
      (slug) => pageAt(`/reasons/${slug}`) !== null,
    );
    expect(Object.keys(reasons).sort()).toEqual(slugs.sort());
    for (const slug of slugs)
      expect(list, slug).toMatch(
        new RegExp(`href="/reasons/${slug}"[^>]*>[^<]+</a> <small class="english" lang="en">EN<`),
      );
  });

  it('marks what leads to English pages, and is named by its twins', () => {
    for (const html of [home, list]) {
      const [menu = ''] = /VPNavBarMenu.*?VPNavBarTranslations/s.exec(html) ?? [];
      for (const [link, href] of menu.matchAll(/<a\s[^>]*href="([^"]+)".*?<\/a>/gs))
        if (!new RegExp(`^(https:|/(check/)?${code}/)`).test(href ?? '')) expect(link).toContain('>EN<');
    }
    const english = pageAt('/reasons/')?.html ?? '';
    expect(english).toContain(`hreflang="${code}" href="https://risk-check.dev/${code}/reasons/"`);
    expect(decode(english)).toContain(thisPage);
  });
});

describe.each(OTHERS)('a number or a day of a source in $name', ({ code }) => {
  it('is written as there', () => {
    const wrong = pages
      .filter(({ file }) => file.startsWith(`${code}/`))
      .flatMap(({ file, html }) =>
        [
          ...html
            .replaceAll(/<(script|code|pre)[ >].*?<\/\1>/gs, '')
            .matchAll(/; \S+ (?:\d{4}-\d\d-\d\d|\d\.\d+)(?=[ ;)<])|<td>(?:\d{4}-\d\d-\d\d|0\.\d+)</g),
        ].map(([found]) => `${file}: ${found}`),
      );
    expect(wrong).toEqual([]);
  });
});
