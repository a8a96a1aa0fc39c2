import { areaSize, cellName, isInside, type CellArea, type CellPoint } from './cells.js';
import type { Formula } from './syntax.js';

/** A cell with a formula. */
export interface FormulaCell {
  name: string;
  point: CellPoint;
  formula: Formula;
}

/** The areas a formula reads, in the order they are written. */
export function areasRead(formula: Formula): CellArea[] {
  const areas: CellArea[] = [];
  const waiting: Formula[] = [formula];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.kind === 'cell') areas.push({ from: next.point, to: next.point });
    else if (next.kind === 'range') areas.push(next.area);
    else if (next.kind === 'binary') waiting.push(next.right, next.left);
    else if (next.kind === 'call') waiting.push(...[...next.parts].reverse());
    else if ('operand' in next) waiting.push(next.operand);
  }
  return areas;
}

/** The names of the other cells with formulas that this one reads. */
function formulasRead(cell: FormulaCell, all: ReadonlyMap<string, FormulaCell>): string[] {
  const names = new Set<string>();
  for (const area of areasRead(cell.formula)) {
    if (areaSize(area) === 1) {
      const name = cellName(area.from);
      if (all.has(name)) names.add(name);
    } else {
      for (const other of all.values()) if (isInside(other.point, area)) names.add(other.name);
    }
  }
  return [...names];
}

interface Visit {
  name: string;
  reads: string[];
  at: number;
}

/**
 * Formulas in groups, each after the groups it reads: a group of one is a plain cell, a larger group (or one that reads
 * itself) goes in a circle. Tarjan's algorithm with a stack of its own, so that a long chain of cells cannot run out of
 * call stack.
 */
class Groups {
  readonly groups: FormulaCell[][] = [];
  private readonly order = new Map<string, number>();
  private readonly lowest = new Map<string, number>();
  private readonly open: string[] = [];
  private readonly isOpen = new Set<string>();

  constructor(private readonly cells: ReadonlyMap<string, FormulaCell>) {
    for (const name of cells.keys()) if (!this.order.has(name)) this.walk(name);
  }

  private walk(start: string): void {
    const path = [this.enter(start)];
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const next = visit.reads[visit.at];
      visit.at += 1;
      if (next === undefined) {
        path.pop();
        this.leave(visit.name, path.at(-1)?.name);
      } else if (!this.order.has(next)) path.push(this.enter(next));
      else if (this.isOpen.has(next)) this.lower(visit.name, this.order.get(next));
    }
  }

  private enter(name: string): Visit {
    const number = this.order.size;
    this.order.set(name, number);
    this.lowest.set(name, number);
    this.open.push(name);
    this.isOpen.add(name);
    const cell = this.cells.get(name);
    return { name, reads: cell ? formulasRead(cell, this.cells) : [], at: 0 };
  }

  private lower(name: string, to: number | undefined): void {
    this.lowest.set(name, Math.min(this.lowest.get(name) ?? 0, to ?? 0));
  }

  private leave(name: string, parent: string | undefined): void {
    if (parent !== undefined) this.lower(parent, this.lowest.get(name));
    if (this.lowest.get(name) !== this.order.get(name)) return;
    const names = this.open.splice(this.open.indexOf(name));
    for (const member of names) this.isOpen.delete(member);
    this.groups.push(names.flatMap((member) => this.cells.get(member) ?? []));
  }
}

export function inReadingOrder(cells: ReadonlyMap<string, FormulaCell>): FormulaCell[][] {
  return new Groups(cells).groups;
}

/** Whether a group of formulas goes in a circle. */
export function isCircle(group: readonly FormulaCell[]): boolean {
  const [first] = group;
  if (!first || group.length > 1) return group.length > 1;
  return areasRead(first.formula).some((area) => isInside(first.point, area));
}
