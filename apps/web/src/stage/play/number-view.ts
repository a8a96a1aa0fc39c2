/** Numbers as things: bars, crates on shelves or coins at the till, one column for each name. They grow and shrink. */
import type Phaser from 'phaser';
import type { Box } from '../art/svg.js';
import { barHeight } from '../props/numbers-kit.js';
import type { Point, World } from './world.js';

export type NumberKind = 'bars' | 'shelves' | 'till';

interface Column {
  x: number;
  base: number;
  width: number;
  height: number;
  /** What stands there now: one bar, or a stack. */
  things: Phaser.GameObjects.Image[];
  shown: number | null;
  empty: Phaser.GameObjects.Image;
  badge: Phaser.GameObjects.Image | null;
}

/** A stack is never more things than this; the largest number is the whole stack. */
const tallestStack = 7;

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
    const width = area.width / count;
    for (let index = 0; index < count; index += 1) {
      const [x, base] = [area.x + width * (index + 0.5), area.y + area.height];
      const empty = world.shelf
        .image('numbers', 'empty-place')
        .setOrigin(0.5, 1)
        .setPosition(x, base - 2);
      empty.setScale(empty.scaleX * Math.min(1.1, (width - 8) / 60));
      group.add(empty);
      this.columns.push({
        x,
        base,
        width: Math.min(width - 10, kind === 'bars' ? 74 : 60),
        height: area.height - 34,
        things: [],
        shown: null,
        empty,
        badge: null,
      });
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
      else this.stack(column, index, Math.min(tallestStack, Math.ceil(share * tallestStack)), animate);
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
    if (column === undefined) return { x: 0, y: 0 };
    return { x: column.x, y: column.base - (column.shown ?? 0) * column.height };
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
    const scaleY = unit * ((share * column.height) / barHeight);
    motion.stop(bar);
    if (animate) void motion.to(bar, { scaleY }, { ms: 280, delay: index * 40, ease: 'Back.easeOut' });
    else bar.scaleY = scaleY;
  }

  private stack(column: Column, index: number, count: number, animate: boolean): void {
    const { shelf, effects, motion } = this.world;
    const isCoin = this.kind === 'till';
    while (column.things.length > count) {
      const gone = column.things.pop();
      if (gone === undefined) break;
      void motion
        .to(gone, { alpha: 0, y: gone.y - 14 }, { ms: animate ? 160 : 1 })
        .then(() => gone.destroy());
    }
    const [wide, high] = isCoin ? [48, 9] : [48, 29];
    const fit = Math.min(column.width / wide, column.height / tallestStack / (isCoin ? high + 3 : high));
    while (column.things.length < count) {
      const order = column.things.length;
      const thing = shelf.image('numbers', isCoin ? 'coin' : `crate-${index % 5}`).setOrigin(0.5, 1);
      const aside = ((order * 5 + index * 3) % 5) - 2;
      thing.setPosition(column.x + aside, column.base - order * high * fit).setScale(thing.scaleX * fit);
      this.group.add(thing);
      column.things.push(thing);
      if (animate) effects.pop(thing, order * 45);
    }
  }

  private placeBadge({ badge, x, base, height, shown }: Column): void {
    badge?.setPosition(x, base - (shown ?? 0) * height - 22);
  }
}
