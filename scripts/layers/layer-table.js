/**
 * Who may import whom. Types count as much as values.
 * @see docs/architecture.md
 */

/** Folders of `packages/core/src` from the ground up: a folder imports only folders of rows above its own. */
export const CORE_LAYERS = [
  ['exact'],
  ['issues'],
  ['form'],
  ['ruleset'],
  ['snapshot'],
  ['evaluate'],
  ['compile'],
  ['account'],
  ['report'],
  ['score'],
  ['clocks'],
  ['notices'],
  [
    ...[
      'forecast',
      'headroom',
      'actions',
      'recovery',
      'questions',
      'coverage',
      'stream',
      'records',
      'columns',
    ],
    ...['house', 'trace'],
  ],
];

/** What the sources of each package may import of the others. */
export const PACKAGE_IMPORTS = {
  core: [],
  import: ['core'],
  report: ['core'],
  tables: ['core', 'rules-data'],
  cli: ['core', 'rules-data', 'import', 'report', 'tables'],
  mcp: ['core', 'rules-data', 'import', 'report'],
};

/**
 * Most folders of a package that may stand in circles of imports, 0 unless said, and most imports by a path into another
 * package's source. Each is what there is today and only gets less: the goal is none.
 */
export const MOST_IN_CIRCLES = {};
export const MOST_DEEP_PATHS = 0;

/** Modules of other projects that core takes into its files: everything else is refused. */
export const CORE_LIBRARIES = ['date-fns', '@date-fns/utc/date/mini', 'zod/mini', 'zod/v4/core'];
