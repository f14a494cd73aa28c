import ts from 'typescript';

/** Globals of a host, and what depends on a locale. Others, such as `window`, are names that the types do not know. */
const GLOBALS = new Set(
  'Intl performance process globalThis console crypto fetch require setTimeout setInterval eval Function'.split(
    ' ',
  ),
);
/** What reads the zone or the locale of the machine. */
const METHODS =
  /^(toLocale\w+|localeCompare|get(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)|set(FullYear|Month|Date|Hours|Minutes|Seconds)|to(Date|Time)String)$/;

/** Every place where a file of core uses a clock, chance, a locale, a zone or a global of the host: `line: what`. */
export function impureUses(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found = [];
  // Its dates are in UTC whatever the zone of the machine.
  const isUtc = text.includes("from '@date-fns/utc/");
  const report = (node, what) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push(`${line + 1}: ${what}`);
  };
  const visit = (node) => {
    if (ts.isPropertyAccessExpression(node)) {
      const name = node.name.text;
      const owner = node.expression.getText(source);
      if (METHODS.test(name) && !isUtc) report(node, `.${name}`);
      if (`${owner}.${name}` === 'Date.now' || `${owner}.${name}` === 'Math.random')
        report(node, `${owner}.${name}`);
      visit(node.expression);
      return;
    }
    if (ts.isNewExpression(node) && node.expression.getText(source) === 'Date' && !node.arguments?.length)
      report(node, 'new Date()');
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'Date') report(node, 'Date()');
    if (ts.isMetaProperty(node)) report(node, 'import.meta');
    if (ts.isTypeNode(node)) return;
    if (ts.isPropertyAssignment(node) || ts.isPropertySignature(node)) {
      if (node.initializer) visit(node.initializer);
      return;
    }
    if (ts.isIdentifier(node) && GLOBALS.has(node.text)) report(node, node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
