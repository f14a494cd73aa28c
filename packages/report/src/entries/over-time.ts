/** `@risk-check/report/over-time`: the course of accounts in every format. For packages of this project. */
export {
  type CourseAccount,
  type RestrictedAt,
  shownIndex,
  type ToldCourse,
} from '../content/course-account.ts';
export { courseAround } from '../content/course-around.ts';
export { tellSteps } from '../content/tell-steps.ts';
export { coursesAsCsv, coursesAsHtml, coursesAsJson, coursesAsSvg } from '../formats/format-courses.ts';
export { formatCourses } from '../formats/pretty/format-course.ts';
export { writeCalendar } from '../recovery/write-calendar.ts';
