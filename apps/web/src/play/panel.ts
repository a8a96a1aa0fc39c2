/** What every panel gets. A panel shows one step and sends the player's actions; it decides nothing. */
import type { Mechanic } from '@mikrosprint/curriculum';
import type { ActionInput, Fx, LearnerStepOf, PlayMode, StepStateOf } from '@mikrosprint/level-engine';

/** An action of the step that is shown; the step's id is added on the way. */
export type PanelAction = ActionInput extends infer A
  ? A extends ActionInput
    ? Omit<A, 'stepId'>
    : never
  : never;

export interface PanelProps<M extends Mechanic> {
  step: LearnerStepOf<M>;
  state: StepStateOf<M>;
  mode: PlayMode;
  /** An answer is on its way (exam): nothing can be pressed until it has landed. */
  waiting: boolean;
  /** What the stage plays now; the panel may echo it. */
  fx: Fx;
  /** The id of the step's heading, which names the panel's groups. */
  headingId: string;
  /** Unique to the run and step: where half-typed things are kept. */
  draftKey: string;
  nameOf(actor: string): string;
  /** The face and the name of a colleague or a guest. */
  personOf(actor: string): { rig: string; name: string };
  send(action: PanelAction): void;
}
