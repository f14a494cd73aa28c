import { count } from './grammar.ts';

export const doctorWords = {
  about: 'what a snapshot can and cannot decide, by rule, and the cheapest way to know more',
  title: (ruleset: string): string => `What this snapshot can decide: ${ruleset}`,
  decided: (n: number): string => `Decided: ${count(n, 'rule')}`,
  fired: 'reached',
  clear: 'clear',
  notApplicable: 'does not apply',
  undecided: (n: number): string => `Not decided: ${count(n, 'rule')}`,
  waits: (questions: readonly string[]): string => `waits for ${questions.join(', ')}`,
  unknowable: (n: number): string => `Cannot be decided from outside the platform: ${count(n, 'rule')}`,
  next: 'The cheapest way to know more',
  ask: (ask: string, rules: number): string => `${ask} (${count(rules, 'rule')})`,
  more: (n: number): string => `and ${count(n, 'more question')}`,
  nothing: 'Nothing is left to ask: every rule that can be checked is.',
  beside: (n: number): string =>
    n === 1 ? 'An export in this folder is not in it yet' : `${n} exports in this folder are not in it yet`,
  decides: (n: number): string => (n === 0 ? 'no rule by itself' : `decides ${count(n, 'rule')} more`),
  importThem: (file: string, snapshot: string): string =>
    `To take it in: risk-check import ${file} -o ${snapshot}`,
  answers: (n: number): string => `${count(n, 'answer')} of yours, kept beside the exports`,
  answer: (name: string, answer: string, used: string | null): string =>
    `${name}: you answered ${answer}${used === null ? '' : `; an export says ${used}, which counts`}`,
  how: (file: string): string => `To answer them: risk-check init -o ${file}`,
  byHand: 'A number can also be written under "metrics", a fact under "facts".',
};
