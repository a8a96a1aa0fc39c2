import { ArrowDownToLine, ArrowRightToLine, Table2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Words } from '../../reading/Words.js';
import type { PanelProps } from '../panel.js';
import { HandIn } from '../parts/HandIn.js';
import { fillWays, planFill, type FillWay } from './sheet/fill-plan.js';
import { FormulaBar } from './sheet/FormulaBar.js';
import { FunctionHelp } from './sheet/FunctionHelp.js';
import { chosenCells } from './sheet/selection.js';
import styles from './sheet/SheetPanel.module.css';
import { SheetGoals } from './sheet/SheetGoals.js';
import { SheetGrid } from './sheet/SheetGrid.js';
import { useSheet, type SheetHandle } from './sheet/use-sheet.js';

/** A sheet as in Excel: goals to reach, a formula bar that is always in sight, and the cells. */
export function SheetPanel(props: PanelProps<'sheet'>) {
  const { step, state, mode, waiting, headingId, send } = props;
  const { t } = useTranslation('play');
  const sheet = useSheet(props);
  const over = state.status === 'done';
  const isUnfinished = sheet.draft !== null || sheet.pending !== null;
  const isEmpty = step.goals.every(({ cells }) => cells.every((cell) => !state.entries[cell]));
  return (
    <div className={styles.panel}>
      <SheetGoals
        step={step}
        state={state}
        mode={mode}
        headingId={headingId}
        onGo={(cell) => sheet.choose({ anchor: cell, active: cell }, true)}
      />
      <div className={styles.sheet}>
        <div className={styles.head}>
          <h3 id={`${headingId}-sheet`} className={styles.title}>
            <Table2 aria-hidden="true" size={18} />
            <Words of={step.title} />
          </h3>
          {!over && <SheetTools sheet={sheet} waiting={waiting} />}
        </div>
        <FormulaBar sheet={sheet} waiting={waiting} />
        <SheetGrid sheet={sheet} labelledBy={`${headingId}-sheet`} />
        {!over && <p className={styles.legend}>{t('sheet.legend')}</p>}
      </div>
      {mode === 'exam' && (
        <HandIn
          ready={!isEmpty && !isUnfinished}
          why={t(isUnfinished ? 'sheet.enterFirst' : 'sheet.writeFirst')}
          over={over}
          waiting={waiting}
          onPress={() => send({ type: 'hand-in', payload: {} })}
        />
      )}
    </div>
  );
}

const fillIcons = { down: ArrowDownToLine, right: ArrowRightToLine };

/** Filling and the list of functions. */
function SheetTools({ sheet, waiting }: { sheet: SheetHandle; waiting: boolean }) {
  const { t } = useTranslation('play');
  const isMany = chosenCells(sheet.selection).length > 1;
  const ways = fillWays(sheet.view);
  const label = (way: FillWay): string => {
    const plan = planFill(sheet.view, sheet.selection, way);
    const end = 'to' in plan && !isMany ? plan.to.split(':')[1] : undefined;
    return end ? t(`sheet.fillTo.${way}`, { cell: end }) : t(`sheet.fill.${way}`);
  };
  return (
    <>
      {ways.map((way) => {
        const Icon = fillIcons[way];
        return (
          <button
            key={way}
            type="button"
            className={styles.action}
            data-read="no"
            data-fill={way}
            aria-disabled={waiting || undefined}
            aria-keyshortcuts={way === 'down' ? 'Control+D' : undefined}
            onClick={() => sheet.fill(way)}
          >
            <Icon aria-hidden="true" size={20} />
            {label(way)}
          </button>
        );
      })}
      <FunctionHelp sheet={sheet} off={waiting || sheet.cell.lock !== null} />
    </>
  );
}
