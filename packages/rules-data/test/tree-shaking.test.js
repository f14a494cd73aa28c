import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { workspaceRoot } from '../lint/paths.js';
import { sharedDataset } from './shared-dataset.js';

/** The published modules, as a bundler of somebody else's project sees them. */
const bundle = async (contents) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: workspaceRoot },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    outdir: 'out',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles.map(({ path, text }) => ({ name: path.split(/[\\/]/).at(-1), text }));
};

const { commonGuide, rulesets } = sharedDataset;
const ruleIds = (id) => rulesets.find((ruleset) => ruleset.id === id).rules.map((rule) => rule.id);
const rulesetsIn = (text) =>
  rulesets.map(({ id }) => id).filter((id) => ruleIds(id).some((ruleId) => text.includes(`"${ruleId}"`)));
/** Only whole rules have levels; the index has their names. */
const LEVELS = /\blevels"?:\[/;

describe('a bundle', () => {
  it.each(rulesets.map(({ id }) => id))('of %s holds no other ruleset', async (id) => {
    const files = await bundle(
      `import ruleset from '@risk-check/rules-data/${id.replace('.', '/')}'; console.log(ruleset);`,
    );
    expect(files).toHaveLength(1);
    expect(rulesetsIn(files[0].text)).toEqual([id]);
  });

  it('of one ruleset and the scoring holds no other ruleset', async () => {
    const [{ text }] = await bundle(
      `import { scoreAccount } from '@risk-check/core'; import ruleset from '@risk-check/rules-data/aliexpress/buyer'; console.log(scoreAccount({}, ruleset));`,
    );
    expect(rulesetsIn(text)).toEqual(['aliexpress.buyer']);
  });

  it('of the index has names only; each ruleset is a file of its own, loaded when asked for', async () => {
    const files = await bundle(`import { rulesets } from '@risk-check/rules-data'; console.log(rulesets);`);
    const [entry] = files.filter(({ name }) => name === 'stdin.js');
    expect(entry.text).not.toMatch(LEVELS);
    const whole = files.filter(({ text }) => LEVELS.test(text));
    expect(whole.map(({ text }) => rulesetsIn(text))).toHaveLength(rulesets.length);
    expect(whole.flatMap(({ text }) => rulesetsIn(text)).sort()).toEqual(rulesets.map(({ id }) => id).sort());
  });

  it('of all ways back holds once what they have in common', async () => {
    const paths = rulesets.map(({ id }) => `'@risk-check/rules-data/${id.replace('.', '/')}/guide'`);
    const files = await bundle(paths.map((path) => `import(${path});`).join('\n'));
    const [{ says }] = commonGuide.notices;
    expect(files.filter(({ text }) => text.includes(says))).toHaveLength(1);
  });
});
