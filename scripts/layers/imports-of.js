import ts from 'typescript';

/** What a file imports, types included, as it is written there. */
export function importsOf(path, text) {
  const source = path.endsWith('.vue')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n')
    : text;
  return ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
}
