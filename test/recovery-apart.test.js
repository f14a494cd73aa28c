import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const at = (path) => new URL(`../packages/${path}`, import.meta.url);
const read = (path) => readFileSync(at(path), 'utf8');

/** The files of core that come with an import of one name, by following the imports of the published bundle. */
function filesFor(name) {
  const index = read('core/dist/index.js');
  const lines = [...index.matchAll(/export \{([^}]*)\} from '\.\/([^']+)'/g)];
  const line = lines.find(([, names]) =>
    names.split(',').some((part) => part.trim().split(' as ').at(-1) === name),
  );
  if (!line) throw new Error(`${name} is not in a file of its own`);
  const files = new Set();
  const follow = (file) => {
    if (files.has(file)) return;
    files.add(file);
    for (const [, next] of read(`core/dist/${file}`).matchAll(/from '\.\/([^']+)'/g)) follow(next);
  };
  follow(line[2]);
  return [...files];
}

describe('the way back stands apart', () => {
  const text = (name) =>
    filesFor(name)
      .map((file) => read(`core/dist/${file}`))
      .join('\n');

  it('scoring brings neither date-fns nor a plan', () => {
    expect(text('scoreAccount')).not.toMatch(/UTCDateMini|addMonths|no-way-back-known/);
    expect(text('planRecovery')).toContain('UTCDateMini');
    expect(text('planRecovery')).toContain('no-way-back-known');
  });

  it('the check of appeals brings neither scoring nor date-fns', () => {
    expect(text('lintAppeal')).not.toMatch(/UTCDateMini|scoreCase|safeParse/);
  });

  it('no file of core is imported for its effects alone', () => {
    const files = readdirSync(at('core/dist/')).filter((name) => name.endsWith('.js'));
    for (const file of files) expect(read(`core/dist/${file}`)).not.toMatch(/^import '/m);
  });

  it('a ruleset holds nothing of its guide, and every ruleset has one', async () => {
    const { rulesets } = await import(at('rules-data/dist/index.js').href);
    for (const entry of rulesets) {
      const { default: ruleset } = await entry.load();
      const { default: guide } = await entry.loadGuide();
      expect(guide.id).toBe(ruleset.id);
      expect(guide.rulesetDigest).toBe(ruleset.digest);
      for (const key of ['notices', 'steps', 'paths', 'common', 'metricQuestions'])
        expect(ruleset).not.toHaveProperty(key);
    }
    expect(statSync(at('rules-data/dist/aliexpress/buyer/guide.js')).size).toBeGreaterThan(20_000);
    expect(read('rules-data/dist/aliexpress/buyer.js')).not.toContain('doNot');
  });

  it('every metric that has a question has it in the guide', async () => {
    const { rulesets } = await import(at('rules-data/dist/index.js').href);
    const { default: guide } = await rulesets.find(({ id }) => id === 'aliexpress.buyer').loadGuide();
    expect(guide.metricQuestions.disputesOpen).toEqual({
      ask: expect.stringMatching(/\?$/),
      help: expect.any(String),
    });
  });
});
