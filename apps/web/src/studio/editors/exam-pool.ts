/** What an exam samples: the steps of its pool by learning outcome, and how many of them one sitting has. */
import type { Locale } from '@mikrosprint/curriculum';
import { isRecord, listAt, type Json, type PartContent } from '../draft/json.js';
import { idOf, textOf } from '../draft/parts.js';

export interface PoolStep {
  /** Its place in the pool, which its path is made of. */
  index: number;
  id: string;
  mechanic: string;
  prompt: string;
  lines: PoolLine[];
}

export interface PoolLine {
  text: string;
  /** Whether it is a right answer; null where that is not the question. */
  right: boolean | null;
}

export interface PoolOutcome {
  /** Null: the steps that sample no outcome of the sprint. */
  id: string | null;
  text: string;
  steps: PoolStep[];
  /** How many of them a sitting draws, at least and at most. */
  drawn: { least: number; most: number };
  /** Nothing samples it; a second sitting may ask the very same; there is enough for another one. */
  state: 'none' | 'same' | 'fresh';
}

export interface Pool {
  size: number;
  /** What one sitting draws; null while nobody has written it. */
  draw: number | null;
  outcomes: PoolOutcome[];
  /** Steps without an outcome, or with one that the sprint has not. */
  astray: PoolStep[];
}

const said = (value: Json | undefined, language: Locale): string => {
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return '';
  const text = value[language] ?? value['da'];
  return typeof text === 'string' ? text : '';
};

/** Which list of a step tells what it is about, and the text in it. */
const telling: Readonly<Record<string, [list: string, text: string]>> = {
  compose: ['blocks', 'text'],
  dialogue: ['nodes', 'says'],
  screen: ['fields', 'label'],
  sequence: ['cards', 'label'],
  sheet: ['goals', 'label'],
  shift: ['arrivals', 'wants'],
  triage: ['items', 'subject'],
};

function linesOf(step: PartContent, language: Locale): PoolLine[] {
  const texts = (
    holder: PartContent,
    list: string,
    key: string,
    right: (item: PartContent) => boolean | null,
  ) =>
    listAt(holder, list).flatMap((item) => {
      const text = isRecord(item) ? said(item[key], language) : '';
      return isRecord(item) && text !== '' ? [{ text, right: right(item) }] : [];
    });
  const mechanic = String(step['mechanic']);
  if (mechanic === 'recall') {
    const task = isRecord(step['task']) ? step['task'] : {};
    const pairs = listAt(task, 'pairs').flatMap((pair) => {
      if (!isRecord(pair)) return [];
      const sides = [said(pair['left'], language), said(pair['right'], language)].filter(
        (side) => side !== '',
      );
      return sides.length > 0 ? [{ text: sides.join(' – '), right: null }] : [];
    });
    return [...texts(task, 'options', 'text', (option) => option['right'] === true), ...pairs];
  }
  if (mechanic === 'spot') {
    return [...texts(step, 'targets', 'label', () => true), ...texts(step, 'decoys', 'label', () => false)];
  }
  const [list, text] = telling[mechanic] ?? [];
  return list === undefined || text === undefined ? [] : texts(step, list, text, () => null);
}

/**
 * The pool of an exam level. How many of an outcome are drawn follows the drawing of a sitting: always one of the
 * outcome that has been asked least, so that all get the same number, or one more.
 */
export function poolOf(level: PartContent, sheet: Json | undefined, language: Locale): Pool {
  const steps = listAt(level, 'steps').flatMap((step, index) =>
    isRecord(step)
      ? [
          {
            index,
            id: idOf(step),
            mechanic: String(step['mechanic']),
            prompt: textOf(step, 'prompt', language),
            lines: linesOf(step, language),
            outcome: step['outcome'],
          },
        ]
      : [],
  );
  const known = listAt(isRecord(sheet) ? sheet : {}, 'outcomes').flatMap((outcome) =>
    isRecord(outcome) && idOf(outcome) !== '' ? [outcome] : [],
  );
  const ids = new Set(known.map(idOf));
  const draw = typeof level['draw'] === 'number' && level['draw'] > 0 ? Math.floor(level['draw']) : null;
  const counts = known.map((outcome) => steps.filter((step) => step.outcome === idOf(outcome)).length);
  const shares = sharesOf(counts, Math.min(draw ?? 0, steps.length));
  const most = Math.ceil((draw ?? 0) / Math.max(1, known.length));
  return {
    size: steps.length,
    draw,
    outcomes: known.map((outcome, index) => {
      const own = steps.filter((step) => step.outcome === idOf(outcome));
      return {
        id: idOf(outcome),
        text: textOf(outcome, 'text', language),
        steps: own,
        drawn: shares[index] ?? { least: 0, most: 0 },
        state: own.length === 0 ? 'none' : own.length <= most ? 'same' : 'fresh',
      };
    }),
    astray: steps.filter(({ outcome }) => typeof outcome !== 'string' || !ids.has(outcome)),
  };
}

/** How often each outcome is drawn when one always draws from the one that has been drawn least. */
function sharesOf(counts: readonly number[], draw: number): { least: number; most: number }[] {
  let left = draw;
  const shares = counts.map(() => 0);
  for (;;) {
    const open = counts.flatMap((count, index) => ((shares[index] ?? 0) < count ? [index] : []));
    if (open.length === 0 || left < open.length) {
      return shares.map((share, index) => ({
        least: share,
        most: left > 0 && open.includes(index) ? share + 1 : share,
      }));
    }
    for (const index of open) shares[index] = (shares[index] ?? 0) + 1;
    left -= open.length;
  }
}
