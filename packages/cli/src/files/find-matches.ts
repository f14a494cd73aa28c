import type { Io } from '../process/io.ts';

/** Whether a shell would have taken the argument for a pattern. */
export const isPattern = (text: string): boolean => /[*?]|\[[^\]]+\]/.test(text);

/**
 * Files that match a pattern, sorted: `*` and `?` inside a name, `[abc]`, and `**` for any depth. Names that start with a
 * dot, and `node_modules`, must be asked for by name.
 */
export async function findMatches(pattern: string, io: Io): Promise<string[]> {
  const root = /^(?:[A-Za-z]:)?\//.exec(pattern)?.[0] ?? '';
  const parts = pattern
    .slice(root.length)
    .split('/')
    .filter((part) => part !== '');
  const found = new Set<string>();
  await walk(root, parts, io, found);
  return [...found].sort();
}

async function walk(folder: string, parts: readonly string[], io: Io, found: Set<string>): Promise<void> {
  const [part = '', ...rest] = parts;
  const at = (name: string): string =>
    folder === '' || folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
  if (!isPattern(part)) {
    if (rest.length > 0) await walk(at(part), rest, io, found);
    else if ((await io.kindOf(at(part))) === 'file') found.add(at(part));
    return;
  }
  const matcher = part === '**' ? null : toRegExp(part);
  // A folder that may not be read has no matches.
  for (const { name, isFolder } of await io.listFolder(folder === '' ? '.' : folder).catch(() => [])) {
    if ((name.startsWith('.') && !part.startsWith('.')) || name === 'node_modules') continue;
    if (matcher === null) {
      if (isFolder) await walk(at(name), parts, io, found);
    } else if (matcher.test(name)) {
      if (rest.length > 0) {
        if (isFolder) await walk(at(name), rest, io, found);
      } else if ((await io.kindOf(at(name))) === 'file') found.add(at(name));
    }
  }
  // `**` stands for no folder, too.
  if (matcher === null) await walk(folder, rest.length === 0 ? ['*'] : rest, io, found);
}

function toRegExp(part: string): RegExp {
  const source = part.replace(/\[([^\]]+)\]|[\\^$.*+?()[\]{}|]/g, (token, set: string | undefined) => {
    if (token === '*') return '.*';
    if (token === '?') return '.';
    if (set === undefined) return `\\${token}`;
    return `[${set.startsWith('!') ? '^' : ''}${set.replace(/^!/, '').replace(/[\\\]^]/g, '\\$&')}]`;
  });
  return new RegExp(`^${source}$`, 'su');
}
