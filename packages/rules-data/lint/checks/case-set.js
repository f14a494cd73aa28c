import { caseFileOf, isCaseFile } from '../../dataset/case-files.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const caseSet = {
  code: 'case-set',
  scope: 'dataset',
  about:
    'A case is in the wrong file, two cases share an id, or the same words of the same page were entered twice.',
  wayOut:
    'A case is a line of cases/<platform>.ndjson, or of cases/interface/<platform>.ndjson if its source is `interface`. One page may hold several cases, each with its own words.',
  run({ files, cases }, report) {
    for (const path of files.keys())
      if (path.startsWith('cases/') && !isCaseFile(path)) report(path, [], `nothing reads ${path}`);
    /** @type {Map<string, string>} */
    const known = new Map();
    const ids = new Set();
    for (const { id, path, index, data } of cases) {
      const file = caseFileOf(data);
      if (path !== file) report(path, [index], `${id} belongs in ${file}`);
      if (!id.startsWith(`${data.platform}/`))
        report(path, [index], `the platform is "${data.platform}", the id is ${id}`);
      if (ids.has(id)) report(path, [index], `another case is called ${id}`);
      ids.add(id);
      const numbers = [data.snapshot, data.furtherNumbers];
      const told = [data.address, data.message?.quotation ?? JSON.stringify(numbers)].join('\n');
      const other = known.get(told);
      if (other) report(path, [index], `the same case as ${other}`);
      else known.set(told, id);
    }
  },
};
