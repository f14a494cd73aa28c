import { createRequire } from 'node:module';
import { Language, type Node, Parser } from '@vscode/tree-sitter-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { shellScript } from '../src/arguments/shell-script.ts';

/** PowerShell itself cannot be had here: its grammar reads the script. */
const SCRIPT = shellScript('powershell');
let parser: Parser;

beforeAll(async () => {
  await Parser.init();
  parser = new Parser();
  const { resolve } = createRequire(import.meta.url);
  const grammar = resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm');
  parser.setLanguage(await Language.load(grammar));
});

function parse(text: string): Node {
  const tree = parser.parse(text);
  if (!tree) throw new Error('no tree');
  return tree.rootNode;
}

describe('the script for PowerShell', () => {
  it('is PowerShell', () => {
    expect(parse(SCRIPT).hasError).toBe(false);
  });

  it.each([
    { what: 'a bracket', planted: SCRIPT.replace('ForEach-Object {', 'ForEach-Object') },
    { what: 'a quote', planted: SCRIPT.replace('"$wordToComplete"', '"$wordToComplete') },
    { what: 'a bracket at the end', planted: `${SCRIPT}}` },
    { what: 'the condition', planted: SCRIPT.replace("if ($line -eq ':files')", 'if') },
  ])('would not be without $what', ({ planted }) => {
    expect(planted).not.toBe(SCRIPT);
    expect(parse(planted).hasError).toBe(true);
  });

  it('asks risk-check with the word as one argument, and with -- in quotes', () => {
    const asked = parse(SCRIPT)
      .descendantsOfType('command')
      .find((node) => node?.text.startsWith('& risk-check'));
    const words = asked?.children.flatMap((child) => child?.text.trim().split(/\s+/) ?? []);
    expect(words).toEqual(['&', 'risk-check', 'completion', '"--word=$word"', "'--'", '@before', '2>$null']);
  });

  it('knows every variable that it reads', () => {
    const names = (type: string, text: string): Set<string> =>
      new Set(
        parse(text)
          .descendantsOfType(type)
          .map((node) => node?.text.toLowerCase() ?? ''),
      );
    const read = names('variable', SCRIPT);
    const given = ['$_', '$null', '$matches', '@before'];
    const set = [...SCRIPT.matchAll(/(\$\w+)(?:, (\$\w+))* =|foreach \((\$\w+)|param\(([^)]*)\)/g)].flatMap(
      ([, first, second, loop, params]) => [first, second, loop, ...(params?.split(', ') ?? [])],
    );
    const known = new Set([...given, ...set].map((name) => name?.toLowerCase()));
    expect([...read].filter((name) => !known.has(name))).toEqual([]);
  });
});
