import { PlannedCoursesService, VersionsService } from '@mikrosprint/catalogue';
import type { ReferredCourse } from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';
import { DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';

/** What one can be referred to: what the courses are called, and whether they take anybody. */
@Injectable()
export class CourseDirectory {
  constructor(
    private readonly versions: VersionsService,
    private readonly planned: PlannedCoursesService,
  ) {}

  /** Throws `sprint-not-open` for what takes nobody, whether it was retired or never there. */
  async titleOf(course: ReferredCourse): Promise<LocalizedText> {
    if (course.kind === 'workshop') return { da: course.title };
    const title =
      course.kind === 'sprint'
        ? await this.sprintTitle(course.courseId)
        : (await this.planned.all()).find(({ id }) => id === course.courseId)?.title;
    if (title === undefined) throw new DomainError('sprint-not-open');
    // The author's own reading of the title belongs to the course, not to a note about it.
    const { da, en } = title;
    return en === undefined ? { da } : { da, en };
  }

  private async sprintTitle(sprintId: string): Promise<LocalizedText | undefined> {
    const open = await this.versions.newestOfAll();
    return open.find((version) => version.sprintId === sprintId)?.sprint.title;
  }
}
