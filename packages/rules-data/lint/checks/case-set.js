/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const caseSet = {
  code: 'case-set',
  scope: 'dataset',
  about: 'A case lies in the wrong folder, or the same words of the same page were entered twice.',
  wayOut:
    'A case is cases/<platform>/<slug>.json in kebab-case; one page may hold several cases, each with words of its own.',
  run({ files }, report) {
    /** @type {Map<string, string>} */
    const known = new Map();
    for (const { path, data } of files.values()) {
      if (!path.startsWith('cases/')) continue;
      if (!/^cases\/[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*\.json$/.test(path)) {
        report(path, [], `nothing reads ${path}`);
        continue;
      }
      const folder = path.split('/')[1];
      if (data.platform !== folder)
        report(path, ['platform'], `the platform is "${data.platform}", the folder is ${folder}`);
      const numbers = [data.snapshot, data.furtherNumbers];
      const told = [data.address, data.message?.quotation ?? JSON.stringify(numbers)].join('\n');
      const other = known.get(told);
      if (other) report(path, ['address'], `the same case as ${other}`);
      else known.set(told, path);
    }
  },
};
