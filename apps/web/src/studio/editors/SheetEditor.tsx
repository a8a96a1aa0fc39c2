/** The sheet as the learner meets it: what stands in each cell, which are to be filled, and how numbers are shown. */
import { useId, useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cellsIn } from '@mikrosprint/curriculum';
import { useText } from '../../i18n/useText.js';
import grid from '../../play/panels/sheet/SheetGrid.module.css';
import { chosenCells, moved, rangeName, type Selection } from '../../play/panels/sheet/selection.js';
import { isRecord, listAt, type Json, type PartContent } from '../draft/json.js';
import { textOf } from '../draft/parts.js';
import type { Field } from '../forms/describe.js';
import { PlainField, type FieldViewProps } from '../forms/FieldView.js';
import { useForm } from '../forms/form-scope.js';
import forms from '../forms/forms.module.css';
import { pathKey } from '../forms/owners.js';
import { stepForm } from '../forms/part-fields.js';
import { valueAt } from '../forms/references.js';
import { Remarks } from '../forms/Remarks.js';
import { useWording } from '../forms/wording.js';
import { CellBar, CellContent } from './CellBar.js';
import { formatOf, openCells } from './cell-ranges.js';
import styles from './SheetEditor.module.css';

/** These stand in the grid and in the list below it. */
export function WithinSheetCells() {
  return null;
}

const besides = ['cells', 'formats', 'open'] as const;
const sheetFields = stepForm.options.find(({ value }) => value === 'sheet')?.group.fields ?? [];
const fieldOf = (name: string): Field | undefined => sheetFields.find((each) => each.name === name)?.field;

const within = (value: Json | undefined, most: number, standard: number): number =>
  typeof value === 'number' && value >= 1 ? Math.min(most, Math.floor(value)) : standard;

/** What a cell is to the learner. */
export interface CellRole {
  /** The numbers of the goals that are answered here, from 1. */
  goals: number[];
  isOpen: boolean;
  format: string | undefined;
}

export function SheetCells({ path }: FieldViewProps) {
  const { t } = useTranslation('studio');
  const wording = useWording();
  const scope = useForm();
  const id = useId();
  const bar = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [selection, setSelection] = useState<Selection>({ anchor: 'A1', active: 'A1' });
  const [asList, setAsList] = useState(false);
  const stepPath = path.slice(0, -1);
  const found = valueAt(scope.read(), stepPath);
  const step: PartContent = isRecord(found) ? found : {};
  const size = { columns: within(step['columns'], 8, 4), rows: within(step['rows'], 20, 6) };
  const roleOf = useRoles(step);
  const listed = [...scope.problems.keys()].some((key) =>
    besides.some((name) => name !== 'cells' && key.startsWith(pathKey([...stepPath, name]))),
  );

  const choose = (to: string, extend: boolean) => {
    setSelection((now) => ({ anchor: extend ? now.anchor : to, active: to }));
    table.current?.querySelector<HTMLElement>(`[data-cell="${to}"]`)?.focus();
  };
  const begin = () => {
    const line = bar.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      'input:not([type=radio]), textarea',
    );
    line?.focus();
    return line;
  };
  const write = (cell: string, content: Json | undefined) => scope.change([...path, cell], content);
  const clear = () => {
    const cells = isRecord(step['cells']) ? step['cells'] : {};
    const gone = new Set(chosenCells(selection));
    scope.takeAway(
      path,
      Object.fromEntries(Object.entries(cells).filter(([cell]) => !gone.has(cell))),
      rangeName(selection),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const ctrl = event.ctrlKey || event.metaKey;
    const to = moved(selection.active, event.key, ctrl, size);
    const isTyped = [...event.key].length === 1 && !event.metaKey && event.ctrlKey === event.altKey;
    const locked = event.currentTarget.closest(':disabled') !== null;
    if (to !== null) choose(to, event.shiftKey);
    else if (event.key === 'Enter' || event.key === 'F2') begin();
    else if (locked) return;
    else if (event.key === 'Delete' || event.key === 'Backspace') clear();
    else if (isTyped && event.key !== ' ') {
      // The key goes on to the line, in place of what stood there; so do those that follow at once.
      begin()?.select();
      return;
    } else return;
    event.preventDefault();
  };
  const press = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest('[data-cell]') : null;
    const name = cell?.getAttribute('data-cell');
    if (!name || event.button !== 0) return;
    event.preventDefault();
    choose(name, event.shiftKey);
  };
  const meet = ({ target }: FocusEvent) => {
    const name = target.getAttribute('data-cell');
    if (name) setSelection((now) => (now.active === name ? now : { anchor: name, active: name }));
  };
  const sweep = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest('[data-cell]') : null;
    const name = cell?.getAttribute('data-cell');
    if (name && event.buttons === 1) setSelection(({ anchor }) => ({ anchor, active: name }));
  };

  return (
    <fieldset className={forms.plain} data-path={pathKey(path)} aria-describedby={`${id}help`}>
      <legend className={forms.label}>{wording.label('sheet/cells')}</legend>
      <p id={`${id}help`} className={forms.help}>
        {t('editors.sheet.help')}
      </p>
      <div className={`${styles.size} ${forms.compact}`}>
        {(['columns', 'rows'] as const).map((name) => {
          const field = fieldOf(name);
          return (
            field && <PlainField key={name} field={field} value={step[name]} path={[...stepPath, name]} />
          );
        })}
      </div>
      <div className={styles.sheet}>
        <div ref={bar}>
          <CellBar step={step} path={stepPath} selection={selection} roleOf={roleOf}>
            <CellContent
              key={selection.active}
              cell={selection.active}
              value={isRecord(step['cells']) ? step['cells'][selection.active] : undefined}
              path={[...path, selection.active]}
              onWrite={(content) => write(selection.active, content)}
              onDone={() =>
                choose(moved(selection.active, 'ArrowDown', false, size) ?? selection.active, false)
              }
              onLeave={() => choose(selection.active, false)}
            />
          </CellBar>
        </div>
        <div className={grid.region}>
          <table
            ref={table}
            role="grid"
            className={grid.grid}
            aria-label={t('editors.sheet.grid')}
            aria-multiselectable="true"
            onFocus={meet}
            onMouseDown={press}
            onMouseOver={sweep}
            onDoubleClick={begin}
            onKeyDown={onKeyDown}
          >
            <Cells step={step} size={size} selection={selection} roleOf={roleOf} />
          </table>
        </div>
        <ul className={styles.key} aria-hidden="true">
          <li data-key="goal">{t('editors.sheet.goalKey')}</li>
          <li data-key="open">{t('editors.sheet.openKey')}</li>
          <li data-key="locked">{t('editors.sheet.lockedKey')}</li>
        </ul>
      </div>
      <Remarks path={path} id={`${id}remarks`} />
      <details
        className={forms.fold}
        open={listed || undefined}
        onToggle={(event) => setAsList(event.currentTarget.open)}
      >
        <summary>{t('editors.sheet.asList')}</summary>
        {(asList || listed) && (
          <div className={forms.fields}>
            {besides.map((name) => {
              const field = fieldOf(name);
              return (
                field && <PlainField key={name} field={field} value={step[name]} path={[...stepPath, name]} />
              );
            })}
          </div>
        )}
      </details>
    </fieldset>
  );
}

/** What each cell is to the learner, by its name. */
function useRoles(step: PartContent): (cell: string) => CellRole {
  const goals = listAt(step, 'goals').map((goal) => {
    const cells = isRecord(goal) ? goal['cells'] : undefined;
    return new Set(typeof cells === 'string' ? cellsIn(cells) : []);
  });
  const open = openCells(step['open']);
  const formats = formatOf(step['formats']);
  return (cell) => ({
    goals: goals.flatMap((cells, index) => (cells.has(cell) ? [index + 1] : [])),
    isOpen: open.has(cell),
    format: formats.get(cell),
  });
}

const letterOf = (column: number): string => String.fromCharCode(64 + column);
const oneTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

interface CellsProps {
  step: PartContent;
  size: { columns: number; rows: number };
  selection: Selection;
  roleOf(cell: string): CellRole;
}

function Cells({ step, size, selection, roleOf }: CellsProps) {
  const { t } = useTranslation('studio');
  const wording = useWording();
  const text = useText();
  const cells = isRecord(step['cells']) ? step['cells'] : {};
  const chosen = new Set(chosenCells(selection));
  const cellAt = (name: string) => {
    const value = cells[name];
    const shown = typeof value === 'string' ? value : textOf({ value: value ?? null }, 'value', text.content);
    const { goals, isOpen, format } = roleOf(name);
    const isActive = name === selection.active;
    const isNumber = typeof value === 'string';
    const said = [
      `${name}:`,
      shown || t('editors.sheet.empty'),
      ...goals.map((number) => t('editors.sheet.goal', { number })),
      isOpen && t('editors.sheet.open'),
      format && wording.choice('sheet/formats/value', format),
    ].filter(Boolean);
    const look = [
      grid.cell,
      goals.length > 0 ? grid.goal : isOpen ? styles.open : grid.given,
      isNumber && grid.number,
      chosen.has(name) && grid.chosen,
      isActive && grid.active,
    ];
    return (
      <td
        key={name}
        role="gridcell"
        data-cell={name}
        tabIndex={isActive ? 0 : -1}
        aria-selected={chosen.has(name)}
        aria-label={said.join(' ')}
        className={look.filter(Boolean).join(' ')}
      >
        <span className={grid.inner}>
          {goals.map((number) => (
            // Drawn, not written: the cell says its goal in words of its own.
            <span key={number} aria-hidden="true" className={grid.tag} data-number={number} />
          ))}
          <span className={`${grid.shown} ${styles.shown}`}>{shown}</span>
        </span>
      </td>
    );
  };
  return (
    <>
      <thead>
        <tr>
          <td className={grid.corner} />
          {oneTo(size.columns).map((column) => (
            <th key={column} scope="col" className={grid.column}>
              {letterOf(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {oneTo(size.rows).map((row) => (
          <tr key={row}>
            <th scope="row" className={grid.row}>
              {row}
            </th>
            {oneTo(size.columns).map((column) => cellAt(`${letterOf(column)}${row}`))}
          </tr>
        ))}
      </tbody>
    </>
  );
}
