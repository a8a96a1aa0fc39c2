/** Which fields have an editor of their own: those that are a picture for the learner are one for the author. */
import type { ComponentType } from 'react';
import type { FieldViewProps } from '../forms/FieldView.js';
import { ExamPoolField } from './ExamPool.js';
import { MapEditor } from './MapEditor.js';
import {
  ActorChoice,
  BadgeLookChoice,
  MarkChoice,
  PropChoice,
  RigChoice,
  SceneChoice,
  WorldChoice,
} from './pickers.js';
import { BoxField, DocumentField, OrderField, TargetsField } from './SpotFields.js';
import { SheetCells, WithinSheetCells } from './SheetEditor.js';

/** By the end of the path of the field. */
const editors: readonly [ending: string, editor: ComponentType<FieldViewProps>][] = [
  ['sprint/map', MapEditor],
  ['sprint/world', WorldChoice],
  ['cast/rig', RigChoice],
  ['badges/shape', BadgeLookChoice],
  ['badges/symbol', BadgeLookChoice],
  ['level/scene', SceneChoice],
  ['level/passMark', ExamPoolField],
  ['actor', ActorChoice],
  ['piles/mark', MarkChoice],
  ['spot/targets', TargetsField],
  ['targets/prop', PropChoice],
  ['decoys/prop', PropChoice],
  ['targets/box', BoxField],
  ['decoys/box', BoxField],
  ['spot/document', DocumentField],
  ['spot/order', OrderField],
  ['sheet/cells', SheetCells],
  ['sheet/columns', WithinSheetCells],
  ['sheet/rows', WithinSheetCells],
  ['sheet/formats', WithinSheetCells],
  ['sheet/open', WithinSheetCells],
];

export const editorOf = (path: string): ComponentType<FieldViewProps> | undefined =>
  editors.find(([ending]) => path === ending || path.endsWith(`/${ending}`))?.[1];
