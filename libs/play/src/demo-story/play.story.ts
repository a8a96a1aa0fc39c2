import { PeopleInTheStory } from '@mikrosprint/accounts';
import { countedLevels, type PublishedVersion } from '@mikrosprint/catalogue';
import { Clock, daysBefore, StoryClock, type StoryScene, type StoryTeller } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { DemoPlayer, type DemoPlay } from '../demo-player.js';
import { EnrolmentsService } from '../enrolments.service.js';
import { ExamsService } from '../exams.service.js';
import { HelpRequestsService } from '../help-requests.service.js';
import { RunsService } from '../runs.service.js';
import { storyCourses, type StoryCourse } from './story-courses.js';

/** Mistakes in the step where somebody is stuck: enough for the caseworker to see it. */
const stuckTries = 4;

/** What the citizens of the story learn. */
@Injectable()
export class PlayInTheStory implements StoryTeller {
  constructor(
    private readonly people: PeopleInTheStory,
    private readonly enrolments: EnrolmentsService,
    private readonly runs: RunsService,
    private readonly exams: ExamsService,
    private readonly help: HelpRequestsService,
    private readonly clock: Clock,
  ) {}

  scenes(now: Date): StoryScene[] {
    return storyCourses.flatMap((course, index) => this.scenesOf(course, index, now));
  }

  private scenesOf(course: StoryCourse, index: number, now: Date): StoryScene[] {
    const { account, sprint, enrolled, last } = course;
    const key = `play ${account} ${sprint}`;
    // In the morning, nobody at the same minute.
    const at = (daysAgo: number, minutes: number): Date =>
      new Date(daysBefore(now, daysAgo, '08:40').getTime() + ((index * 7) % 150) * 60_000 + minutes * 60_000);
    const count = course.levels;
    const levels = Array.from({ length: count }, (_, level): StoryScene => {
      const share = count === 1 ? 1 : level / (count - 1);
      const day = Math.round(enrolled - share * (enrolled - last));
      return {
        key: `${key} level ${level + 1}`,
        at: at(day, 10 + level * 12),
        play: () => this.play(course, level, { slips: (index + level) % 3 === 0 ? 1 : 0 }),
      };
    });
    const more: StoryScene[] = [];
    if (course.stuck !== undefined) {
      const asksForHelp = course.stuck === 'asks-for-help';
      more.push({
        key: `${key} stuck`,
        at: asksForHelp && last > 1 ? new Date(now.getTime() - 50 * 60_000) : at(last, 100),
        play: () => this.play(course, count, { stopsAfterSteps: 0, stuckTries, asksForHelp }),
      });
    }
    if (course.exam !== undefined)
      more.push({ key: `${key} exam`, at: at(last, 130), play: () => this.sitExam(course) });
    return [
      { key: `${key} enrolled`, at: at(enrolled, 0), play: () => this.enrol(course) },
      ...levels,
      ...more,
    ];
  }

  private async enrol({ account, sprint }: StoryCourse): Promise<void> {
    await this.enrolments.enrol(await this.people.idOf(account), sprint);
  }

  private async play(course: StoryCourse, level: number, how: Omit<DemoPlay, 'level'>): Promise<void> {
    const { player, version } = await this.playerOf(course);
    const id = countedLevels(version.sprint.levels)[level]?.id;
    if (id === undefined) throw new Error(`${course.sprint} has no level ${level + 1}.`);
    await player.playLevel(version, { level: id, ...how });
  }

  private async sitExam(course: StoryCourse): Promise<void> {
    const { player } = await this.playerOf(course);
    await player.sitExam(course.exam ?? 0);
  }

  /** Who has a place already, for example because it was given to them, keeps it. */
  private async playerOf(course: StoryCourse): Promise<{ player: DemoPlayer; version: PublishedVersion }> {
    const citizenId = await this.people.idOf(course.account);
    const { enrolment } = await this.enrolments.enrol(citizenId, course.sprint);
    const version = await this.enrolments.version(enrolment);
    const { runs, exams, help, clock } = this;
    if (!(clock instanceof StoryClock)) throw new Error('A story is told by its own clock.');
    return { player: new DemoPlayer({ runs, exams, help, clock }, citizenId, enrolment.id), version };
  }
}
