import type { Recollection } from '@mikrosprint/level-engine';
import { createEmptyCard, fsrs, Rating, type Card, type Grade } from 'ts-fsrs';
import { addDays } from './copenhagen.js';

/** How firmly something sits, by FSRS; days are those of the calendar in Copenhagen. */
export interface Memory {
  /** Days until the chance to remember it has fallen to 90 %. */
  stability: number;
  /** 1 (easy) .. 10. */
  difficulty: number;
  repetitions: number;
  lapses: number;
  /** FSRS: 0 new, 1 learning, 2 review, 3 learning again. */
  state: number;
  scheduledDays: number;
  lastReviewOn: string;
  dueOn: string;
}

/** Half a year is longer than anybody waits for a job they learn this for. */
const longestInterval = 180;

/*
 * Whole days only: a question never comes back on the day it was answered, and whoever practises in the evening may
 * practise the next morning. Without chance, so that the same answers give the same days everywhere.
 */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: longestInterval,
  enable_fuzz: false,
  enable_short_term: false,
});

const grades: Record<Recollection, Grade> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
};

/** The memory after one more recollection on a day; `null` before the first. */
export function remembered(memory: Memory | null, recollection: Recollection, day: string): Memory {
  const now = noon(day);
  const { card } = scheduler.next(
    memory === null ? createEmptyCard(now) : cardOf(memory),
    now,
    grades[recollection],
  );
  // FSRS keeps the days of a good answer one above those of a hard one, also at its own limit.
  const scheduledDays = Math.min(longestInterval, Math.max(1, Math.round(card.scheduled_days)));
  return {
    stability: card.stability,
    difficulty: card.difficulty,
    repetitions: card.reps,
    lapses: card.lapses,
    state: card.state,
    scheduledDays,
    lastReviewOn: day,
    dueOn: addDays(day, scheduledDays),
  };
}

function cardOf(memory: Memory): Card {
  return {
    due: noon(memory.dueOn),
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: memory.scheduledDays,
    learning_steps: 0,
    reps: memory.repetitions,
    lapses: memory.lapses,
    state: memory.state,
    last_review: noon(memory.lastReviewOn),
  };
}

/** FSRS counts by moments; noon of a day in UTC makes them whole days, also when the clocks change. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
