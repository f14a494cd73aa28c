/**
 * What the assistant server shares with the command line: the words for people stand once, there. It is bundled, so the
 * published package depends on nothing.
 */
export { describeProblem } from '../../cli/src/errors/describe-problem.ts';
export { conditionText } from '../../cli/src/formats/pretty/condition-text.ts';
export { formatRule } from '../../cli/src/formats/pretty/format-rule.ts';
export { formatSuggestions } from '../../cli/src/formats/pretty/format-suggestions.ts';
export { formatWhatIf } from '../../cli/src/formats/pretty/format-what-if.ts';
export { createLayout } from '../../cli/src/formats/pretty/layout.ts';
export { inputText, missingData } from '../../cli/src/formats/pretty/missing-data.ts';
export { localTime } from '../../cli/src/formats/recovery/local-time.ts';
export { warningText } from '../../cli/src/formats/warning-text.ts';
export { zoneOffset } from '../../cli/src/input/zone-offset.ts';
export { escapeControlCharacters } from '../../cli/src/output/escape-control-characters.ts';
export { findRuleset } from '../../cli/src/rulesets/find-ruleset.ts';
export { loadGuide } from '../../cli/src/rulesets/load-guide.ts';
export { loadLexiconFor } from '../../cli/src/rulesets/load-lexicon.ts';
export { nearestName } from '../../cli/src/rulesets/nearest-name.ts';
export { en as terminalWords } from '../../cli/src/words/en.ts';
export { FIXED_WORDS } from '../../core/src/snapshot/fixed-words.ts';
export { snapshotLists } from '../../core/src/snapshot/snapshot-lists.ts';
