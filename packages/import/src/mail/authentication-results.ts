/** What one method of the receiving server found, such as `dkim=pass header.d=amazon.com`. */
export interface MethodResult {
  readonly method: string;
  readonly result: string;
  /** Values of properties such as `header.d`, all of them where one is named twice. */
  readonly properties: ReadonlyMap<string, readonly string[]>;
}

/** One `Authentication-Results` header (RFC 8601, section 2.2). */
export interface AuthenticationResults {
  /** The authserv-id; empty where a server leaves it out, as Outlook does. */
  readonly server: string;
  readonly results: readonly MethodResult[];
}

interface Token {
  readonly kind: 'word' | 'quoted' | 'mark';
  readonly text: string;
}

/**
 * Parses the value of an `Authentication-Results` header: comments are dropped, quoted strings are values.
 *
 * @returns null where a comment or a quoted string isn't closed, or a part has no method.
 */
export function parseAuthenticationResults(value: string): AuthenticationResults | null {
  const tokens = tokensOf(value);
  if (!tokens) return null;
  const [first = [], ...others] = splitParts(tokens);
  const hasServer = !first.some(isMark('='));
  const parts = hasServer ? others : [first, ...others];
  const results: MethodResult[] = [];
  for (const part of parts) {
    // `; none` says that nothing was checked; an empty part ends the header.
    if (part.length === 0 || (part.length === 1 && part[0]?.text.toLowerCase() === 'none')) continue;
    const result = resultOf(part);
    if (!result) return null;
    results.push(result);
  }
  return { server: hasServer ? (first[0]?.text ?? '').toLowerCase() : '', results };
}

const isMark =
  (text: string) =>
  (token: Token): boolean =>
    token.kind === 'mark' && token.text === text;

function splitParts(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (isMark(';')(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** `method=result` and the properties behind it; a value ends at the next white space. */
function resultOf(part: readonly Token[]): MethodResult | null {
  let head: { readonly method: string; readonly result: string } | undefined;
  const properties = new Map<string, string[]>();
  let name = '';
  for (let i = 0; i < part.length; i++) {
    const token = part[i] as Token;
    if (!isMark('=')(token)) {
      name += token.text;
      continue;
    }
    const value = part[++i];
    if (!value || value.kind === 'mark' || name === '') return null;
    const key = name.toLowerCase();
    name = '';
    if (head) {
      const values = properties.get(key) ?? [];
      values.push(value.text.toLowerCase());
      properties.set(key, values);
    }
    // A result is a word of the standard, so a quoted one is none; `dkim/1` names a version.
    else if (value.kind === 'quoted') return null;
    else head = { method: key.split('/', 1)[0] ?? '', result: value.text.toLowerCase() };
  }
  return head && name === '' ? { ...head, properties } : null;
}

function tokensOf(value: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < value.length) {
    const sign = value[at] as string;
    if (sign === '(') {
      const end = endOfComment(value, at);
      if (end < 0) return null;
      at = end;
    } else if (sign === '"') {
      const quoted = quotedAt(value, at);
      if (!quoted) return null;
      tokens.push({ kind: 'quoted', text: quoted.text });
      at = quoted.end;
    } else if (sign === ';' || sign === '=') {
      tokens.push({ kind: 'mark', text: sign });
      at++;
    } else if (/\s/.test(sign)) at++;
    else {
      let end = at + 1;
      while (end < value.length && !/[\s()";=]/.test(value[end] as string)) end++;
      tokens.push({ kind: 'word', text: value.slice(at, end) });
      at = end;
    }
  }
  return tokens;
}

/** The place behind a comment, which may hold others; -1 where it isn't closed. */
function endOfComment(value: string, start: number): number {
  let depth = 0;
  for (let at = start; at < value.length; at++) {
    const sign = value[at];
    if (sign === '\\') at++;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return at + 1;
  }
  return -1;
}

function quotedAt(value: string, start: number): { readonly text: string; readonly end: number } | null {
  let text = '';
  for (let at = start + 1; at < value.length; at++) {
    const sign = value[at] as string;
    if (sign === '"') return { text, end: at + 1 };
    if (sign === '\\') at++;
    text += value[at] ?? '';
  }
  return null;
}
