import type { Level } from '@mikrosprint/curriculum';
import type { BotReport } from '@mikrosprint/level-engine';
import { useEffect, useRef, useState } from 'react';
import type { BotAnswer, BotTask } from './bot.worker.js';

/** The bot plays when the writing rests. */
const pauseMilliseconds = 800;

export type BotNews = { kind: 'none' } | { kind: 'playing' } | { kind: 'done'; report: BotReport | null };

/** What the bot makes of the level as it now stands. */
export function useBot(level: Level | null): BotNews {
  const worker = useRef<Worker | null>(null);
  const number = useRef(0);
  const [news, setNews] = useState<BotNews>({ kind: 'none' });

  useEffect(() => {
    const bot = new Worker(new URL('./bot.worker.ts', import.meta.url), { type: 'module' });
    worker.current = bot;
    bot.addEventListener('message', ({ data }: MessageEvent<BotAnswer>) => {
      // A level that has been rewritten meanwhile is played anew.
      if (data.number === number.current) setNews({ kind: 'done', report: data.report });
    });
    bot.addEventListener('error', () => setNews({ kind: 'done', report: null }));
    return () => bot.terminate();
  }, []);

  useEffect(() => {
    number.current += 1;
    if (!level) {
      setNews({ kind: 'none' });
      return;
    }
    setNews({ kind: 'playing' });
    const task: BotTask = { number: number.current, level };
    const timer = setTimeout(() => worker.current?.postMessage(task), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [level]);
  return news;
}
