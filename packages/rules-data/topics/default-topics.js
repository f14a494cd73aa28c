import { openQuestions, TOPICS_AT_MOST } from '@risk-check/core';
import { emptySnapshot } from './play-dialogue.js';

/** @import { Topic } from '../../core/src/ruleset/guide-language.generated.ts' */

const LONGEST_TITLE = 60;

/**
 * Topics of a ruleset for which nobody has written any: every question is one, the most valuable first; those beyond the
 * eighth are offered under the report. What selects rules is asked with the platform.
 * @param {any} ruleset - As scoring reads it.
 * @param {Record<string, { ask?: string, help?: string }>} metrics - As they are written, with their questions.
 * @returns {Topic[]}
 */
export function defaultTopics(ruleset, metrics) {
  const asked = openQuestions(emptySnapshot(ruleset), ruleset, { includeExperimental: true });
  let counted = 0;
  return asked.flatMap(({ id }) => {
    const [place = '', name = ''] = id.split(/\.(.*)/);
    const isFirst = place === 'region' || place === 'program';
    const words =
      {
        metrics: { ...metrics[name], title: ruleset.metrics[name]?.title },
        params: ruleset.params?.[name],
        facts: ruleset.facts?.[name],
      }[place] ?? ruleset.facts?.[place];
    if (!words?.ask) return [];
    const { ask, title = ask } = words;
    const help = helpForAnswer(words.help ?? '');
    const where = isFirst ? 'picker' : counted++ < TOPICS_AT_MOST ? undefined : 'more';
    return [
      {
        id: (name || place).replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        title: title.slice(0, LONGEST_TITLE),
        ...(where ? { place: /** @type {'picker' | 'more'} */ (where) } : {}),
        ask,
        ...(help ? { help } : {}),
        fact: id,
      },
    ];
  });
}

/**
 * What helps to answer; where the answer stands in a file is of no use to somebody who is asked.
 * @param {string} help - `Two letters; write it as \`region\` in the snapshot.`
 */
function helpForAnswer(help) {
  const sentences = help.split(/(?<=\.)\s+/).flatMap((sentence) => {
    if (!/in the snapshot\.$/.test(sentence)) return [sentence];
    const [said, written] = sentence.split('; ');
    return written === undefined ? [] : [`${said}.`];
  });
  return sentences.join(' ');
}
