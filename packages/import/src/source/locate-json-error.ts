const SPACE = /[ \t\n\r]*/y;
const SCALAR =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Offset of the first character that cannot stand where it is, or the length when the text ends too early. Not recursive. */
export function locateJsonError(text: string): number {
  let at = 0;
  const skip = (): void => {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)?.[0].length ?? 0;
  };
  const scalar = (isName: boolean): boolean => {
    SCALAR.lastIndex = at;
    const match = SCALAR.exec(text)?.[0];
    if (match === undefined || (isName && !match.startsWith('"'))) return false;
    at += match.length;
    return true;
  };
  /** Of a text that is not closed the end is the problem, not its first quote. */
  const failed = (): number =>
    text[at] === '"' && /^"(?:[ !#-[\]-\uffff]|\\.)*\\?$/.test(text.slice(at)) ? text.length : at;
  const open: ('{' | '[')[] = [];
  let expects: 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'next' = 'value';
  for (;;) {
    skip();
    if (at >= text.length) return at;
    const char = text[at] as string;
    if (expects === 'next') {
      const inside = open.at(-1);
      if (inside === undefined) return at;
      if (char === ',') {
        at++;
        expects = inside === '{' ? 'name' : 'value';
        continue;
      }
      if (char !== (inside === '{' ? '}' : ']')) return at;
      at++;
      open.pop();
      continue;
    }
    if (expects === 'name' || expects === 'name-or-end') {
      if (char === '}' && expects === 'name-or-end') {
        at++;
        open.pop();
        expects = 'next';
        continue;
      }
      if (!scalar(true)) return failed();
      skip();
      if (text[at] !== ':') return at;
      at++;
      expects = 'value';
      continue;
    }
    if (char === ']' && expects === 'value-or-end') {
      at++;
      open.pop();
      expects = 'next';
    } else if (char === '{' || char === '[') {
      at++;
      open.push(char);
      expects = char === '{' ? 'name-or-end' : 'value-or-end';
    } else if (scalar(false)) expects = 'next';
    else return failed();
  }
}
