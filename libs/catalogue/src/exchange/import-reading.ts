import {
  mostImportedSteps,
  type ErrorCode,
  type FoundKind,
  type FoundStep,
  type ImportFormat,
  type ImportProblem,
  type ImportProposal,
} from '@mikrosprint/contracts';
import type { LeftOut, Locale, Step } from '@mikrosprint/curriculum';
import type { PartContent } from '../studio/draft-parts.js';

/*
 * What reading a file has given, between the reader, its thread and the proposal. It crosses a thread as a structured
 * clone and is kept as JSON, so it is plain data.
 */

/** What will be written: a whole sprint by its parts, or steps for a level that is not chosen yet. */
export type ImportContent =
  { holds: 'sprint'; parts: Record<string, PartContent> } | { holds: 'questions'; steps: Step[] };

/** What the author is shown of it. */
export type ImportSummary = Omit<ImportProposal, 'importId' | 'fileName' | 'expiresAt' | 'media'>;

/**
 * The levels of a sprint that was read, as its map has them; what is not on the map comes last. A database keeps the
 * keys of an object in an order of its own, so this is the only one that holds.
 */
export function levelsInOrder(parts: Record<string, PartContent>): [part: string, level: PartContent][] {
  const { map } = parts['sheet'] ?? {};
  const nodes: unknown[] = Array.isArray(map) ? map : [];
  const order = nodes.map((node) =>
    typeof node === 'object' && node !== null && 'level' in node ? `level/${String(node.level)}` : '',
  );
  const placeOf = (part: string) => (order.includes(part) ? order.indexOf(part) : order.length);
  return Object.entries(parts)
    .filter(([part]) => part !== 'sheet')
    .sort(([one], [other]) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1));
}

export type ImportRefusal = Extract<ErrorCode, `import-${string}`>;

export type ImportReading =
  | {
      ok: true;
      summary: ImportSummary;
      content: ImportContent;
      /** Recordings and pictures by the names that the content calls them. */
      media: Map<string, Uint8Array>;
    }
  | { ok: false; code: ImportRefusal; problems: ImportProblem[] };

/** What a page lists of something that may be long; the rest is counted. */
const mostShown = { problems: 100, steps: mostImportedSteps, lines: 20, files: 50, left: 100 };
const longestPrompt = 160;
const longestMessage = 400;

export function refused(code: ImportRefusal, problems: readonly ImportProblem[] = []): ImportReading {
  return { ok: false, code, problems: problems.slice(0, mostShown.problems).map(shortened) };
}

function shortened({ file, line, message }: ImportProblem): ImportProblem {
  return { file: file && shown(file, longestMessage), line, message: shown(message, longestMessage) };
}

/** Words of a stranger's file, as the database and a page can hold them. */
export function shown(words: string, longest: number): string {
  return words
    .slice(0, longest)
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim();
}

/** Everything of a reading that is known only to its format. */
export interface Found {
  format: ImportFormat;
  language: Locale;
  title: string;
  levels: number;
  kinds: readonly Omit<FoundKind, 'count'>[];
  steps: readonly FoundStep[];
  toWrite: number;
  left?: readonly LeftOut[];
  problems: readonly ImportProblem[];
  otherFiles?: readonly string[];
}

export function summaryOf(holds: ImportContent['holds'], found: Found): ImportSummary {
  const { left = [], problems, otherFiles = [] } = found;
  return {
    format: found.format,
    language: found.language,
    holds,
    title: shown(found.title, longestPrompt),
    levels: found.levels,
    steps: found.steps.length,
    found: counted(found.kinds),
    look: found.steps
      .slice(0, mostShown.steps)
      .map((step) => ({ ...step, prompt: shown(step.prompt, longestPrompt) })),
    toWrite: found.toWrite,
    left: left.slice(0, mostShown.left).map(({ kind, reason, count, lines }) => ({
      kind: shown(kind, longestPrompt),
      reason,
      count,
      lines: lines.slice(0, mostShown.lines),
    })),
    problems: problems.slice(0, mostShown.problems).map(shortened),
    moreProblems: Math.max(0, problems.length - mostShown.problems),
    otherFiles: otherFiles.slice(0, mostShown.files).map((file) => shown(file, longestMessage)),
  };
}

/** One entry for each kind and mechanic, in the order in which they first come. */
function counted(kinds: Found['kinds']): FoundKind[] {
  const all = new Map<string, FoundKind>();
  for (const { kind, mechanic } of kinds) {
    const key = `${kind} ${mechanic}`;
    const known = all.get(key) ?? { kind, mechanic, count: 0 };
    all.set(key, { ...known, count: known.count + 1 });
  }
  return [...all.values()];
}
