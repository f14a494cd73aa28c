import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * What long runs have executed, summed over all of them: a campaign goes on in the next run, with other random numbers.
 *
 * @typedef {object} Part - Executions of one day on one version of the code.
 * @property {string} on
 * @property {string} code - Digest of the bundle that was fuzzed: the sources and the target.
 * @property {number} executions
 * @property {number} seconds - Of a processor.
 * @property {number} found - Bugs.
 */
const path = fileURLToPath(new URL('campaigns.json', import.meta.url));

/** @returns {Record<string, Part[]>} By target. */
export const readCampaigns = () => JSON.parse(readFileSync(path, 'utf8'));

/** @param {readonly Part[]} parts */
export const sumOf = (parts) => ({
  executions: parts.reduce((sum, { executions }) => sum + executions, 0),
  seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0),
  found: parts.reduce((sum, { found }) => sum + found, 0),
});

/** Adds what was executed since it was last added. @param {string} name @param {Part} part */
export function addToCampaign(name, part) {
  const campaigns = readCampaigns();
  const parts = campaigns[name] ?? [];
  const same = parts.find(({ on, code }) => on === part.on && code === part.code);
  const sum = same ? { ...part, ...sumOf([same, part]) } : part;
  const all = [
    ...parts.filter((one) => one !== same),
    { ...sum, seconds: Math.round(10 * sum.seconds) / 10 },
  ];
  writeFileSync(`${path}.new`, `${JSON.stringify({ ...campaigns, [name]: all }, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}
