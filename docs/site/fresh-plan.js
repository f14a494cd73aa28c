import { pathToFileURL } from 'node:url';
import { translateGuide, translateRuleset } from '@risk-check/rules-data/translate';
import { planRecovery } from '../../packages/core/dist/index.js';
import { PATHS } from './paths.js';

/** @import { SiteRuleset } from './dataset.js' */

const DAY = 86_400_000;
/** A Monday, so that working days run as long as they can before the first weekend. */
const MONDAY = '2026-06-01T00:00:00Z';

/** @type {Map<string, Promise<[any, any]>>} */
const modules = new Map();

/** The ruleset and its guide as they are published. @param {SiteRuleset} ruleset */
function built({ platform, role }) {
  const key = `${platform}/${role}`;
  const load = (/** @type {string} */ path) =>
    import(pathToFileURL(`${PATHS.root}/packages/rules-data/dist/${path}.js`).href).then(
      (module) => module.default,
    );
  const found = modules.get(key) ?? Promise.all([load(key), load(`${key}/guide`)]);
  modules.set(key, found);
  return found;
}

/** @param {[any, any]} modules @param {SiteRuleset['translations']} translations @returns {[any, any]} */
const inLanguage = ([rules, guide], translations) =>
  translations
    ? [translateRuleset(rules, translations.rules), translateGuide(guide, translations.guide)]
    : [rules, guide];

/**
 * The plan of core for an account that was restricted today for a stated reason and has not appealed, or null where the
 * dataset knows no way back.
 * @param {SiteRuleset} ruleset
 * @param {string} reason
 */
export async function freshPlan(ruleset, reason) {
  if (ruleset.guide === null) return null;
  const [rules, guide] = inLanguage(await built(ruleset), ruleset.translations);
  const snapshot = {
    snapshotVersion: 1,
    platform: ruleset.platform,
    role: ruleset.role,
    asOf: MONDAY,
    account: { status: reason === 'voluntary-deactivation' ? 'deactivated' : 'suspended' },
    notices: [{ at: MONDAY, kind: 'suspension', reason }],
    appeals: [],
  };
  const plan = planRecovery(snapshot, rules, guide);
  return plan.steps.length === 0 ? null : plan;
}

/** Days from the start to an instant of the plan, rounded up. @param {string} time */
export const dayOf = (time) => Math.ceil((Date.parse(time) - Date.parse(MONDAY)) / DAY);
