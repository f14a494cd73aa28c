/** `@risk-check/report/first-screen`: the first screen of a report as data in words, and its lines. For packages of this project. */

export { type MeasuredLimit, type MeasuredSteps, measureSteps } from '../content/measure-steps.ts';
export { type AskedTopic, askedTopics, type OpenTopic, openTopics } from '../content/open-topics.ts';
export {
  type FirstScreen,
  firstScreen,
} from '../first-screen/first-screen.ts';
export type { FirstScreenInput } from '../first-screen/first-screen-input.ts';
export type { LimitDrawing, LimitRow } from '../first-screen/limit-row.ts';
export { printFirstScreen } from '../first-screen/print-first-screen.ts';
export { type ScreenState, type Sign, screenStateOf } from '../first-screen/screen-state.ts';
export type { Task } from '../first-screen/tasks.ts';
export { platformName } from '../text/platform-name.ts';
