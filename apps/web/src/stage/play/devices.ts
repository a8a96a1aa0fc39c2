/** What a work screen is shown on: an office program on a monitor, a page of everyday life on a laptop or a telephone. Pure. */
import type { LearnerStepOf } from '@mikrosprint/level-engine';
import type { Box } from '../art/svg.js';

type AppKind = LearnerStepOf<'screen'>['app']['kind'];

export interface Device {
  kit: 'pieces' | 'devices';
  /** The drawing, and the one it turns into when the screen is sent. */
  piece: string;
  sent?: string;
  width: number;
  height: number;
  /** Where the rows of the form lie on its glass. */
  rows: Box;
}

const monitor: Device = {
  kit: 'pieces',
  piece: 'work-screen',
  width: 196,
  height: 178,
  rows: { x: 58, y: 34, width: 124, height: 92 },
};

const laptop = { kit: 'devices', width: 232, height: 170 } as const;

const simulated: Partial<Record<AppKind, Device>> = {
  browser: { ...laptop, piece: 'browser', rows: { x: 66, y: 52, width: 136, height: 76 } },
  writer: { ...laptop, piece: 'writer', rows: { x: 48, y: 50, width: 132, height: 78 } },
  call: { ...laptop, piece: 'call', sent: 'call-on', rows: { x: 104, y: 25, width: 92, height: 80 } },
  phone: {
    kit: 'devices',
    piece: 'phone',
    width: 116,
    height: 200,
    rows: { x: 16, y: 50, width: 76, height: 98 },
  },
};

export function deviceOf(kind: AppKind): Device {
  return simulated[kind] ?? monitor;
}
