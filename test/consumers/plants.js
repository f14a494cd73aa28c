import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const editManifest = (change) => (folder) => {
  const path = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  change(manifest);
  writeFileSync(path, JSON.stringify(manifest));
};
const editFile = (name, change) => (folder) => {
  const before = readFileSync(join(folder, name), 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`the plant changed nothing in ${name}`);
  writeFileSync(join(folder, name), after);
};

/** Deliberately broken packages: what is broken, whether in the manifest, and the consumers that must notice, each of them. */
export const plants = [
  {
    name: 'types are not packed',
    package: '@risk-check/core',
    caughtBy: ['typescript-nodenext', 'commonjs'],
    edit: (folder) => rmSync(join(folder, 'dist/index.d.ts')),
  },
  {
    name: 'types need a package that is not installed',
    package: '@risk-check/core',
    caughtBy: ['typescript-bundler'],
    edit: editFile(
      'dist/index.d.ts',
      (text) => `import type { ZodType } from 'zod';\nexport type Schema = ZodType;\n${text}`,
    ),
  },
  {
    name: 'types miss an export',
    package: '@risk-check/core',
    caughtBy: ['typescript-nodenext'],
    edit: editFile('dist/index.d.ts', (text) => text.replace('type RiskReport, ', '')),
  },
  {
    name: 'the main export is misspelt',
    package: '@risk-check/core',
    caughtBy: ['node', 'esbuild'],
    edit: editFile('dist/index.js', (text) =>
      text.replace(/^(export \{[^}]*)\bscoreAccount\b/m, '$1scoreAccount as scoreAcount'),
    ),
  },
  {
    name: 'the entry file is not packed',
    package: '@risk-check/core',
    caughtBy: ['vite'],
    edit: (folder) => rmSync(join(folder, 'dist/index.js')),
  },
  {
    name: 'a published schema is not exported',
    package: '@risk-check/core',
    isOfManifest: true,
    caughtBy: ['node'],
    edit: editManifest(({ exports }) => {
      delete exports['./report.schema.json'];
    }),
  },
  {
    name: 'rulesets are not exported',
    package: '@risk-check/rules-data',
    isOfManifest: true,
    caughtBy: ['webpack', 'deno-bun'],
    edit: editManifest(({ exports }) => {
      delete exports['./*'];
    }),
  },
  {
    name: 'a dependency that is never installed',
    package: '@risk-check/core',
    caughtBy: ['node'],
    edit: editFile('dist/index.js', (text) => `import 'zod/mini';\n${text}`),
  },
  {
    // An edge worker allows it while it starts, so it would not notice.
    name: 'code from text',
    package: '@risk-check/core',
    caughtBy: ['extension', 'bare-v8'],
    edit: editFile('dist/index.js', (text) => `new Function('return 1')();\n${text}`),
  },
  {
    name: 'a host global',
    package: '@risk-check/core',
    caughtBy: ['bare-v8'],
    edit: editFile('dist/index.js', (text) => `globalThis.console.assert(true);\n${text}`),
  },
  {
    name: 'the clock',
    package: '@risk-check/core',
    caughtBy: ['bare-v8'],
    edit: editFile('dist/index.js', (text) => `Date.now();\n${text}`),
  },
  {
    name: 'a node: import',
    package: '@risk-check/core',
    caughtBy: ['edge-worker'],
    edit: editFile('dist/index.js', (text) => `import 'node:fs';\n${text}`),
  },
  {
    name: 'a function newer than the oldest Node',
    package: '@risk-check/core',
    caughtBy: ['node'],
    edit: editFile('dist/index.js', (text) => `Iterator.concat([]);\n${text}`),
  },
  {
    name: 'another threshold',
    package: '@risk-check/rules-data',
    caughtBy: ['edge-worker'],
    edit: editFile('dist/aliexpress/buyer.js', (text) => text.replace(/"gte":"\d+"/, '"gte":"77"')),
  },
  {
    name: 'a command that is not linked',
    package: 'risk-check',
    isOfManifest: true,
    caughtBy: ['command-line'],
    edit: editManifest((manifest) => {
      manifest.bin = {};
    }),
  },
];
