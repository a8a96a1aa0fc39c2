import type { LearnerField, LearnerScreen } from '@mikrosprint/level-engine';

/** What shows a field and takes its value. */
export interface FieldProps {
  /** The kind of program it stands in: a menu looks different in each. */
  app: LearnerScreen['app']['kind'];
  field: LearnerField;
  value: string;
  /** The value stands: right already, or the step is over. */
  off: boolean;
  onType(value: string): void;
}

export interface ScreenFieldProps extends FieldProps {
  verdict: 'right' | 'wrong' | null;
  /** The value is another than the one that was judged. */
  changed: boolean;
  missing: boolean;
}

/** How a control is marked; a value that was changed since it was judged is not marked. */
type Mark = 'right' | 'wrong' | undefined;

export interface ChoicesProps extends FieldProps {
  mark: Mark;
}

/** A box with a label of its own: one that is typed in, or a closed list. */
export interface BoxProps extends FieldProps {
  id: string;
  mark: Mark;
  describedBy: string | undefined;
}
