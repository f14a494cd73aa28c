/* Scores many JSON texts in one call: crossing from Python to V8 costs more than a small account. */
// biome-ignore-all lint/correctness/noUnusedVariables: Python calls these functions by name.
const boundRulesets = Object.create(null);

/** Makes a ruleset ready under its id, such as "etsy.seller". */
function bindRuleset(id, rulesetJson) {
  boundRulesets[id] = riskCheck.bindRuleset(rulesetJson);
}

/**
 * One answer a text, in the same order, joined by line ends; none holds one, since all are JSON without indentation.
 * Texts are joined by U+001E, which JSON holds nowhere unescaped. A text whose ruleset is not bound yet is answered by
 * `{"need":"platform.role"}`. `ruleset` is the one to score all by; empty: each by that of its own platform and role.
 */
function scoreTexts(texts, full, optionsJson, ruleset) {
  return texts
    .split('\u001e')
    .map((text) => scoreText(text, full, optionsJson, ruleset))
    .join('\n');
}

function scoreText(text, full, optionsJson, ruleset) {
  const snapshot = parsed(text);
  const id = ruleset || rulesetOf(snapshot);
  const bound = boundRulesets[id];
  if (bound === undefined) return JSON.stringify({ need: id });
  if (full) return bound.scoreAccountJson(text, optionsJson);
  // A text is parsed once; what is wrong with one that cannot be is told of the text.
  const answer =
    snapshot === undefined
      ? bound.scoreCompactJson(text, optionsJson)
      : bound.scoreCompactValue(snapshot, optionsJson);
  return `{"id":${JSON.stringify(accountId(snapshot))},${answer.slice(1)}`;
}

/** The value of a JSON text, undefined where it is none. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** "platform.role" of a snapshot, "" where it does not name both. */
function rulesetOf(snapshot) {
  return typeof snapshot?.platform === 'string' && typeof snapshot.role === 'string'
    ? `${snapshot.platform}.${snapshot.role}`
    : '';
}

/** The id that tables carry beside a score, null where the snapshot has none. */
function accountId(snapshot) {
  const id = snapshot?.account?.id;
  return typeof id === 'string' ? id : null;
}
