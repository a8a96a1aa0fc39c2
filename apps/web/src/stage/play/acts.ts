/** Which act plays which step. */
import type { LearnerStep } from '@mikrosprint/level-engine';
import { CardAct } from './card-act.js';
import { ComposeAct } from './compose-act.js';
import { DocumentAct } from './document-act.js';
import { ScreenAct } from './screen-act.js';
import { SequenceAct } from './sequence-act.js';
import { SheetAct } from './sheet-act.js';
import { ShiftAct } from './shift-act.js';
import { SpotAct } from './spot-act.js';
import { TalkAct } from './talk-act.js';
import { TriageAct } from './triage-act.js';
import type { Act, World } from './world.js';

export function actFor(world: World, step: LearnerStep): Act {
  switch (step.mechanic) {
    case 'dialogue':
      return new TalkAct(world, step);
    case 'triage':
      return new TriageAct(world, step);
    case 'screen':
      return new ScreenAct(world, step);
    case 'recall':
      return new CardAct(world, step);
    case 'spot':
      return step.surface === 'room' ? new SpotAct(world, step) : new DocumentAct(world, step);
    case 'sequence':
      return new SequenceAct(world, step);
    case 'compose':
      return new ComposeAct(world, step);
    case 'sheet':
      return new SheetAct(world, step);
    case 'shift':
      return new ShiftAct(world, step);
  }
}
