import { CircleAlert, CircleCheck, PencilLine } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenCells, moved } from './selection.js';
import styles from './SheetGrid.module.css';
import type { CellView } from './sheet-view.js';
import type { SheetHandle } from './use-sheet.js';

interface SheetGridProps {
  sheet: SheetHandle;
  labelledBy: string;
}

const letterOf = (column: number): string => String.fromCharCode(64 + column);
const oneTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

function cellUnder(event: MouseEvent): string | null {
  return event.target instanceof Element
    ? (event.target.closest('[data-cell]')?.getAttribute('data-cell') ?? null)
    : null;
}

/** A press whose pointer rests draws nothing, even when the page moves a little under it. */
function isDrag(from: { x: number; y: number }, { clientX, clientY }: MouseEvent): boolean {
  return Math.hypot(clientX - from.x, clientY - from.y) > 6;
}

/** The cells: one tab stop, arrows inside. Typing, Enter or F2 goes to the formula bar. */
export function SheetGrid({ sheet, labelledBy }: SheetGridProps) {
  const { view, selection } = sheet;
  const chosen = new Set(chosenCells(selection));
  const pressed = useRef({ x: 0, y: 0 });
  const region = useStartInSight(sheet.grid, selection.active);
  const down = (event: MouseEvent) => {
    const name = cellUnder(event);
    if (name === null || event.button !== 0) return;
    pressed.current = { x: event.clientX, y: event.clientY };
    // While a formula is written the caret stays in it, and the cell's name goes in.
    if (sheet.point(name)) event.preventDefault();
    else sheet.choose({ anchor: event.shiftKey ? selection.anchor : name, active: name });
  };
  const over = (event: MouseEvent) => {
    const name = cellUnder(event);
    if (name === null || event.buttons !== 1 || !isDrag(pressed.current, event) || sheet.pointOn(name))
      return;
    sheet.choose({ anchor: selection.anchor, active: name });
  };

  return (
    <div ref={region} className={styles.region}>
      <table
        ref={sheet.grid}
        role="grid"
        className={styles.grid}
        aria-labelledby={labelledBy}
        aria-multiselectable="true"
        aria-rowcount={view.rows + 1}
        aria-colcount={view.columns + 1}
        onMouseDown={down}
        onMouseOver={over}
        onDoubleClick={() => sheet.begin()}
        onKeyDown={(event) => onKey(event, sheet)}
      >
        <thead>
          <tr>
            <td className={styles.corner} />
            {oneTo(view.columns).map((column) => (
              <th key={column} scope="col" className={styles.column}>
                {letterOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {oneTo(view.rows).map((row) => (
            <tr key={row}>
              <th scope="row" className={styles.row}>
                {row}
              </th>
              {oneTo(view.columns).map((column) => {
                const cell = view.cells.get(`${letterOf(column)}${row}`);
                return (
                  cell && (
                    <Cell
                      key={cell.name}
                      cell={cell}
                      draft={sheet.draftOf(cell)}
                      active={cell.name === selection.active}
                      chosen={chosen.has(cell.name)}
                      inUse={sheet.inUse.has(cell.name)}
                    />
                  )
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The cell one begins at is scrolled into the region; the page itself stays where it is. */
function useStartInSight(grid: RefObject<HTMLTableElement | null>, active: string) {
  const region = useRef<HTMLDivElement>(null);
  const first = useRef(active);
  useEffect(() => {
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${first.current}"]`);
    if (!cell || !region.current) return;
    const place = region.current;
    place.scrollLeft = Math.max(0, cell.offsetLeft + cell.offsetWidth - place.clientWidth);
    place.scrollTop = Math.max(0, cell.offsetTop + cell.offsetHeight - place.clientHeight);
  }, [grid]);
  return region;
}

/** A sign that would be typed into a text; Ctrl and Alt together are AltGr. */
function isTyped({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && key !== ' ' && !metaKey && ctrlKey === altKey;
}

function onKey(event: KeyboardEvent, sheet: SheetHandle): void {
  if (!act(event, sheet)) return;
  event.preventDefault();
}

/** What a key does in the grid; false when it is none of the grid's. */
function act(event: KeyboardEvent, sheet: SheetHandle): boolean {
  const { key, shiftKey } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  const to = moved(sheet.selection.active, key, ctrl, sheet.view);
  if (to !== null) sheet.choose({ anchor: shiftKey ? sheet.selection.anchor : to, active: to }, true);
  else if (key === 'Enter' || key === 'F2') sheet.begin();
  else if (key === 'Delete' || key === 'Backspace') sheet.clear();
  else if (key === 'Escape') sheet.cancel();
  else if (ctrl && key.toLowerCase() === 'd') sheet.fill('down');
  else if (key === ' ') return true;
  else if (!isTyped(event)) return false;
  else if (!sheet.cell.lock) sheet.begin(key);
  return true;
}

interface CellProps {
  cell: CellView;
  draft: string | null;
  active: boolean;
  chosen: boolean;
  inUse: boolean;
}

function classOf({ cell, draft, active, chosen, inUse }: CellProps): string {
  const isNumber = cell.result?.kind === 'value' && typeof cell.result.value === 'number';
  return [
    styles.cell,
    cell.lock === 'given' && styles.given,
    cell.goal !== null && styles.goal,
    cell.goal !== null && styles[`is-${cell.standing}`],
    cell.result?.kind === 'error' && styles.error,
    draft !== null && styles.draft,
    isNumber && draft === null && styles.number,
    chosen && styles.chosen,
    active && styles.active,
    inUse && !active && styles.inUse,
  ]
    .filter(Boolean)
    .join(' ');
}

function Cell(props: CellProps) {
  const { cell, draft, active, chosen } = props;
  const { t } = useTranslation('play');
  const shown = draft ?? cell.result?.shown ?? '';
  const said = [
    `${cell.name}:`,
    shown || t('sheet.empty'),
    draft !== null && t('sheet.said.draft'),
    cell.result?.kind === 'error' && t('sheet.said.error'),
    cell.goal !== null && t('sheet.said.goal', { number: cell.goal }),
    cell.goal !== null && cell.standing === 'right' && t('right'),
    cell.lock && t('sheet.said.locked'),
  ].filter(Boolean);
  return (
    <td
      role="gridcell"
      data-cell={cell.name}
      tabIndex={active ? 0 : -1}
      aria-selected={chosen}
      aria-readonly={cell.lock !== null}
      aria-label={said.join(' ')}
      className={classOf(props)}
    >
      <span className={styles.inner}>
        <CellMark cell={cell} draft={draft} />
        <span className={styles.shown}>{shown}</span>
      </span>
    </td>
  );
}

/** The goal's number, or a sign for how the cell stands. */
function CellMark({ cell, draft }: { cell: CellView; draft: string | null }) {
  if (draft !== null) return <PencilLine aria-hidden="true" size={16} className={styles.mark} />;
  if (cell.result?.kind === 'error')
    return <CircleAlert aria-hidden="true" size={16} className={styles.mark} />;
  if (cell.standing === 'right') return <CircleCheck aria-hidden="true" size={16} className={styles.mark} />;
  if (cell.goal !== null)
    return (
      // Drawn, not written: the cell says its goal in words of its own.
      <span aria-hidden="true" className={styles.tag} data-number={cell.goal} />
    );
  return null;
}
