import { escapeControlCharacters } from '@risk-check/report/text';
import { protocolError } from '../tool/protocol-error.ts';
import { en } from '../words/en.ts';
import { showValue } from '../words/show-value.ts';

type Given = Readonly<Record<string, string>>;

const { atRisk, closed, platform, role, message } = en.prompts;
const argument = (name: string, description: string, required: boolean) => ({ name, description, required });
const WHOSE = [argument('platform', platform, true), argument('role', role, true)];

const PROMPTS = [
  {
    name: 'am-i-at-risk',
    title: atRisk.title,
    description: atRisk.description,
    arguments: WHOSE,
    text: (given: Given) => atRisk.text(showValue(given.platform), showValue(given.role)),
  },
  {
    name: 'my-account-was-closed',
    title: closed.title,
    description: closed.description,
    arguments: [...WHOSE, argument('message', message, false)],
    text: (given: Given) =>
      closed.text(showValue(given.platform), showValue(given.role), given.message ?? ''),
  },
];

export const listPrompts = () => ({ prompts: PROMPTS.map(({ text: _, ...prompt }) => prompt) });

export function getPrompt(name: string, given: Given = {}) {
  const prompt = PROMPTS.find((one) => one.name === name);
  if (!prompt) throw protocolError(en.errors.unknownPrompt(name.slice(0, 100), PROMPTS));
  const missing = prompt.arguments.filter((one) => one.required && !given[one.name]).map((one) => one.name);
  if (missing.length > 0) throw protocolError(en.errors.promptNeeds(name, missing));
  return {
    description: prompt.description,
    messages: [
      {
        role: 'user' as const,
        content: { type: 'text' as const, text: escapeControlCharacters(prompt.text(withoutReturns(given))) },
      },
    ],
  };
}

/** Every kind of line end as a newline, so that each line of a message is marked as one. */
const withoutReturns = (given: Given): Given =>
  Object.fromEntries(
    Object.entries(given).map(([name, text]) => [
      name,
      text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n'),
    ]),
  );
