/** `@risk-check/report/over-time`: the course of accounts in every format. For packages of this project. */
export { type CourseAccount, type RestrictedAt, shownIndex } from '../content/course-account.ts';
export { courseAround } from '../content/course-around.ts';
export { type CourseCauses, courseCauses } from '../content/course-causes.ts';
export { coursesAsCsv, coursesAsHtml, coursesAsJson, coursesAsSvg } from '../formats/format-courses.ts';
export { formatCourses } from '../formats/pretty/format-course.ts';
export { writeCalendar } from '../recovery/write-calendar.ts';
