/** @import { Dataset } from '../dataset/parse-dataset.js' */

const AT_ONCE = 8;

/**
 * Which pages of the sources no longer answer. A site that refuses programs (401, 403, 429) is no dead link.
 * @param {Dataset} dataset
 * @param {(url: string) => Promise<{ status: number }>} visit - Rejects when no answer comes.
 * @returns {Promise<{ visited: number, dead: { url: string, why: string, sources: string[] }[] }>}
 */
export async function linksReport({ rulesets }, visit) {
  /** @type {Map<string, string[]>} */
  const pages = new Map();
  for (const { id, sources } of rulesets) {
    for (const [key, { url }] of Object.entries(sources))
      pages.set(url, [...(pages.get(url) ?? []), `${id} ${key}`]);
  }
  const queue = [...pages.keys()].sort();
  /** @type {{ url: string, why: string, sources: string[] }[]} */
  const dead = [];
  const work = async () => {
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      const why = await faultOf(url, visit);
      if (why) dead.push({ url, why, sources: pages.get(url) ?? [] });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { visited: pages.size, dead: dead.sort((a, b) => (a.url < b.url ? -1 : 1)) };
}

/** @param {string} url @param {(url: string) => Promise<{ status: number }>} visit */
async function faultOf(url, visit) {
  try {
    const { status } = await visit(url);
    return status === 404 || status === 410 || status >= 500 ? `answers ${status}` : null;
  } catch (error) {
    return `no answer (${/** @type {Error} */ (error).message})`;
  }
}
