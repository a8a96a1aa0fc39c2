/** What a sequence lies on: a string with pegs for a line of cards, or numbered places of a plan. Drawn once per step. */
import type Phaser from 'phaser';
import type { LearnerStepOf } from '@mikrosprint/level-engine';
import type { Box } from '../art/svg.js';
import { cardSize } from '../props/board-kit.js';
import type { BoardPlace } from '../scenes/scene.js';
import { gridIn, type Grid } from './grid.js';
import { signScale } from './signs.js';
import { inside, type Point, type World } from './world.js';

type SequenceStep = LearnerStepOf<'sequence'>;

export interface Slot extends Box {
  id: string;
  label: SequenceStep['cards'][number]['label'];
  image: Phaser.GameObjects.Image;
}

/** A place without a board lends the middle of its picture. */
function boardOf({ place, camera }: World): BoardPlace {
  const own = camera.tall ? place.board?.tall : place.board?.wide;
  if (own !== undefined) return own;
  const { x, y } = place.card;
  return {
    cards: { x: x - 240, y: y - 130, width: 480, height: 200 },
    tray: { x: x - 240, y: y + 80, width: 480, height: 110 },
    focus: { x: x - 280, y: y - 170, width: 620, height: 400 },
  };
}

export class Board {
  readonly focus: Box;
  readonly tray: Box;
  readonly slots: Slot[] = [];
  /** Where the cards of a line hang, or the places of a plan. */
  readonly grid: Grid;
  private readonly loose: Grid;

  constructor(
    private readonly world: World,
    step: SequenceStep,
    private readonly group: Phaser.GameObjects.Container,
    /** Over the cards: a place keeps its number when a card lies in it. */
    private readonly plates: Phaser.GameObjects.Container,
  ) {
    const { cards, tray, focus } = boardOf(world);
    this.focus = focus;
    this.tray = tray;
    const places = step.slots?.length ?? step.cards.length;
    this.grid = gridIn(cards, { count: places, size: cardSize, gap: { x: 22, y: 24 }, largest: 1.5 });
    this.loose = gridIn(tray, {
      count: step.cards.length,
      size: cardSize,
      gap: { x: 8, y: 4 },
      largest: 1.2,
    });
    world.camera.look(focus);
    if (step.slots === null) this.hangString();
    else this.drawSlots(step.slots);
  }

  /** Cards keep the size of the board while they wait, unless that is too large; they may overlap a little. */
  get looseScale(): number {
    return Math.min(this.grid.scale, Math.max(this.loose.scale, 0.62));
  }

  trayPlace(index: number): Point {
    return this.loose.middles[index] ?? { x: this.tray.x, y: this.tray.y };
  }

  place(index: number): Point {
    return this.grid.middles[index] ?? { x: this.tray.x, y: this.tray.y };
  }

  slotAt(point: Point): Slot | null {
    return this.slots.find((slot) => inside(slot, point, 10)) ?? null;
  }

  highlight(over: Slot | null): void {
    for (const slot of this.slots) slot.image.setFrame(slot === over ? 'slot-glow' : 'slot');
  }

  private drawSlots(slots: NonNullable<SequenceStep['slots']>): void {
    const { shelf, effects, camera } = this.world;
    const { scale } = this.grid;
    const [width, height] = [cardSize.width * scale, cardSize.height * scale];
    const sign = signScale(camera.cssZoom);
    slots.forEach(({ id, number, label }, index) => {
      const { x, y } = this.place(index);
      const image = shelf.image('board', 'slot').setOrigin(0.5, 0.5).setPosition(x, y);
      image.setScale(image.scaleX * scale);
      const plate = shelf.image(shelf.plate(number)).setOrigin(0.5, 0.5);
      plate.setPosition(x, y + height / 2 + 3).setScale(plate.scaleX * Math.min(1.5, sign * 0.9));
      this.group.add(image);
      this.plates.add(plate);
      effects.pop(image, index * 40);
      effects.pop(plate, 80 + index * 40);
      this.slots.push({ id, label, image, x: x - width / 2, y: y - height / 2, width, height });
    });
  }

  /** One string for each row, and arrows that say which way the line goes. */
  private hangString(): void {
    const { shelf, effects } = this.world;
    const { scale, columns, middles } = this.grid;
    const half = (cardSize.width * scale) / 2;
    const lift = (cardSize.height * scale) / 2 + 8;
    for (let from = 0; from < middles.length; from += columns) {
      const row = middles.slice(from, from + columns);
      const [first, last] = [row[0], row[row.length - 1]];
      if (first === undefined || last === undefined) continue;
      const [left, right] = [first.x - half - 22, last.x + half + 22];
      const string = shelf
        .image('board', 'string')
        .setOrigin(0, 0.5)
        .setPosition(left, first.y - lift);
      string.setScale((string.scaleX * (right - left)) / 120, string.scaleY);
      this.group.add(string);
      for (const x of [left, right]) {
        const pin = shelf
          .image('board', 'end-pin')
          .setOrigin(0.5, 0.5)
          .setPosition(x, first.y - lift);
        this.group.add(pin);
      }
    }
    middles.slice(1).forEach((middle, index) => {
      const before = middles[index];
      if (before === undefined) return;
      const sameRow = before.y === middle.y;
      const arrow = shelf.image('board', 'next').setOrigin(0.5, 0.5);
      arrow.setPosition(sameRow ? (before.x + middle.x) / 2 : before.x + half + 14, before.y);
      if (!sameRow) arrow.setRotation(Math.PI / 2);
      this.group.add(arrow);
      effects.pop(arrow, 300 + index * 40);
    });
  }
}
