/** @import { Check } from '../check-types.js' */

const FILE_IN_REPOSITORY =
  /^https?:\/\/(?:(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)\/[^/]+\/[^/]+\/(?:-\/)?(?:blob|raw|tree|src|blame)\/|raw\.githubusercontent\.com\/)/;
const COMMIT = /\/[0-9a-f]{40}(?:\/|$|\?|#)/;

/** @type {Check} */
export const permalink = {
  code: 'permalink',
  scope: 'ruleset',
  about: 'A link to a file in a git repository names a branch: what it shows will change.',
  wayOut: 'Open the file and press "y" (GitHub, GitLab): the address then names the commit.',
  run({ sources, part }, report) {
    for (const [key, { url }] of Object.entries(sources)) {
      if (FILE_IN_REPOSITORY.test(url) && !COMMIT.test(url))
        report(part('_sources'), ['sources', key, 'url'], `${url} names no commit`);
    }
  },
};
