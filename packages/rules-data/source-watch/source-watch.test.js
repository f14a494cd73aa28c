import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES, sampleDataset } from '../lint/testing/sample-dataset.js';
import { checkSources } from './check-sources.js';
import { findQuotation } from './find-quotation.js';
import { formatSourceCheck } from './format-source-check.js';
import { comparable, pageText } from './page-text.js';
import { watchedPages } from './watched-pages.js';

const PAGE = (/** @type {string} */ text) =>
  `<html><head><title>Seller standards</title><script>var limit = "9 %"</script></head><body><h1>Standards</h1><p>${text}</p><p>${'More words of the page. '.repeat(90)}</p></body></html>`;
const QUOTATION = 'Keep your order defect rate under 1.5% over 60 days';

/** Each address plays one thing that real sites do. @type {Record<string, (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void>} */
const SITE = {
  '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /private/'),
  '/same': (_, response) =>
    html(response, PAGE('Keep&nbsp;your order <b>defect rate</b> under 1.5&nbsp;% over 60\n days.')),
  '/changed': (_, response) => html(response, PAGE('We changed how we look at sellers.')),
  '/number': (_, response) => html(response, PAGE('Keep your order defect rate under 1.2% over 60 days.')),
  '/gone': (_, response) => void response.writeHead(410).end('Gone'),
  '/soft': (_, response) =>
    html(response, '<title>Page not found</title><p>We could not find that page.</p>'),
  '/blocked': (_, response) => void response.writeHead(403).end('Forbidden'),
  '/challenge': (_, response) =>
    html(response, '<title>One moment</title><p>Verify you are human to continue.</p>'),
  '/moved/article': (_, response) => void response.writeHead(302, { location: '/' }).end(),
  '/': (_, response) => html(response, PAGE('Welcome.')),
  '/file.pdf': (_, response) =>
    void response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7'),
  '/private/page': (_, response) => html(response, PAGE(QUOTATION)),
  '/broken': (request) => void request.socket.destroy(),
  '/plain': (request, response) => {
    if (request.headers['if-none-match'] === '"one"') return void response.writeHead(304).end();
    response.setHeader('etag', '"one"');
    html(response, PAGE('Nothing is quoted from here.'));
  },
};
const html = (/** @type {import('node:http').ServerResponse} */ response, /** @type {string} */ body) =>
  void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);

let origin = '';
/** @type {{ url: string, at: number }[]} */
let requests = [];
const server = createServer((request, response) => {
  requests.push({ url: String(request.url), at: performance.now() });
  (SITE[String(request.url)] ?? ((_, answer) => void answer.writeHead(404).end()))(request, response);
});
beforeAll(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  origin = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
});
afterAll(() => server.close());

const page = (/** @type {string} */ path, quotations = [QUOTATION]) => ({
  url: `${origin}${path}`,
  sources: ['example.seller policy'],
  rules: ['example.seller.odr'],
  readOn: '2026-11-24',
  quotations: quotations.map((text) => ({ text, rules: ['example.seller.odr'] })),
});
const look = (/** @type {ReturnType<typeof page>[]} */ pages, memory = {}) =>
  checkSources(pages, memory, '2026-11-29', { pauseMs: 1, timeoutMs: 2_000 });

describe('checkSources', () => {
  it.each([
    ['/same', 'same', '1 quotation found'],
    ['/changed', 'changed', `no longer there: "${QUOTATION}"`],
    ['/number', 'number-changed', '1.5, 60 is now 1.2, 60 (example.seller.odr)'],
    ['/gone', 'gone', 'answers 410'],
    ['/missing', 'gone', 'answers 404'],
    ['/soft', 'soft-404', 'answers 200, but says that there is no such page'],
    ['/blocked', 'blocked', 'answers 403'],
    ['/challenge', 'blocked', 'asks whether a person is reading'],
    ['/private/page', 'blocked', 'robots.txt does not allow it: open it by hand'],
    ['/file.pdf', 'not-text', 'no page of text, such as a PDF: open it by hand'],
  ])('names what became of %s: %s', async (path, verdict, why) => {
    const { checked, offline } = await look([page(path)]);
    expect(checked).toEqual([expect.objectContaining({ verdict, why })]);
    expect(offline).toBe(false);
  });

  it('knows an address that leads to the first page now', async () => {
    const { checked } = await look([page('/moved/article')]);
    expect(checked[0]).toMatchObject({ verdict: 'redirected-home', why: `now leads to ${origin}/` });
  });

  it('says that a page gave no answer, and looks at the others', async () => {
    const { checked, offline } = await look([page('/broken'), page('/same')]);
    expect(checked.map(({ verdict }) => verdict)).toEqual(['no-answer', 'same']);
    expect(offline).toBe(false);
  });

  it('says that it is offline where no host answers, and keeps what it remembers', async () => {
    // A port that nobody listens at.
    const closed = createServer();
    await new Promise((resolve) => closed.listen(0, '127.0.0.1', () => resolve(null)));
    const { port } = /** @type {import('node:net').AddressInfo} */ (closed.address());
    await new Promise((resolve) => closed.close(resolve));
    const memory = { 'http://127.0.0.1:1/': { hash: 'x', validators: {}, seenOn: '2026-11-01' } };
    const check = await look([{ ...page('/'), url: `http://127.0.0.1:${port}/page` }], memory);
    expect(check.offline).toBe(true);
    expect(check.memory).toEqual(memory);
    expect(formatSourceCheck(check)).toContain('No host answered');
  });

  it('compares a page from which nothing is quoted with the last look, and asks conditionally', async () => {
    const first = await look([page('/plain', [])]);
    expect(first.checked[0]?.verdict).toBe('first-look');
    const second = await look([page('/plain', [])], first.memory);
    expect(second.checked[0]).toMatchObject({ verdict: 'same', why: 'not modified' });
    const url = `${origin}/plain`;
    const third = await look([page('/plain', [])], {
      [url]: { hash: 'other', validators: {}, seenOn: '2026-11-01' },
    });
    expect(third.checked[0]?.verdict).toBe('changed');
  });

  it('asks a changed page anew next time, never "is it modified"', async () => {
    const { memory } = await look([page('/changed')]);
    expect(memory[`${origin}/changed`]?.validators).toEqual({});
  });

  it('sends one request at a time to a host', async () => {
    requests = [];
    await checkSources([page('/same'), page('/changed'), page('/number')], {}, '2026-11-29', { pauseMs: 60 });
    const times = requests.filter(({ url }) => url !== '/robots.txt').map(({ at }) => at);
    expect(times).toHaveLength(3);
    expect(requests.filter(({ url }) => url === '/robots.txt')).toHaveLength(1);
    for (const [i, at] of times.entries())
      if (i > 0) expect(at - Number(times[i - 1])).toBeGreaterThanOrEqual(55);
  });
});

describe('findQuotation', () => {
  const text = comparable(
    'Late shipping | 8% | 10% and “more”. If the rate is at least 4 % – over 30 days – you may lose access.',
  );
  it.each([
    ['Late shipping | 8% | 10%', 'found'],
    ['"more"', 'found'],
    ['If the rate is at least 4% … you may lose access', 'found'],
    ['you may lose access … If the rate is at least 4%', 'missing'],
    ['If the rate is at least 5% - over 30 days', 'number-changed'],
    ['10% and', 'found'],
    ['12% and', 'missing'],
    ['.*', 'missing'],
  ])('looks for %j: %s', (quotation, outcome) => {
    expect(findQuotation(quotation, text).outcome).toBe(outcome);
  });
});

describe('pageText', () => {
  it('reads neither scripts nor addresses', () => {
    const text = pageText('text/html', '<script>a</script><p>b <a href="https://c.example">d</a></p>');
    expect(text).toBe('b d');
  });
});

describe('watchedPages', () => {
  it('names each address once, with its quotations and the rules that quote it', () => {
    const pages = watchedPages(
      sampleDataset({
        [`${RULES}/_sources.json`]: (data) =>
          void Object.assign(data.sources, { copy: { ...data.sources.policy, readOn: '2026-06-30' } }),
      }),
    );
    const policy = pages.find(({ url }) => url === 'https://example.com/policy');
    expect(policy).toMatchObject({
      readOn: '2026-06-30',
      sources: ['example-market.seller copy', 'example-market.seller policy'],
    });
    expect(policy?.quotations.length).toBeGreaterThan(0);
    expect(pages.map(({ url }) => url)).toEqual([...new Set(pages.map(({ url }) => url))].sort());
  });
});

it('shows texts of a page in the table without letting them act', async () => {
  const { checked } = await look([page('/changed', ['a | b [x](https://evil.example) <img src=x>'])]);
  const table = formatSourceCheck({ checked, memory: {}, offline: false });
  expect(table).not.toContain('<img');
  expect(table).not.toContain('[x]');
  expect(
    table
      .split('\n')
      .at(-1)
      ?.match(/(?<!\\)\|/g),
  ).toHaveLength(6);
});
