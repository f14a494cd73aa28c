import { buildCommonGuide } from './build-guide.js';
import { jsonText, moduleText } from './module-text.js';

/**
 * The guides as modules. What holds for every platform is in one that all others import: it is most of a small guide.
 * @param {any} written - `guide-common.json`
 */
export function guideModules(written) {
  const shared = buildCommonGuide(written);
  return {
    common: moduleText(shared),
    /** The module of one guide, two folders below the common one. @param {any} guide */
    own({ common: _, sources, ...own }) {
      const ownSources = Object.fromEntries(
        Object.entries(sources).filter(([key]) => !Object.hasOwn(shared.sources, key)),
      );
      return `import shared from '../../guide-common.js';

const own = ${jsonText({ ...own, sources: ownSources })};
export default { ...own, common: shared.common, sources: { ...own.sources, ...shared.sources } };
`;
    },
  };
}
