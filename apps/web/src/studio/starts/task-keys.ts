/** Tasks of a pasted text by what they say, so that one that was left out stays so while the text is written on. */
import type { PastedText } from '@mikrosprint/curriculum';

/** One key for each task, level by level, each another: the second of two that say the same has a number. */
export function taskKeys({ levels }: Pick<PastedText, 'levels'>): string[][] {
  const seen = new Map<string, number>();
  return levels.map(({ tasks }) =>
    tasks.map((task) => {
      const words = JSON.stringify([task.kind, task.text, task.kind === 'order' ? task.cards : task.answers]);
      const count = (seen.get(words) ?? 0) + 1;
      seen.set(words, count);
      return `${words} ${count}`;
    }),
  );
}

/** The places, from 0, of the tasks that are left out. */
export function placesLeftOut(read: Pick<PastedText, 'levels'>, left: ReadonlySet<string>): number[] {
  return taskKeys(read)
    .flat()
    .flatMap((key, place) => (left.has(key) ? [place] : []));
}
