/** Numbers as things: bars, crates on shelves or coins at the till, one column for each name. They grow and shrink. */
import type Phaser from 'phaser';
import type { Box } from '../art/svg.js';
import { barHeight } from '../props/numbers-kit.js';
import type { Point, World } from './world.js';

export type NumberKind = 'bars' | 'shelves' | 'till';

interface Column {
  /** Bottom middle of a bar or a pile; on a shelf, where the first crate stands. */
  x: number;
  base: number;
  width: number;
  /** How far the largest number reaches: upwards, on a shelf to the right. */
  reach: number;
  /** What stands there now: one bar, or a stack. */
  things: Phaser.GameObjects.Image[];
  shown: number | null;
  empty: Phaser.GameObjects.Image;
  badge: Phaser.GameObjects.Image | null;
}

/** How many boards the shelves of a place have. */
export const shelfBoards = 4;

export class NumberView {
  private readonly columns: Column[] = [];
  private most = 0;

  constructor(
    private readonly world: World,
    private readonly group: Phaser.GameObjects.Container,
    private readonly kind: NumberKind,
    area: Box,
    count: number,
  ) {
    for (let index = 0; index < count; index += 1) {
      const column = kind === 'shelves' ? onShelf(area, index, count) : inRow(area, index, count, kind);
      const empty = world.shelf.image('numbers', 'empty-place').setOrigin(0.5, 1);
      empty.setPosition(column.x + (kind === 'shelves' ? 30 : 0), column.base - 2);
      empty.setScale(empty.scaleX * Math.min(1.1, (column.width + 2) / 60));
      group.add(empty);
      this.columns.push({ ...column, things: [], shown: null, empty, badge: null });
    }
  }

  /** @param values one for each column; null where there is no number (yet). */
  show(values: readonly (number | null)[], animate: boolean): boolean {
    const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
    // The scale only grows, so that a number that falls is seen to fall.
    this.most = Math.max(this.most, largest);
    let changed = false;
    this.columns.forEach((column, index) => {
      const value = values[index] ?? null;
      const share = value === null || this.most === 0 ? 0 : Math.max(0, value) / this.most;
      column.empty.setVisible(value === null);
      if (column.shown !== null && Math.abs(column.shown - share) < 0.004) return;
      changed ||= column.shown !== null;
      column.shown = share;
      if (this.kind === 'bars') this.growBar(column, index, share, animate);
      else this.stack(column, index, share, animate);
      this.placeBadge(column);
    });
    return changed;
  }

  /** Null takes the mark away. */
  mark(index: number, look: 'tick' | 'question' | null, animate: boolean): void {
    const column = this.columns[index];
    if (column === undefined) return;
    column.badge?.destroy();
    column.badge = null;
    if (look === null) return;
    const { shelf, effects } = this.world;
    column.badge = shelf.image(look === 'tick' ? 'pieces' : 'numbers', look).setOrigin(0.5, 0.5);
    column.badge.setScale(column.badge.scaleX * 0.86);
    this.group.add(column.badge);
    this.placeBadge(column);
    if (animate) effects.pop(column.badge);
  }

  /** Not this number: what stands there shakes. */
  wobble(index: number): void {
    const column = this.columns[index];
    const thing = column?.things[0] ?? column?.empty;
    if (thing !== undefined) void this.world.effects.shake(thing, 5);
  }

  top(index: number): Point {
    const column = this.columns[index];
    return column === undefined ? { x: 0, y: 0 } : this.end(column, 0);
  }

  private growBar(column: Column, index: number, share: number, animate: boolean): void {
    const { shelf, motion } = this.world;
    let [bar] = column.things;
    const unit = 1 / shelf.scaleOf('numbers');
    if (bar === undefined) {
      bar = shelf
        .image('numbers', `bar-${index % 5}`)
        .setOrigin(0.5, 1)
        .setPosition(column.x, column.base);
      bar.setScale((unit * column.width) / 56, 0);
      this.group.add(bar);
      column.things.push(bar);
    }
    const scaleY = unit * ((share * column.reach) / barHeight);
    motion.stop(bar);
    if (animate) void motion.to(bar, { scaleY }, { ms: 280, delay: index * 40, ease: 'Back.easeOut' });
    else bar.scaleY = scaleY;
  }

  private stack(column: Column, index: number, share: number, animate: boolean): void {
    const { shelf, effects, motion } = this.world;
    const isCoin = this.kind === 'till';
    const [wide, high] = isCoin ? [48, 9] : [48, 34];
    const fit = isCoin ? Math.min(1.2, column.width / wide) : Math.min(1.5, (column.width - 12) / high);
    const pitch = (isCoin ? high : wide) * fit;
    const most = Math.max(1, Math.min(isCoin ? 24 : 9, Math.floor(column.reach / pitch)));
    const count = Math.ceil(share * most - 0.001);
    while (column.things.length > count) {
      const gone = column.things.pop();
      if (gone === undefined) break;
      void motion
        .to(gone, { alpha: 0, y: gone.y - 14 }, { ms: animate ? 160 : 1 })
        .then(() => gone.destroy());
    }
    while (column.things.length < count) {
      const order = column.things.length;
      const thing = shelf.image('numbers', isCoin ? 'coin' : `crate-${index % 5}`).setOrigin(0.5, 1);
      const aside = (((order * 5 + index * 3) % 5) - 2) * 0.8;
      if (isCoin) thing.setPosition(column.x + aside, column.base - order * pitch);
      else thing.setPosition(column.x + (order + 0.5) * pitch, column.base);
      thing.setScale(thing.scaleX * fit);
      this.group.add(thing);
      column.things.push(thing);
      if (animate) effects.pop(thing, order * 30);
    }
  }

  private placeBadge({ badge, ...column }: Column): void {
    const { x, y } = this.end(column, 24);
    badge?.setPosition(x, y);
  }

  /** Where the number ends now, and a little beyond. */
  private end({ x, base, reach, shown, width }: Omit<Column, 'badge'>, beyond: number): Point {
    const far = (shown ?? 0) * reach;
    if (this.kind === 'shelves') return { x: x + Math.max(64, far) + beyond, y: base - width / 2 };
    return { x, y: base - far - beyond };
  }
}

type Spot = Pick<Column, 'x' | 'base' | 'width' | 'reach'>;

function inRow(area: Box, index: number, count: number, kind: NumberKind): Spot {
  const width = area.width / count;
  return {
    x: area.x + width * (index + 0.5),
    base: area.y + area.height,
    width: Math.min(width - 10, kind === 'bars' ? 74 : 60),
    reach: area.height - 40,
  };
}

/** One name to a board while they last, then two. */
function onShelf(area: Box, index: number, count: number): Spot {
  const inOne = Math.ceil(count / shelfBoards);
  const room = area.width / inOne;
  const board = Math.floor(index / inOne);
  return {
    x: area.x + 10 + room * (index % inOne),
    base: area.y + (area.height / shelfBoards) * (board + 1) - 2,
    width: area.height / shelfBoards - 6,
    reach: room - 70,
  };
}
