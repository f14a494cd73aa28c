/** `@risk-check/report/text`: text from outside made safe to show, places in a text, names that were meant, numbers and days as a language writes them. For packages of this project. */
export { createPositions } from '../text/create-positions.ts';
export { escapeControlCharacters, showControlCharacters } from '../text/escape-control-characters.ts';
export { escapeXml } from '../text/escape-xml.ts';
export { nearestName, nearestNames } from '../text/nearest-name.ts';
export { rulesCalled, slugOf } from '../text/rules-called.ts';
export { sentencesOf } from '../text/sentences.ts';
export { type CommandArgument, commandArgument, showArgument } from '../text/show-argument.ts';
export { showOnOneLine } from '../text/show-on-one-line.ts';
export { createLocale } from '../words/locale.ts';
