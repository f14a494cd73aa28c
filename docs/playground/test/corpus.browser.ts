import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../packages/cli/test/fake-io.ts';
import { corpusIds, readCorpus } from '../../../packages/rules-data/corpus/corpus-files.js';
import { someOf } from '../../../scripts/some-cases.js';
import { type OpenPlayground, openPlayground } from './open-playground.ts';

/** Snapshots of an account; all of them in `npm run test:long`. */
const MOST = 4;

describe('the corpus', () => {
  // One page for all: loading it would take longer than what is looked at.
  let opened: OpenPlayground;
  beforeAll(async () => {
    opened = await openPlayground();
    await opened.page.getByRole('tab', { name: 'JSON' }).click();
    await opened.page.getByRole('tab', { name: 'Save and share' }).click();
  });
  afterAll(() => opened.close());

  it.each(corpusIds())('%s: the playground saves byte for byte what the command line prints', async (id) => {
    const all = readCorpus(id).map(({ snapshot }) => JSON.stringify(snapshot, null, 2));
    // The longest have an example for each limit of each rule.
    const texts = someOf(all, Math.ceil(all.length / MOST));
    expect(texts.length).toBeGreaterThan(0);
    const { page, said } = opened;
    // Each is put into the editor and saved with the button; only the file itself is caught instead of written.
    const saved = await page.evaluate(
      async ([account, snapshots]) => {
        const files: Blob[] = [];
        URL.createObjectURL = (file) => {
          files.push(file as Blob);
          return '#';
        };
        HTMLAnchorElement.prototype.click = () => {};
        const editor = document.querySelector('.sheet textarea') as HTMLTextAreaElement;
        const accounts = document.querySelector('.toolbar select') as HTMLSelectElement;
        const enter = (snapshot: string): void => {
          editor.value = snapshot;
          editor.dispatchEvent(new InputEvent('input', { bubbles: true }));
        };
        enter(snapshots[0] ?? '');
        // The rules of another account are loaded first.
        while (accounts.value !== account) await new Promise((loaded) => setTimeout(loaded, 5));
        for (const snapshot of snapshots) {
          enter(snapshot);
          // The page works a text in before the browser gets to anything else.
          await Promise.resolve();
          await Promise.resolve();
          (document.querySelector('.save button') as HTMLButtonElement).click();
        }
        return Promise.all(files.map((file) => file.text()));
      },
      [id, texts] as const,
    );
    expect(saved).toHaveLength(texts.length);
    for (const [i, text] of texts.entries()) {
      const { stdout } = await runCli(['s.json', '--format', 'json'], { files: { 's.json': text } });
      expect(saved[i], text).toBe(stdout);
    }
    expect(said).toEqual([]);
  });
});
