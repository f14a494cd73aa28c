/** `@risk-check/report/text`: text from outside made safe to show, places in a text, names that were meant. For packages of this project. */
export { createPositions } from './create-positions.ts';
export { escapeControlCharacters } from './escape-control-characters.ts';
export { escapeXml } from './escape-xml.ts';
export { nearestName, nearestNames } from './nearest-name.ts';
export { type CommandArgument, commandArgument, showArgument } from './show-argument.ts';
export { showOnOneLine } from './show-on-one-line.ts';
