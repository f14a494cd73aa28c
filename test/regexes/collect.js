import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Code that meets input: what is published, and the page. */
const FOLDERS = (/** @type {string} */ root) => [
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/src`),
  'docs/playground/src',
];
const CODE = /(?<!\.generated|\.d)\.(?:ts|tsx|js)$/;

/**
 * Every regular expression of the code, once each, and the places where one is made of parts.
 *
 * @param {string} root - Folder of the repository.
 * @returns {{ literals: Map<string, { source: string, flags: string, places: string[] }>, made: { place: string, text: string }[] }}
 */
export function collectRegexes(root) {
  const literals = new Map();
  const made = [];
  const files = FOLDERS(root).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => CODE.test(name))
      .map((name) => `${folder}/${name}`.replaceAll('\\', '/')),
  );
  for (const name of files.sort()) {
    const file = ts.createSourceFile(
      name,
      readFileSync(join(root, name), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const visit = (/** @type {ts.Node} */ node) => {
      const place = `${name}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
        const known = literals.get(node.text);
        if (known) known.places.push(place);
        else literals.set(node.text, { source, flags, places: [place] });
      } else if (
        (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
        node.expression.getText(file) === 'RegExp'
      ) {
        made.push({ place: name, text: node.getText(file).replace(/\s+/g, ' ') });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { literals, made };
}
