import type { Level } from '@mikrosprint/curriculum';
import { rulesFor } from './registry.js';
import type { ActionInput, RunState } from './types.js';

/**
 * The next best right action from any state, or null when the run is finished (or its content has no right way on).
 * Used to prove that a level can be played to the end; it never asks for a hint.
 */
export function solve(level: Level, state: RunState): ActionInput | null {
  if (state.finished) return null;
  const stepId = state.order[state.current];
  const step = level.steps.find((candidate) => candidate.id === stepId);
  const stepState = step ? state.steps[step.id] : undefined;
  if (!step || !stepState) return null;
  if (stepState.status === 'done') return { stepId: step.id, type: 'continue', payload: {} };
  const action = rulesFor(step.mechanic).solve(step, stepState, { seed: state.seed, mode: state.mode });
  return action ? { stepId: step.id, ...action } : null;
}
