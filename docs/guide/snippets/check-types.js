import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { createPageFolder } from './page-folder.js';
import { snippetFile } from './run-snippet.js';

/** As strict as a careful reader's own project. */
const OPTIONS = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: ['node'],
};

/**
 * Checks TypeScript blocks against the types that the packages publish.
 *
 * @param {readonly import('./read-snippets.js').Snippet[]} snippets
 * @returns {string[]} What is wrong, by page and line.
 */
export function checkTypes(snippets) {
  const page = createPageFolder();
  try {
    const saved = new Map(
      snippets.map((snippet, at) => {
        const folder = join(page.folder, String(at));
        mkdirSync(folder);
        const path = join(folder, `${snippetFile(snippet)}`);
        // A module, also when it imports nothing.
        writeFileSync(path, `${snippet.setup}${snippet.code}\nexport {};\n`);
        return [ts.sys.resolvePath(path).replaceAll('\\', '/'), snippet];
      }),
    );
    const program = ts.createProgram([...saved.keys()], {
      ...OPTIONS,
      typeRoots: [join(page.folder, 'node_modules/@types')],
    });
    return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
      const text = ts.flattenDiagnosticMessageText(messageText, '\n');
      const snippet = file && saved.get(file.fileName);
      if (!snippet) return text;
      const hidden = snippet.setup.split('\n').length - 1;
      const line = snippet.line + 1 + ts.getLineAndCharacterOfPosition(file, start).line - hidden;
      return `${snippet.page}:${line}: ${text}`;
    });
  } finally {
    page.remove();
  }
}
