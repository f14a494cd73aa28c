import { describe, expect, it } from 'vitest';
import { runCli } from '../../../packages/cli/test/fake-io.ts';
import { corpusIds, readCorpus } from '../../../packages/rules-data/corpus/corpus-files.js';
import { openPlayground } from './open-playground.ts';

describe('the whole corpus', () => {
  it.each(corpusIds())('%s: the playground saves byte for byte what the command line prints', async (id) => {
    const texts = readCorpus(id).map(({ snapshot }) => JSON.stringify(snapshot, null, 2));
    expect(texts.length).toBeGreaterThan(0);
    const { page, said, close } = await openPlayground();
    await page.getByRole('tab', { name: 'JSON' }).click();
    await page.getByRole('tab', { name: 'Save and share' }).click();
    // Each is put into the editor and saved with the button; only the file itself is caught instead of written.
    const saved = await page.evaluate(async (snapshots) => {
      const files: Blob[] = [];
      URL.createObjectURL = (file) => {
        files.push(file as Blob);
        return '#';
      };
      HTMLAnchorElement.prototype.click = () => {};
      const editor = document.querySelector('.sheet textarea') as HTMLTextAreaElement;
      for (const snapshot of snapshots) {
        editor.value = snapshot;
        editor.dispatchEvent(new InputEvent('input', { bubbles: true }));
        // Until the page has worked it in.
        await new Promise(requestAnimationFrame);
        await new Promise((done) => setTimeout(done));
        (document.querySelector('.save button') as HTMLButtonElement).click();
      }
      return Promise.all(files.map((file) => file.text()));
    }, texts);
    expect(saved).toHaveLength(texts.length);
    for (const [i, text] of texts.entries()) {
      const { stdout } = await runCli(['s.json', '--format', 'json'], { files: { 's.json': text } });
      expect(saved[i], text).toBe(stdout);
    }
    expect(said).toEqual([]);
    await close();
  });
});
