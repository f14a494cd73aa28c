import { fileURLToPath } from 'node:url';
import { type ImportResult, importFile } from '@risk-check/import';
import { phraseText } from '@risk-check/report/problems';
import { loadWords } from '@risk-check/report/words';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../packages/cli/test/fake-io.ts';
import { fixtureNames, fixtureText } from '../../../packages/import/test/read-fixture.ts';
import { someOf } from '../../../scripts/some-cases.js';
import { WHOLE_LANGUAGES } from '../../languages.js';
import { answerFirst, chooseExample, enterText, openPlayground, savedFile } from './open-playground.ts';

/** Parts of a report, in place of those of a whole one or alone. */
type LikeReport = { readonly keep?: string } & Readonly<Record<string, unknown>>;

/** When the dropped files were last changed. */
const CHANGED = '2026-05-04T10:00:00.000Z';

/** Exports that do not say when they were made get the time of the file. */
function importAnyTime(text: string): ImportResult {
  try {
    return importFile(text);
  } catch {
    return importFile(text, { asOf: CHANGED });
  }
}

describe('from questions to a calendar', () => {
  it('asks what the rules need, scores each answer, and plans the way back with dates', async () => {
    const { page, said, close } = await openPlayground();
    const verdict = page.locator('.verdict-link');
    expect(await verdict.textContent()).toContain('Risk index ?');
    const question = page.locator('.question h3');
    const asked: string[] = [];
    for (let i = 0; i < 60; i++) {
      const text = (await question.textContent()) ?? '';
      if (/^No question/.test(text)) break;
      asked.push(text);
      if (i > 0) expect(await question.evaluate((h3) => document.activeElement === h3)).toBe(true);
      const section = page.locator('.question');
      if (/platform call the account/.test(text))
        await section.getByRole('button', { name: 'suspended' }).click();
      else if (/disputes are open/i.test(text)) {
        await section.getByRole('textbox').fill('6');
        await section.getByRole('button', { name: 'Next' }).click();
      } else await section.getByRole('button', { name: 'I don’t know' }).click();
    }
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeGreaterThan(5);
    expect(await verdict.textContent()).toContain('Risk index 100');
    await page.getByRole('tab', { name: 'Way back' }).click();
    await page
      .getByLabel('What does the message of the platform say?')
      .fill('Your account has been temporarily disabled for security reasons.');
    const plan = page.locator('.blocks');
    expect(await plan.locator('code', { hasText: 'risk-check appeal' }).count()).toBe(1);
    expect((await plan.allTextContents()).join(' ')).not.toContain('`');
    const { name, text } = await savedFile(page, () =>
      page.getByRole('button', { name: /calendar/ }).click(),
    );
    expect(name).toBe('way-back.ics');
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    expect(events.length).toBeGreaterThan(1);
    expect(said).toEqual([]);
    await close();
  });

  it('gives the calendar that the command line writes', async () => {
    const { page, close } = await openPlayground();
    for (const example of ['three-appeals', 'duplicate-account-during-appeal', 'chargeback']) {
      await chooseExample(page, example);
      await page.getByRole('tab', { name: 'Way back' }).click();
      const written: Record<string, string> = {};
      await runCli(['recover', `examples/aliexpress-buyer/${example}.json`, '--ics', 'x.ics'], {
        onWrite: (path, content) => void Object.assign(written, { [path]: content }),
      });
      if (!written['x.ics']?.includes('VEVENT')) {
        expect(await page.getByText('This plan has no dates ahead.').count()).toBe(1);
        continue;
      }
      const { text } = await savedFile(page, () => page.getByRole('button', { name: /calendar/ }).click());
      expect(text).toBe(written['x.ics']);
    }
    await close();
  });

  it('goes back to an answer and forgets one that is changed', async () => {
    const { page, close } = await openPlayground();
    const first = await page.locator('.question h3').textContent();
    await answerFirst(page);
    expect(await page.locator('.question h3').textContent()).not.toBe(first);
    await page.getByText('Your answers (1)').click();
    await page.getByRole('button', { name: /^Change the answer/ }).click();
    expect(await page.locator('.question h3').textContent()).toBe(first);
    await answerFirst(page);
    await page.locator('.questions').getByRole('button', { name: 'Back' }).click();
    expect(await page.locator('.question h3').textContent()).toBe(first);
    await close();
  });
});

describe('from broken JSON to its fix', () => {
  it('leads from the report to the place, and scores again when it is fixed', async () => {
    const { page, said, close } = await openPlayground();
    await chooseExample(page, 'six-disputes');
    await page.getByRole('tab', { name: 'JSON' }).click();
    const editor = page.getByLabel('Snapshot as JSON');
    const good = await editor.inputValue();
    await enterText(editor, good.replace('"status": "active"', '"status": 3'));
    await page.getByRole('tab', { name: 'Questions' }).click();
    expect(await page.locator('#panel-questions').textContent()).toContain('Fix it first');
    await page.getByRole('button', { name: 'Go to the problems' }).click();
    const selected = await editor.evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    );
    expect(selected).toBe('3');
    expect(await editor.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('.numbers .wrong').count()).toBe(1);
    expect(await page.locator('.paint .wrong').textContent()).toBe('3');
    expect(await page.locator('.problems').textContent()).toContain('account.status');
    await page.keyboard.type('"active"');
    expect(await editor.inputValue()).toBe(good);
    expect(await page.locator('.problems').count()).toBe(0);
    expect(await page.locator('.stale').count()).toBe(0);
    expect(said).toEqual([]);
    await close();
  });

  it('completes names and words from the keyboard, and Tab still leaves the field', async () => {
    const { page, close } = await openPlayground();
    await page.getByRole('tab', { name: 'JSON' }).click();
    const editor = page.getByLabel('Snapshot as JSON');
    await editor.fill(
      '{\n  "snapshotVersion": 1,\n  "platform": "aliexpress",\n  "role": "buyer",\n  "asOf": "2026-02-10T08:00:00Z",\n  \n}\n',
    );
    await editor.evaluate((field: HTMLTextAreaElement) =>
      field.setSelectionRange(field.value.length - 3, field.value.length - 3),
    );
    await page.keyboard.type('"acc');
    await page.locator('.options').getByText('account', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('"stat');
    await page.keyboard.press('Enter');
    // The words of the status are offered at once.
    await page.locator('.options').getByText('suspended', { exact: true }).waitFor();
    await page.keyboard.type('susp');
    await page.keyboard.press('Tab');
    expect(JSON.parse(await editor.inputValue()).account).toEqual({ status: 'suspended' });
    expect(await page.locator('.verdict-link').textContent()).toContain('Risk index 100');
    await page.keyboard.press('Control+Z');
    expect(await editor.inputValue()).toContain('"susp"');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await editor.evaluate((field) => document.activeElement === field)).toBe(false);
    await close();
  });
});

describe('from a dropped file to a report', () => {
  const drop = async (
    page: Awaited<ReturnType<typeof openPlayground>>['page'],
    name: string,
    text: string,
  ) => {
    const transfer = await page.evaluateHandle(
      ([file = '', content = '', changed = '']) => {
        const data = new DataTransfer();
        data.items.add(new File([content], file, { lastModified: Date.parse(changed) }));
        return data;
      },
      [name, text, CHANGED],
    );
    await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
    expect(await page.locator('.drop-here').count()).toBe(1);
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    expect(await page.locator('.drop-here').count()).toBe(0);
  };

  it('reads every kind of export in the page, as core reads it elsewhere', async () => {
    const { page, said, asked, close } = await openPlayground();
    await page.getByRole('tab', { name: 'JSON' }).click();
    // Each of them is opened in one language by the tests of what to do with it.
    for (const name of someOf(fixtureNames, 3)) {
      const text = fixtureText(name);
      await drop(page, name, text);
      await page.locator('.notes').getByText(`${name}: `).waitFor();
      const { snapshot } = importAnyTime(text);
      expect(JSON.parse(await page.getByLabel('Snapshot as JSON').inputValue()), name).toEqual(snapshot);
      expect(await page.getByLabel(/^Account/).inputValue()).toBe(`${snapshot.platform}.${snapshot.role}`);
      expect(await page.locator('.report').count(), name).toBe(1);
    }
    expect(said).toEqual([]);
    expect(asked.filter((url) => !/\/(\?view=workbench|assets\/[\w.-]+\.(js|css))$/.test(url))).toEqual([]);
    await close();
  });

  it('opens a broken snapshot in the editor, and says why another file is none', async () => {
    const { page, close } = await openPlayground();
    await drop(page, 'mine.json', '{ "snapshotVersion": 1, "platform": ');
    await page.getByLabel('Snapshot as JSON').waitFor();
    expect(await page.locator('.problems').textContent()).toContain('ends too early');
    await drop(page, 'holiday.txt', 'the sun was shining');
    await page.locator('.notes').getByText('holiday.txt is not a snapshot').waitFor();
    expect(await page.getByLabel('Snapshot as JSON').inputValue()).toContain('"platform": ');
    await page.locator('.toolbar').getByRole('button', { name: 'Undo' }).click();
    expect(await page.locator('.problems').count()).toBe(0);
    await close();
  });
});

describe.each(WHOLE_LANGUAGES)('an export, in $name', ({ code }) => {
  it('says what was left out under what it belongs to: rows, or single values', async () => {
    const { page, close } = await openPlayground(code === 'en' ? '' : `${code}/`);
    const name = 'aliexpress-orders.shopper.csv';
    const text = fixtureText(name);
    const { notes } = importAnyTime(text);
    const all = await loadWords(code);
    const words = all.commands.import;
    await page
      .locator('.toolbar input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    const left = ({ count, reason, places }: (typeof notes.values)[number]): string =>
      words.leftOut(
        count,
        words.reasons[reason] ?? reason,
        places.map((place) => phraseText(place, all)),
      );
    const below = (title: string) =>
      page
        .locator('.notes li', { has: page.locator('ul') })
        .filter({ hasText: title })
        .locator('li');
    const rows = words.rows(notes.rows.read, notes.rows.used);
    await expect.poll(() => below(rows).allTextContents()).toEqual(notes.rows.leftOut.map(left));
    expect(notes.values.length).toBeGreaterThan(1);
    expect(await below(words.values).allTextContents()).toEqual(notes.values.map(left));
    await close();
  });
});

describe('a file that only looks like a report', () => {
  it.each([
    ['none of its parts', { reportVersion: 1, findings: [] }],
    ['another version', { reportVersion: 9, findings: [] }],
    ['no findings', { reportVersion: 1 }],
    ['what cannot be shown of it', { keep: 'all', asOf: 'soon' }],
    ['findings that are none', { keep: 'all', findings: [{ ruleId: 'x' }] }],
  ])(
    'with %s is said to be none, here and as an earlier state',
    async (_, { keep, ...parts }: LikeReport) => {
      const { page, said, close } = await openPlayground();
      const { stdout } = await runCli(['examples/aliexpress-buyer/clean.json', '--format', 'json']);
      const report = { ...(keep ? JSON.parse(stdout) : {}), ...parts };
      const file = {
        name: 'r.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(report)),
      };
      for (const where of ['.toolbar', '.compare']) {
        await page.locator(`${where} input[type=file]`).setInputFiles(file);
        await page.locator('.notes').getByText('r.json is no report that can be read here.').waitFor();
        await page.locator('.notes').getByRole('button').click();
        await page.getByRole('tab', { name: 'Compare' }).click();
        expect(await page.locator('.compare').textContent()).toContain('There is no earlier state yet');
      }
      expect(said).toEqual([]);
      await close();
    },
  );
});

describe('what if', () => {
  it('scores everything again with each switch, and writes nothing into the snapshot', async () => {
    const { page, close } = await openPlayground();
    await chooseExample(page, 'unpaid-orders');
    const before = await page.locator('.verdict-link b').textContent();
    const { stdout } = await runCli([
      'what-if',
      'examples/aliexpress-buyer/unpaid-orders.json',
      '--action',
      'cancel-unpaid-orders',
      '--format',
      'json',
    ]);
    const wanted = JSON.parse(stdout).after;
    const toggle = page.getByRole('switch', { name: /Cancel orders that you will not pay/ });
    await toggle.focus();
    await page.keyboard.press('Space');
    expect(await toggle.getAttribute('aria-checked')).toBe('true');
    expect(await page.locator('.verdict-link b').textContent()).toBe(`Risk index ${wanted.score}`);
    expect(await page.locator('.what-if').textContent()).toContain(
      `Then: ${wanted.score}, worst case ${wanted.worstCase}`,
    );
    // What is only tried is never shown as what is.
    const verdict = page.locator('.verdict-link');
    expect(await verdict.textContent()).toMatch(/^With 1 action done:/);
    await expect.poll(() => page.locator('#said').textContent()).toMatch(/^With 1 action done: /);
    await page.getByRole('tab', { name: 'Save and share' }).click();
    const saved = await savedFile(page, () => page.getByRole('button', { name: 'Report as JSON' }).click());
    expect(`Risk index ${JSON.parse(saved.text).score}`).toBe(before);
    expect(await verdict.textContent()).toMatch(/^With 1 action done:/);
    await chooseExample(page, 'clean');
    expect(await verdict.textContent()).not.toContain('done');
    await close();
  });
});

describe('what if, in several steps', () => {
  it('switches on the fewest that reach a lower band at once', async () => {
    const { page, said, close } = await openPlayground();
    await chooseExample(page, 'several-at-once');
    const { stdout } = await runCli([
      'what-if',
      'examples/aliexpress-buyer/several-at-once.json',
      '--format',
      'json',
    ]);
    const { smallestSet } = JSON.parse(stdout).suggestions;
    await page.getByRole('button', { name: 'Switch these on' }).click();
    expect(await page.locator('[role="switch"][aria-checked="true"]').count()).toBe(
      smallestSet.actions.length,
    );
    expect(await page.locator('.verdict-link b').textContent()).toBe(`Risk index ${smallestSet.score}`);
    expect(said).toEqual([]);
    await close();
  });
});

describe('an appeal', () => {
  it('marks what to fix, as the command line finds it', async () => {
    const { page, said, close } = await openPlayground();
    await chooseExample(page, 'clean');
    await page.getByRole('tab', { name: 'Appeal' }).click();
    const draft = 'I demand my account back or I will sue you. My card is 4111 1111 1111 1111.';
    await page.getByLabel('Your draft').fill(draft);
    const marks = await page.locator('mark').allTextContents();
    expect(marks).toContain('4111 1111 1111 1111');
    expect(marks).toContain('I demand');
    const { stdout } = await runCli(
      ['appeal', 'd.txt', '--snapshot', 'examples/aliexpress-buyer/clean.json', '--format', 'json'],
      { files: { 'd.txt': draft } },
    );
    const codes = new Set(JSON.parse(stdout).findings.map(({ code }: { code: string }) => code));
    expect(await page.locator('.findings > li').count()).toBe(codes.size);
    expect(said).toEqual([]);
    await close();
  });
});

describe('two states', () => {
  it('are compared: one kept here, or an earlier snapshot or report from a file', async () => {
    const { page, close } = await openPlayground();
    await chooseExample(page, 'clean');
    await page.getByRole('tab', { name: 'Compare' }).click();
    await page.getByRole('button', { name: /^Keep/ }).click();
    await chooseExample(page, 'six-disputes');
    await page.getByRole('tab', { name: 'Compare' }).click();
    const table = () => page.locator('.compare').textContent();
    expect(await table()).toContain('New: Many disputes open at the same time');
    const { stdout } = await runCli(['examples/aliexpress-buyer/several-at-once.json', '--format', 'json']);
    const earlier = page.locator('.compare input[type=file]');
    await earlier.setInputFiles({
      name: 'r.json',
      mimeType: 'application/json',
      buffer: Buffer.from(stdout),
    });
    await page.getByText('It was critical, index 99').waitFor();
    await earlier.setInputFiles(
      fileURLToPath(new URL('../../../examples/ebay-buyer/two-unpaid-orders.json', import.meta.url)),
    );
    await page.getByText('another account (eBay buyer)').waitFor();
    await close();
  });
});

describe('a link to share', () => {
  it('holds the data only once it is asked for, opens to the same snapshot, and leaves the address clean', async () => {
    const { page, close } = await openPlayground();
    await chooseExample(page, 'three-appeals');
    await page.getByRole('tab', { name: 'Save and share' }).click();
    expect(page.url()).not.toContain('#');
    expect(await page.getByLabel('Link with your data').count()).toBe(0);
    await page.getByRole('button', { name: 'Make a link with my data' }).click();
    const link = await page.getByLabel('Link with your data').inputValue();
    expect(page.url()).not.toContain('#');
    await page.getByRole('tab', { name: 'JSON' }).click();
    const text = await page.getByLabel('Snapshot as JSON').inputValue();
    await close();

    const other = await openPlayground(link.slice(link.indexOf('#')));
    await other.page.locator('.notes').getByText('Opened from the link').waitFor();
    expect(other.page.url()).not.toContain('#');
    await other.page.getByRole('tab', { name: 'JSON' }).click();
    expect(await other.page.getByLabel('Snapshot as JSON').inputValue()).toBe(text);
    // What was asked for on the way there did not hold the data either.
    expect(other.asked.filter((url) => url.includes('s1='))).toEqual([]);
    expect(other.said).toEqual([]);
    await other.close();
  });

  it('is opened in a page that is open already, too, and leaves its address clean', async () => {
    const { page, said, close } = await openPlayground();
    await chooseExample(page, 'three-appeals');
    await page.getByRole('tab', { name: 'JSON' }).click();
    const text = await page.getByLabel('Snapshot as JSON').inputValue();
    await page.getByRole('tab', { name: 'Save and share' }).click();
    await page.getByRole('button', { name: 'Make a link with my data' }).click();
    const link = await page.getByLabel('Link with your data').inputValue();
    await chooseExample(page, 'clean');
    expect(await page.getByLabel('Snapshot as JSON').inputValue()).not.toBe(text);
    await page.goto(link);
    await page.locator('.notes').getByText('Opened from the link').waitFor();
    expect(page.url()).not.toContain('#');
    expect(await page.getByLabel('Snapshot as JSON').inputValue()).toBe(text);
    expect(said).toEqual([]);
    await close();
  });

  it('says when it is damaged, and is no way to fill the memory', async () => {
    const { page, said, close } = await openPlayground('#s1=AAAA');
    await page.locator('.notes').getByText('The link is damaged').waitFor();
    expect(said).toEqual([]);
    await close();
    const { deflateRawSync } = await import('node:zlib');
    const bomb = deflateRawSync(Buffer.alloc(60 * 2 ** 20)).toString('base64url');
    const second = await openPlayground(`#s1=${bomb}`);
    await second.page.locator('.notes').getByText('The link is damaged').waitFor();
    await second.close();
  });
});
