/** A sheet in the room: what the numbers are about grows and shrinks with them, and the colleague sees what came of it. */
import type Phaser from 'phaser';
import type { LearnerStepOf, RunState, SheetState } from '@mikrosprint/level-engine';
import type { Box } from '../art/svg.js';
import { NumberView, shelfBoards, type NumberKind } from './number-view.js';
import type { Act, ActObject, World } from './world.js';

type SheetStep = LearnerStepOf<'sheet'>;
/** One number for each column; null where the cell is empty or holds an error. */
type Values = readonly (number | null)[];

const easelSize = { width: 352, height: 252 };

export class SheetAct implements Act {
  readonly spatial = true;
  private readonly group: Phaser.GameObjects.Container;
  private readonly pips: Phaser.GameObjects.Image[] = [];
  private view: NumberView | null = null;
  private asked = 0;
  private left = false;

  constructor(
    private readonly world: World,
    private readonly step: SheetStep,
  ) {
    this.group = world.scene.make.container({ x: 0, y: 0, add: false });
  }

  enter(state: RunState): void {
    const { layers, camera, people, effects } = this.world;
    layers.things.add(this.group);
    const { area, focus, kind } = this.furnish();
    camera.look(focus);
    this.view = new NumberView(this.world, this.group, kind, area, this.columns.length);
    this.addPips(area);
    const sheet = this.sheet(state);
    if (sheet === null) return;
    void this.compute(sheet).then((values) => {
      if (this.left) return;
      this.view?.show(values, true);
      this.judge(state, sheet, false);
    });
    people.show('guest', area.x + area.width / 2);
    this.pips.forEach((pip, index) => effects.pop(pip, 200 + index * 60));
  }

  follow(state: RunState, fresh: boolean): void {
    const sheet = this.sheet(state);
    if (sheet === null) return;
    void this.replay(state, sheet, fresh);
  }

  objects(): ActObject[] {
    return [];
  }

  leave(): void {
    this.left = true;
    this.group.destroy(true);
  }

  /** What stands in a column: a cell of the chart, or without a chart one goal. */
  private get columns(): readonly string[] {
    return this.step.chart?.values ?? this.step.goals.map(({ id }) => id);
  }

  private sheet(state: RunState): SheetState | null {
    const step = state.steps[this.step.id];
    return step?.mechanic === 'sheet' ? step : null;
  }

  /** The place has shelves, a till or a wall for bars; elsewhere an easel is put up. */
  private furnish(): { area: Box; focus: Box; kind: NumberKind } {
    const { place, shelf, effects, camera } = this.world;
    const kind = this.step.chart?.kind ?? place.numbers?.kind ?? 'bars';
    if (place.numbers !== undefined) {
      const { area, focus } = (camera.tall && place.numbers.tall) || place.numbers;
      return { area, focus, kind };
    }
    const { x, y } = place.card;
    const [left, top] = [x - easelSize.width / 2, y - easelSize.height / 2];
    const area = { x: left + 26, y: top + 24, width: easelSize.width - 52, height: easelSize.height - 50 };
    const easel = shelf.image('numbers', 'easel').setOrigin(0, 0).setPosition(left, top);
    this.group.add(easel);
    effects.pop(easel);
    if (kind === 'shelves') this.putUpBoards(area);
    return { area, focus: place.cardFocus, kind };
  }

  private putUpBoards(area: Box): void {
    for (let board = 1; board <= shelfBoards; board += 1) {
      const plank = this.world.shelf.image('numbers', 'plank').setOrigin(0, 0);
      plank.setPosition(area.x, area.y + (area.height / shelfBoards) * board - 3);
      plank.setScale((plank.scaleX * area.width) / 352, plank.scaleY * 0.6);
      this.group.add(plank);
    }
  }

  /** One dot for each goal: open, typed without a formula, or done. */
  private addPips(area: Box): void {
    const { shelf } = this.world;
    const count = this.step.goals.length;
    const [middle, y] = [area.x + area.width / 2, area.y + area.height + 30];
    const plate = shelf.image('pieces', 'patience-plate').setOrigin(0.5, 0.46).setPosition(middle, y);
    plate.setScale((plate.scaleX * (count * 34 + 18)) / 74, plate.scaleY * 1.35);
    this.group.add(plate);
    for (let index = 0; index < count; index += 1) {
      const pip = shelf.image('pieces', 'pip').setOrigin(0.5, 0.5);
      pip.setPosition(middle + (index - (count - 1) / 2) * 34, y);
      this.pips.push(pip);
      this.group.add(pip);
    }
  }

  private async replay(state: RunState, sheet: SheetState, fresh: boolean): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    const values = await this.compute(sheet);
    // Somebody types faster than the sheet is computed: the latest numbers count.
    if (this.left || (mine !== this.asked && !fresh)) return;
    const { sounds, people, camera } = this.world;
    if (this.view?.show(values, true) === true) sounds.sound('grow');
    this.judge(state, sheet, fresh);
    if (!fresh) return;
    const guest = people.at('guest');
    const { kind } = state.fx;
    if (kind === 'good' || kind === 'ok') {
      sounds.sound('good');
      guest?.setMood('pleased');
      guest?.gesturing('nod', 900);
      camera.pulse();
    }
    if (kind === 'bad') {
      sounds.sound('bad');
      camera.nudge(3);
      guest?.setMood('worried');
      guest?.gesturing('think', 1700);
      this.doubt(state.fx.subject);
    }
    if (kind === 'hint') {
      sounds.sound('hint');
      guest?.gesturing('point', 1600);
      this.open(sheet).forEach((index) => this.shine(index));
    }
    if (kind === 'step-done') this.celebrate();
  }

  /** Marks on columns and dots say how each goal stands. In an exam they say nothing. */
  private judge(state: RunState, sheet: SheetState, animate: boolean): void {
    if (state.mode === 'exam') return;
    this.step.goals.forEach(({ id }, index) => {
      const status = sheet.goals[id] ?? 'open';
      const frame = { open: 'pip', typed: 'pip-tried', right: 'pip-full' }[status];
      const pip = this.pips[index];
      if (pip !== undefined && pip.frame.name !== frame) {
        pip.setFrame(frame);
        if (animate) this.world.effects.pop(pip);
      }
      for (const column of this.columnsOf(index)) {
        const look = { open: null, typed: 'question', right: 'tick' } as const;
        this.view?.mark(column, look[status], animate);
      }
    });
  }

  /** The columns whose numbers a goal makes. */
  private columnsOf(goal: number): number[] {
    const { chart, goals } = this.step;
    if (chart === null) return [goal];
    const cells = goals[goal]?.cells ?? [];
    return chart.values.flatMap((cell, index) => (cells.includes(cell) ? [index] : []));
  }

  private open(sheet: SheetState): number[] {
    return this.step.goals.flatMap(({ id }, goal) =>
      sheet.goals[id] === 'right' ? [] : this.columnsOf(goal),
    );
  }

  private doubt(subject: string | null): void {
    const goal = this.step.goals.findIndex(
      ({ id, cells }) => id === subject || cells.includes(subject ?? ''),
    );
    const columns = goal === -1 ? [] : this.columnsOf(goal);
    for (const column of columns) {
      this.view?.mark(column, 'question', true);
      this.view?.wobble(column);
    }
    if (columns.length === 0) void this.world.effects.shake(this.group, 4);
  }

  private shine(column: number): void {
    const { x, y } = this.view?.top(column) ?? { x: 0, y: 0 };
    this.world.effects.glow(x, y, 150, 620, true);
  }

  private celebrate(): void {
    const { sounds, people, camera, effects, motion } = this.world;
    sounds.sound('done');
    people.at('guest')?.setMood('pleased');
    people.at('guest')?.gesturing('welcome', 1800);
    camera.pulse();
    this.columns.forEach((_, index) => {
      void motion.wait(180 + index * 80).then(() => {
        if (this.left) return;
        const { x, y } = this.view?.top(index) ?? { x: 0, y: 0 };
        effects.paper(x, y, 7, 60);
      });
    });
  }

  /** The sheet's own rules count; they come with the panel, not with the engine of the stage. */
  private async compute(sheet: SheetState): Promise<Values> {
    const { chart } = this.step;
    if (chart === null) {
      const share = { open: null, typed: 0.5, right: 1 } as const;
      return this.step.goals.map(({ id }) => share[sheet.goals[id] ?? 'open']);
    }
    const { calculate } = await import('@mikrosprint/spreadsheet');
    const written = Object.entries(this.step.cells).map(([cell, content]) => [
      cell,
      typeof content === 'string' ? content : content.da,
    ]);
    const inputs: Record<string, string> = { ...Object.fromEntries(written), ...sheet.entries };
    const results = calculate(inputs, { locale: 'da' });
    return chart.values.map((cell) => {
      const result = results[cell];
      return result?.kind === 'value' && typeof result.value === 'number' ? result.value : null;
    });
  }
}
