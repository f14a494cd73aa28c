import { posix } from 'node:path';
import { foldersInCircles } from './folders-in-circles.js';
import { importsOf } from './imports-of.js';
import { impureUses } from './impure-uses.js';
import {
  CORE_LAYERS,
  CORE_LIBRARIES,
  MOST_DEEP_PATHS,
  MOST_IN_CIRCLES,
  PACKAGE_IMPORTS,
} from './layer-table.js';

const CORE = 'packages/core/src/';
const isTest = (path) => /(^|\/)test\/|\.test\.|\.browser\.|\.shells\./.test(path);

/** `packages/core` or `docs`: the piece of the workspace that a path belongs to. */
const packageOf = (path) => /^(packages\/[^/]+|docs)\//.exec(path)?.[1];

/**
 * Holds the sources to the layers: direction and purity in core, circles of folders, imports between packages.
 *
 * @param {ReadonlyMap<string, string>} files - Path from the root of the repository -> text.
 * @param {{ deepPaths?: number, inCircles?: Readonly<Record<string, number>> }} [most] - How many imports by path are let
 *   pass, and in each package how many folders that stand in circles.
 * @returns {{ problems: string[], summary: string[] }} Each problem with its place, and the counts.
 */
export function checkLayers(files, { deepPaths = MOST_DEEP_PATHS, inCircles = MOST_IN_CIRCLES } = {}) {
  const ranks = new Map(CORE_LAYERS.flatMap((row, rank) => row.map((folder) => [folder, rank])));
  const folders = new Map();
  const found = { direction: [], purity: [], deep: [] };
  const refuse = (kind, text) => found[kind].push(text);

  for (const [path, text] of files) {
    const home = packageOf(path);
    if (!home) continue;
    const source = `${home}/src/`;
    const inSource = path.startsWith(source) && !isTest(path);
    if (path.startsWith(CORE) && inSource)
      for (const use of impureUses(path, text)) refuse('purity', `${path}:${use} in core, which is pure`);
    for (const name of importsOf(path, text)) {
      if (!name.startsWith('.')) {
        checkByName(path, name, home, inSource);
        continue;
      }
      const target = posix.join(posix.dirname(path), name);
      const there = packageOf(target);
      // Into the source of another package; build scripts and data checks of the dataset are no source.
      if (there && there !== home && target.startsWith(`${there}/src/`))
        refuse('deep', `${path}: imports ${target} by its path; use the name of the package and its exports`);
      else if (inSource && there === home && target.startsWith(source)) {
        if (path.startsWith(CORE)) checkDirection(path, target);
        note(home, path, target);
      } else if (path.startsWith(CORE) && inSource)
        refuse('purity', `${path}: imports ${target}, which is outside core`);
    }
  }
  const problems = [...found.direction, ...found.purity];
  if (found.deep.length > deepPaths) problems.push(...found.deep);
  const summary = [];
  for (const [home, imports] of [...folders].sort()) {
    const name = home.replace('packages/', '');
    const circles = foldersInCircles(imports);
    const count = circles.flat().length;
    const most = inCircles[name] ?? 0;
    summary.push(`${name}: ${imports.size} folders, ${count} in circles (at most ${most})`);
    if (count > most)
      for (const circle of circles) problems.push(`${home}: a circle of imports: ${circle.join(', ')}`);
  }
  summary.push(
    `core: ${found.direction.length} imports against the layers, ${found.purity.length} impure uses`,
    `packages: ${found.deep.length} imports past the exports of a package (at most ${deepPaths})`,
  );
  return { problems, summary };

  function checkByName(path, name, home, inSource) {
    if (/^@risk-check\/[^/]+\/(src|dist)\//.test(name))
      refuse('deep', `${path}: imports ${name}, which no package exports`);
    if (!inSource) return;
    if (home === 'packages/core' && !CORE_LIBRARIES.includes(name))
      refuse('purity', `${path}: imports ${name}; core has no imports but ${CORE_LIBRARIES.join(', ')}`);
    const other = /^@risk-check\/([^/]+)/.exec(name)?.[1];
    const allowed = PACKAGE_IMPORTS[home.replace('packages/', '')];
    if (other && allowed && `packages/${other}` !== home && !allowed.includes(other))
      refuse('deep', `${path}: imports ${name}; ${home} may import ${allowed.join(', ') || 'no package'}`);
  }

  function checkDirection(path, target) {
    const from = folderIn(CORE, path);
    const to = folderIn(CORE, target);
    // The entry points see everything.
    if (from === '.' || from === to) return;
    for (const folder of [from, to])
      if (folder !== '.' && !ranks.has(folder)) {
        refuse(
          'direction',
          `${path}: the folder ${folder} has no layer; add it to scripts/layers/layer-table.js`,
        );
        return;
      }
    if (to === '.' || ranks.get(to) >= ranks.get(from))
      refuse(
        'direction',
        `${path}: ${from} imports ${target.slice(CORE.length)}, which is no layer below it`,
      );
  }

  /** Notes which folder imports which, subfolders counted on their own. */
  function note(home, path, target) {
    const source = `${home}/src/`;
    const imports = folders.get(home) ?? folders.set(home, new Map()).get(home);
    const from = posix.dirname(path).slice(source.length) || '.';
    const to = posix.dirname(target).slice(source.length) || '.';
    const known = imports.get(from) ?? imports.set(from, new Set()).get(from);
    if (!imports.has(to)) imports.set(to, new Set());
    if (from !== to) known.add(to);
  }
}

const folderIn = (root, path) => {
  const rest = path.slice(root.length);
  return rest.includes('/') ? rest.slice(0, rest.indexOf('/')) : '.';
};
