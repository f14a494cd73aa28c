import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { withoutWords } from '../../scripts/without-words.js';
import type { QuotedRule } from './src/dataset/quotations.ts';

export default defineConfig({
  entry: { main: 'src/start.ts' },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  clean: true,
  splitting: true,
  minifySyntax: true,
  esbuildOptions(options) {
    // As in the command line: less to download and to read, and names stay, for reports of bugs.
    options.minifyWhitespace = true;
    // Else each letter that is not Latin is written as six.
    options.charset = 'utf8';
  },
  // Everything is bundled, each ruleset in a file of its own that loads only when asked for.
  noExternal: [/./],
  // The server speaks English, and would carry the rules in every language.
  esbuildPlugins: [
    {
      // Checks what a client's user has filled in, which no tool asks for: it would be a tenth of the package.
      name: 'without-elicitation',
      setup: ({ onLoad }) =>
        onLoad({ filter: /[\\/]validation[\\/]ajv-provider\.js$/ }, () => ({
          contents: 'export class AjvJsonSchemaValidator {}',
        })),
    },
    // Of commands that it has no tool for.
    withoutWords(/[\\/]words[\\/]en[\\/](batch|house-rules)\.ts$/),
    {
      // Of the whole dataset only the words that were read in the sources: the rest is in the rulesets.
      name: 'quotations-alone',
      setup: ({ onLoad }) =>
        onLoad({ filter: /[\\/]rules-data[\\/]dist[\\/]data\.json$/ }, ({ path }) => {
          const { rulesets } = JSON.parse(readFileSync(path, 'utf8')) as {
            rulesets: { rules: QuotedRule[] }[];
          };
          const short = rulesets.map(({ rules }) => ({
            rules: rules.map(({ id, levels }) => ({
              id,
              levels: levels.map(({ sources }) => ({
                sources: sources.map(({ source, quote }) => ({ source, ...(quote ? { quote } : {}) })),
              })),
            })),
          }));
          return { contents: JSON.stringify({ rulesets: short }), loader: 'json' };
        }),
    },
    {
      // Reports in formats for files and programs, which load on demand: no tool writes one.
      name: 'without-formats',
      setup: ({ onResolve }) =>
        onResolve({ filter: /^\.\// }, ({ importer, kind }) =>
          kind === 'dynamic-import' && /[\\/]formats[\\/]formats\.ts$/.test(importer)
            ? { path: 'none', external: true }
            : null,
        ),
    },
    {
      name: 'without-translations',
      setup({ onResolve, onLoad }) {
        // One module for all of them. The wordings of messages stay: a message comes in any language.
        onResolve({ filter: /[\\/](de|es|ru)\.js$/ }, ({ path, importer }) =>
          /rules-data[\\/]dist[\\/]/.test(importer) && !/[\\/]notices[\\/]/.test(path)
            ? { path: 'none', namespace: 'translation' }
            : null,
        );
        onLoad({ filter: /^/, namespace: 'translation' }, () => ({ contents: 'export default null;' }));
      },
    },
  ],
});
