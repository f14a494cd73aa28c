/** `@risk-check/report/first-screen`: the first screen of a report as data in words, and its lines. For packages of this project. */

export { platformName } from '../text/platform-name.ts';
export {
  type FirstScreen,
  firstScreen,
} from './first-screen.ts';
export type { FirstScreenInput, OpenTopic, ScreenTopic } from './first-screen-input.ts';
export type { LimitDrawing, LimitRow } from './limit-row.ts';
export { type MeasuredLimit, type MeasuredSteps, measureSteps } from './measure-steps.ts';
export { printFirstScreen } from './print-first-screen.ts';
export { type ScreenState, type Sign, screenStateOf } from './screen-state.ts';
export type { Task } from './tasks.ts';
