import { canonical, checksum } from '@risk-check/core/snapshot';
import { citedSources, pick } from './build-guide.js';
import { canonicalJson, sha256 } from './digest.js';

/**
 * The ruleset that core scores with: no examples, quotations, conflicts or questions.
 * @param {{ head: any, metrics: any, sources: any, actions: any, rules: any[] }} written
 * @param {any} common
 * @returns {any}
 */
export function buildRuleset({ head, metrics, sources, actions, rules }, common) {
  const built = {
    ...common,
    ...head,
    metrics: mapValues(metrics, ({ ask, help, ...metric }) => metric),
    sources: mapValues(pick(sources, citedSources([head, actions, rules])), ({ note, ...source }) => source),
    actions: mapValues(actions, (action) => ({
      ...action,
      ...(action.sources ? { sources: action.sources.map(withoutQuote) } : {}),
    })),
    rules: rules.map(({ examples, conflicts, merged, levels, ...rule }) => ({
      ...rule,
      levels: levels.map((/** @type {any} */ level) => ({
        ...level,
        sources: level.sources.map(withoutQuote),
      })),
    })),
  };
  built.reasons = mapValues(head.reasons, (reason) => ({
    ...reason,
    ...(reason.sources ? { sources: reason.sources.map(withoutQuote) } : {}),
  }));
  return { ...built, digest: sha256(canonicalJson(built)), checksum: checksum(canonical(built)) };
}

/** @param {any} citation */
const withoutQuote = ({ quote, noQuote, ...citation }) => citation;
/** @param {any} object @param {(value: any) => any} map */
const mapValues = (object, map) =>
  Object.fromEntries(Object.entries(object ?? {}).map(([key, value]) => [key, map(value)]));
