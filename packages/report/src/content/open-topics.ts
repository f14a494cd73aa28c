import { factsOfTopic, type Guide, type RiskReport, type Ruleset } from '@risk-check/core';
import type { Words } from '../words/words.ts';
import { metricsOfRule } from './metrics-of-rule.ts';
import { inputText } from './missing-data.ts';

/** A topic that owners are asked about, and where its answers stand in a snapshot: `metrics.disputesOpen`, `region`. */
export interface AskedTopic {
  readonly title: string;
  readonly facts: readonly string[];
}

/** A topic that is open, and the most that it could add. */
export interface OpenTopic {
  readonly title: string;
  readonly couldAdd: number;
}

/** The topics of a guide, for what was not checked. */
export const askedTopics = (topics: Guide['topics']): AskedTopic[] =>
  topics.map((topic) => ({ title: topic.title, facts: factsOfTopic(topic) }));

/** What is open, what could add most first: topics where there are any, else the words of the inputs. */
export function openTopics(
  { unknown }: RiskReport,
  ruleset: Ruleset,
  words: Words,
  topics: readonly AskedTopic[],
): OpenTopic[] {
  const open = new Map<string, number>();
  const rules = new Map(ruleset.rules.map((rule) => [rule.id, rule]));
  for (const { ruleId, needs, couldAdd } of unknown) {
    const rule = rules.get(ruleId);
    const metrics = rule ? Object.keys(metricsOfRule(rule, ruleset)).map((name) => `metrics.${name}`) : [];
    const topic = topics.find(({ facts }) =>
      facts.some((fact) => needs.includes(fact) || metrics.includes(fact)),
    );
    // Nobody has to tell more than one of several ways.
    const title = topic?.title ?? shortName(inputText(needs[0] ?? '', ruleset, words));
    open.set(title, Math.max(open.get(title) ?? 0, couldAdd));
  }
  return [...open].map(([title, couldAdd]) => ({ title, couldAdd })).sort((a, b) => b.couldAdd - a.couldAdd);
}

/** Without the words that may stand there: `status of the account: active, restricted, ...`. */
const shortName = (title: string): string => title.replace(/: .*$/s, '');
