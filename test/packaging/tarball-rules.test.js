import { describe, expect, it } from 'vitest';
import { tarballProblems } from '../../scripts/tarball-rules.js';

const sound = {
  core: {
    short: 'core',
    files: ['package.json', 'LICENSE', 'README.md', 'dist/index.js', 'dist/index.d.ts', 'dist/chunk-AB12.js'],
    manifest: { exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } } },
  },
  'rules-data': {
    short: 'rules-data',
    files: [
      'package.json',
      'LICENSE',
      'README.md',
      'dist/index.js',
      'dist/google-ads/advertiser.js',
      'dist/a/b/guide.js',
      'dist/guide-common.js',
      'dist/appeal/en/translations.js',
    ],
    manifest: { exports: { '.': './dist/index.js', './*': './dist/*.js' } },
  },
  cli: {
    short: 'cli',
    files: ['package.json', 'LICENSE', 'README.md', 'bin.js', 'dist/main.js'],
    manifest: { bin: { 'risk-check': 'bin.js' }, dependencies: { 'date-holidays': '3.0.0' } },
  },
  mcp: {
    short: 'mcp',
    files: ['package.json', 'LICENSE', 'README.md', 'bin.js', 'dist/main.js'],
    manifest: { bin: { 'risk-check-mcp': 'bin.js' } },
  },
};
const withFile = (short, file) => ({ ...sound[short], files: [...sound[short].files, file] });
const withManifest = (short, more) => ({ ...sound[short], manifest: { ...sound[short].manifest, ...more } });
const nine = Object.fromEntries([...'abcdefghi'].map((name) => [name, '1.0.0']));

describe('tarballProblems', () => {
  it.each(Object.keys(sound))('finds nothing in a sound %s', (short) => {
    expect(tarballProblems(sound[short])).toEqual([]);
  });

  it.each([
    ['a source file', withFile('core', 'src/index.ts'), /^holds src\/index\.ts/],
    ['a source map', withFile('core', 'dist/index.js.map'), /^holds dist\/index\.js\.map/],
    ['an environment file', withFile('cli', '.env'), /^holds \.env/],
    ['a test in a dist folder', withFile('cli', 'dist/main.test.ts'), /^holds dist\/main\.test\.ts/],
    ['a stray data file', withFile('rules-data', 'dist/notes.json'), /^holds dist\/notes\.json/],
    ['a native build', withFile('core', 'binding.gyp'), /binding\.gyp, which makes npm build/],
    [
      'no licence',
      { ...sound.core, files: sound.core.files.filter((file) => file !== 'LICENSE') },
      /^lacks LICENSE/,
    ],
    [
      'no README',
      { ...sound.cli, files: sound.cli.files.filter((file) => file !== 'README.md') },
      /^lacks README/,
    ],
    [
      'a bin that is not packed',
      withManifest('cli', { bin: { 'risk-check': './start.js' } }),
      /^promises start\.js/,
    ],
    [
      'a type file that is not packed',
      withManifest('core', { types: './index.d.ts' }),
      /^promises index\.d\.ts/,
    ],
    [
      'an install script',
      withManifest('cli', { scripts: { postinstall: 'node x.js' } }),
      /^has the install script/,
    ],
    ['prepare', withManifest('core', { scripts: { prepare: 'tsup' } }), /^has the install script "prepare"/],
    ['bundled modules', withManifest('cli', { bundleDependencies: true }), /^bundles node_modules/],
    [
      'a dependency of the data',
      withManifest('rules-data', { dependencies: { zod: '4.0.0' } }),
      /^depends on zod/,
    ],
    [
      'a dependency of core',
      withManifest('core', { dependencies: { lodash: '4.0.0' } }),
      /^depends on lodash/,
    ],
    [
      'a dependency of the assistant server',
      withManifest('mcp', { dependencies: { zod: '4.6.7' } }),
      /^depends on zod/,
    ],
    ['nine dependencies', withManifest('cli', { dependencies: nine }), /^has 9 dependencies/],
  ])('names %s', (_, packed, problem) => {
    const problems = tarballProblems(packed);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.some((text) => problem.test(text))).toBe(true);
  });
});
