import { DomainError } from '@mikrosprint/platform';
import { mediaNamed, type PartContent } from '../studio/draft-parts.js';
import type { ImportProposalRow } from './import-proposal.entity.js';
import { levelsInOrder, type ImportContent } from './import-reading.js';

/*
 * Of what was read, what its author wants. Steps are counted through all parts, in the order in which the proposal
 * shows them.
 */

type Proposed = Pick<ImportProposalRow, 'content' | 'summary'>;

/**
 * What is written without the steps at these places, counted from 0.
 * Throws `validation` for a place where no step is, and when no question would be left; a sprint has more than its steps.
 */
export function chosenOf({ content, summary }: Proposed, without: readonly number[] = []): ImportContent {
  const left = new Set(without);
  if (left.size === 0) return content;
  const astray = [...left].find((place) => place >= summary.steps);
  if (astray !== undefined) throw refusal(`there is no step ${astray}`);
  if (content.holds === 'questions') {
    if (left.size === summary.steps) throw refusal('every question is left out');
    return { ...content, steps: content.steps.filter((_, place) => !left.has(place)) };
  }
  let before = 0;
  const levels = levelsInOrder(content.parts).map(([part, level]): [string, PartContent] => {
    const { steps } = level;
    if (!Array.isArray(steps)) return [part, level];
    const first = before;
    before += steps.length;
    return [part, { ...level, steps: (steps as unknown[]).filter((_, index) => !left.has(first + index)) }];
  });
  return { ...content, parts: { ...content.parts, ...Object.fromEntries(levels) } };
}

/** The files that only steps name which are left out. What nothing names is for the library all the same. */
export function mediaLeftOut(proposed: Proposed, without: readonly number[]): Set<string> {
  const named = namedIn(proposed.content);
  const kept = namedIn(chosenOf(proposed, without));
  return new Set([...named].filter((name) => !kept.has(name)));
}

function namedIn(content: ImportContent): Set<string> {
  return new Set(content.holds === 'sprint' ? Object.values(content.parts).flatMap(mediaNamed) : []);
}

function refusal(message: string): DomainError {
  return new DomainError('validation', { facts: { errors: [{ path: 'without', message }] } });
}
