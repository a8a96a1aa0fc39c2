import { taskLix } from './checks-reading.js';
import type { Level } from './level.js';
import type { ContentProblem, ParsedContent } from './package.js';
import type { Sprint, Track } from './sprint.js';
import { mechanics } from './step.js';
import type { Mechanic, Step } from './step.js';
import { stepsOfLevel } from './steps-within.js';
import { locales } from './text.js';
import type { Locale } from './text.js';
import { countWords } from './texts-within.js';

/* Figures about what is written: how much, how hard to read, and what of the promise is trained and examined. */

export interface SprintReport {
  id: string;
  track: Track;
  version: string;
  levels: number;
  /** Steps of the practice levels; the cases of a shift are counted beside them. */
  steps: number;
  cases: number;
  /** The exam's pool, and how many of it one sitting takes; 0 without an exam. */
  examVariants: number;
  examDraw: number;
  /** All that a person can read in it: sheet, levels, reasons, hints. */
  words: Record<Locale, number>;
  /**
   * LIX of what sets the tasks, whole. It is a measure for Danish, and only that is checked; the English figure tells
   * one text from another, and is no promise. Null without text.
   */
  lix: Record<Locale, number | null>;
  /** Learning outcomes, and how many of them practice trains and the exam asks for; null without an exam. */
  outcomes: { count: number; practised: number; examined: number | null };
  /** Steps of each mechanic in practice, cases and shifts included; those that are not used are left out. */
  mechanics: Partial<Record<Mechanic, number>>;
  /** As the sheet says, and as its levels say together. */
  minutes: { stated: number; levels: number };
  workloadHours: number;
}

export interface ContentReport {
  sprints: SprintReport[];
  /** Courses that are named and not written. */
  planned: number;
  problems: ContentProblem[];
}

function stepsIn(levels: readonly Level[]): Step[] {
  return levels.flatMap((level) => stepsOfLevel(level).map(({ step }) => step));
}

function perLocale<T>(figure: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(locales.map((locale) => [locale, figure(locale)])) as Record<Locale, T>;
}

function mechanicsOf(steps: readonly Step[]): SprintReport['mechanics'] {
  const used = mechanics.map((mechanic) => {
    return [mechanic, steps.filter((step) => step.mechanic === mechanic).length] as const;
  });
  return Object.fromEntries(used.filter(([, count]) => count > 0));
}

function reportOf(sprint: Sprint): SprintReport {
  const exams = sprint.levels.flatMap((level) => (level.kind === 'exam' ? [level] : []));
  const practice = sprint.levels.filter((level) => level.kind !== 'exam');
  const steps = practice.reduce((sum, level) => sum + level.steps.length, 0);
  const trained = stepsIn(practice);
  const asked = (of: readonly Step[]) =>
    sprint.outcomes.filter(({ id }) => of.some(({ outcome }) => outcome === id)).length;
  return {
    id: sprint.id,
    track: sprint.track,
    version: sprint.version,
    levels: sprint.levels.length,
    steps,
    cases: trained.length - steps,
    examVariants: exams.reduce((sum, exam) => sum + exam.steps.length, 0),
    examDraw: exams.reduce((sum, exam) => sum + exam.draw, 0),
    words: perLocale((locale) => countWords(sprint, locale)),
    lix: perLocale((locale) => taskLix(sprint.levels, locale)),
    outcomes: {
      count: sprint.outcomes.length,
      practised: asked(trained),
      examined: exams.length === 0 ? null : asked(stepsIn(exams)),
    },
    mechanics: mechanicsOf(trained),
    minutes: {
      stated: sprint.estimatedMinutes,
      levels: sprint.levels.reduce((sum, level) => sum + level.minutes, 0),
    },
    workloadHours: sprint.workloadHours,
  };
}

/** What is written, sprint by sprint in the order of their ids, and what is wrong with it. Keys always in this order. */
export function contentReport({ sprints, planned, problems }: ParsedContent): ContentReport {
  return {
    sprints: sprints.map(({ sprint }) => reportOf(sprint)).sort((one, other) => (one.id < other.id ? -1 : 1)),
    planned: planned.length,
    problems: problems.map(({ file, line, message }) => ({ file, line, message })),
  };
}
