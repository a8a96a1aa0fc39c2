/**
 * The plan that all five places share. The table's top is between y 332 and 398 (things stand on it with their foot at
 * about 345-390), the floor in front of it is at about 470, and the wall is free from y 60 to 290. Whoever one talks with
 * stands at the right end (x 772), the colleague beside them. So a level may move from one place to another.
 */
import type { StageScene } from '../../../scenes/scene.js';

type Plan = Omit<StageScene, 'id' | 'back' | 'front' | 'light' | 'foreground'>;

export const plan: Plan = {
  guest: { x: 772, y: 466, scale: 0.72, from: 'right', facing: 'left' },
  colleague: { x: 628, y: 458, scale: 0.69, from: 'right', facing: 'left' },
  talkFocus: { x: 470, y: 60, width: 440, height: 350 },
  card: { x: 470, y: 214 },
  cardFocus: { x: 286, y: 60, width: 590, height: 350 },
  holdsThings: true,
  workplace: {
    screen: { x: 132, y: 172, width: 240, height: 206 },
    shelf: { x: 420, y: 130 },
    window: { x: 180, y: 90 },
    focus: { x: 90, y: 56, width: 780, height: 390 },
  },
  board: {
    wide: {
      cards: { x: 84, y: 44, width: 600, height: 206 },
      tray: { x: 84, y: 292, width: 620, height: 108 },
      focus: { x: 60, y: 20, width: 800, height: 430 },
    },
    tall: {
      cards: { x: 90, y: -52, width: 590, height: 300 },
      tray: { x: 80, y: 292, width: 620, height: 210 },
      focus: { x: 60, y: -76, width: 800, height: 600 },
    },
  },
};

/** Where a printer stands, in the places that have one. */
export const printer = {
  printer: { x: 430, y: 262, width: 128, height: 104 },
  paperOut: { x: 494, y: 344 },
} as const;

/** People who wait before the table, the first one nearest to it. */
export const waiting: NonNullable<StageScene['queue']> = {
  places: [
    { x: 628, y: 474, scale: 0.69, from: 'left', facing: 'right' },
    { x: 516, y: 482, scale: 0.69, from: 'left', facing: 'right' },
    { x: 404, y: 490, scale: 0.69, from: 'left', facing: 'right' },
    { x: 292, y: 498, scale: 0.69, from: 'left', facing: 'right' },
    { x: 180, y: 506, scale: 0.69, from: 'left', facing: 'right' },
  ],
  focus: { x: 96, y: 54, width: 640, height: 452 },
};
