import type { JobRole } from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';

/**
 * Courses say what somebody does in a job ("Kontorassistent: lister, budget og faktura"). The job itself is what stands
 * before the colon, so that two courses for the same job meet; a text without a colon is a job as a whole.
 */
export function jobRoleOf(text: LocalizedText): JobRole {
  const name = (words: string) => words.split(':')[0]?.trim() ?? words;
  const da = name(text.da);
  return { key: da, title: text.en === undefined ? { da } : { da, en: name(text.en) } };
}

/** Each job once, in the order of the Danish alphabet. The first course that names a job decides its words. */
export function jobRolesOf(texts: readonly LocalizedText[]): JobRole[] {
  const roles = new Map<string, JobRole>();
  for (const role of texts.map(jobRoleOf)) if (!roles.has(role.key)) roles.set(role.key, role);
  return [...roles.values()].sort((one, other) => one.key.localeCompare(other.key, 'da'));
}

export function servesJob(course: { jobFunctions: readonly LocalizedText[] }, job: string): boolean {
  return course.jobFunctions.some((text) => jobRoleOf(text).key === job);
}
