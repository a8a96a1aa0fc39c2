import type { CourseOption, CourseQuery } from '@mikrosprint/contracts';
import { servesJob } from './job-roles.js';

/**
 * The courses that fit all that is asked for. A course that names no target group is for everybody: it comes after those
 * that name the one that is looked for. Otherwise the order is the catalogue's.
 */
export function matchingCourses(courses: readonly CourseOption[], query: CourseQuery): CourseOption[] {
  const { targetGroup: group, job, search = '' } = query;
  const words = search.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
  const fits = courses.filter(
    (course) =>
      (group === undefined || course.targetGroups.length === 0 || course.targetGroups.includes(group)) &&
      (job === undefined || servesJob(course, job)) &&
      words.every((word) => textOf(course).includes(word)),
  );
  if (group === undefined) return fits;
  const named = (course: CourseOption) => course.targetGroups.includes(group);
  return [...fits.filter(named), ...fits.filter((course) => !named(course))];
}

/** Every word that somebody may look for, in both languages. */
function textOf({ title, about, jobFunctions }: CourseOption): string {
  return [title, about, ...jobFunctions]
    .flatMap(({ da, en }) => [da, en ?? ''])
    .join(' ')
    .toLocaleLowerCase('da');
}
