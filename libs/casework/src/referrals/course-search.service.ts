import { PlannedCoursesService, VersionsService } from '@mikrosprint/catalogue';
import type { CourseList, CourseOption, CourseQuery, JobRole } from '@mikrosprint/contracts';
import { targetGroup, type PlannedCourse, type Sprint } from '@mikrosprint/curriculum';
import { Injectable } from '@nestjs/common';
import { SprintPaths, windowMonths, type SprintOutcome } from '../suggestions/sprint-paths.service.js';
import { matchingCourses } from './course-matches.js';
import { jobRolesOf } from './job-roles.js';

/** What one may refer to: the sprints that take learners, and the courses that are planned. */
@Injectable()
export class CourseSearch {
  constructor(
    private readonly versions: VersionsService,
    private readonly planned: PlannedCoursesService,
    private readonly paths: SprintPaths,
  ) {}

  async search(query: CourseQuery): Promise<CourseList> {
    const courses = await this.all();
    return {
      courses: matchingCourses(courses, query),
      jobs: jobsOf(courses),
      targetGroups: [...targetGroup.options],
      windowMonths,
    };
  }

  /** The jobs that the courses serve; a task of everyday life is no job. */
  async jobs(): Promise<JobRole[]> {
    return jobsOf(await this.all());
  }

  private async all(): Promise<CourseOption[]> {
    const [versions, planned, outcomes] = await Promise.all([
      this.versions.newestOfAll(),
      this.planned.all(),
      this.paths.outcomes(),
    ]);
    return [...versions.map(({ sprint }) => optionOf(sprint, outcomes)), ...planned.map(plannedOption)];
  }
}

const jobsOf = (courses: readonly CourseOption[]): JobRole[] =>
  jobRolesOf(courses.flatMap(({ track, jobFunctions }) => (track === 'basic' ? [] : jobFunctions)));

const untold: SprintOutcome = { finished: null, wentOn: null };

function optionOf(sprint: Sprint, outcomes: ReadonlyMap<string, SprintOutcome>): CourseOption {
  return {
    kind: 'sprint',
    courseId: sprint.id,
    title: sprint.title,
    about: sprint.tagline,
    track: sprint.track,
    jobFunctions: sprint.jobFunctions,
    targetGroups: sprint.targetGroups ?? [],
    prerequisites: sprint.prerequisites,
    languageLevel: sprint.languageLevel,
    minutes: sprint.estimatedMinutes,
    nextStart: 'any-time',
    seats: 'unlimited',
    price: 'free',
    outcome: outcomes.get(sprint.id) ?? untold,
  };
}

function plannedOption(course: PlannedCourse): CourseOption {
  const { id, title, about, jobFunctions, prerequisites, nextStart, seats, price } = course;
  return {
    kind: 'planned',
    courseId: id,
    title,
    about,
    track: null,
    jobFunctions,
    targetGroups: [],
    prerequisites: prerequisites ?? null,
    languageLevel: null,
    minutes: null,
    nextStart: nextStart ?? null,
    seats: seats ?? null,
    price: price === 0 ? 'free' : (price ?? null),
    outcome: untold,
  };
}
