/** The bot plays beside the page: a long exam takes it a while, and the author goes on writing. */
import { tryLevel, type BotReport } from '@mikrosprint/level-engine';
import type { Level } from '@mikrosprint/curriculum';

export interface BotTask {
  number: number;
  level: Level;
}
export interface BotAnswer {
  number: number;
  /** Null when the level could not be played at all. */
  report: BotReport | null;
}

/** Any will do; the same one each time, so that the same level has the same report. */
const seed = 1;

function reportOf(level: Level): BotReport | null {
  try {
    return tryLevel(level, seed);
  } catch {
    return null;
  }
}

addEventListener('message', ({ data: { number, level } }: MessageEvent<BotTask>) => {
  const answer: BotAnswer = { number, report: reportOf(level) };
  postMessage(answer);
});
