import { RefreshCw, Users } from 'lucide-react';
import { Suspense, useCallback, useDeferredValue, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { CaseloadRow, CaseloadView } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { EmptyState } from '../../components/EmptyState.js';
import { useFocusLater } from '../../hooks/useFocusLater.js';
import { HandoverDialog } from '../handover/HandoverDialog.js';
import { AssignDialog } from '../referrals/AssignDialog.js';
import { ReferMany } from '../referrals/ReferDialog.js';
import { BulkBar, type BulkAction } from './BulkBar.js';
import { CaseloadBar } from './CaseloadBar.js';
import { CitizenRow, GoneRow } from './CitizenRow.js';
import { ExportDialog } from './ExportDialog.js';
import { KeysHelp } from './KeysHelp.js';
import { MoreMenu, type MoreAction } from './MoreMenu.js';
import styles from './Rows.module.css';
import { ChangeViews, isKept, SavedViews, SaveView } from './SavedViews.js';
import { ShowChips } from './ShowChips.js';
import { Told } from './Told.js';
import { useCalmOrder } from './use-calm-order.js';
import { useChoice } from './use-choice.js';
import { useChosen } from './use-chosen.js';
import { useRowWords } from './use-row-words.js';
import { walk } from './walk.js';

/** The dialog that is open, and whom it is about. */
type Open = { what: BulkAction | MoreAction; about: CaseloadRow[] };

/** The list with everything one can do about it. `now` is when it was fetched. */
export function CaseloadList({ caseload, now }: { caseload: CaseloadView; now: number }) {
  const { t } = useTranslation('staff');
  const words = useRowWords();
  const { choice, change } = useChoice(caseload);
  // Letters of a search appear at once; the list follows.
  const { places, waiting, showAll } = useCalmOrder(caseload.rows, useDeferredValue(choice), now);
  const rows = places.flatMap(({ row }) => row ?? []);
  const selection = useChosen(rows.map(({ citizenId }) => citizenId));
  const { chosen } = selection;
  const isChosen = new Set(chosen);
  const [open, setOpen] = useState<Open | null>(null);
  const assign = useCallback((row: CaseloadRow) => setOpen({ what: 'assign', about: [row] }), []);

  // The button goes with the press; the focus stays where the new order is.
  const { element: listElement, focusLater } = useFocusLater<HTMLUListElement>();
  const order = (): void => {
    showAll();
    focusLater();
  };
  const [filtering, setFiltering] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const find = (): void => {
    // Where there is little room the field waits with the filters.
    if (search.current?.offsetParent === null) flushSync(() => setFiltering(true));
    search.current?.focus();
  };

  const views = <SavedViews views={caseload.views} choice={choice} onOpen={change} />;
  const moreActions: MoreAction[] = [
    ...(isKept(caseload.views, choice) ? [] : (['save-view'] as const)),
    ...(caseload.views.length > 0 ? (['views'] as const) : []),
    ...(rows.length > 0 ? (['export'] as const) : []),
    'keys',
  ];
  return (
    <div className={styles.list}>
      <div className={styles.shows}>
        <ShowChips rows={caseload.rows} choice={choice} now={now} onChange={change} />
        <div className={styles.roomy}>{views}</div>
      </div>
      <CaseloadBar
        rows={caseload.rows}
        choice={choice}
        onChange={change}
        search={search}
        open={filtering}
        onOpen={setFiltering}
        all={
          rows.length === 0
            ? null
            : {
                count: rows.length,
                chosen: chosen.length,
                onChange: (all) => (all ? selection.all() : selection.none()),
              }
        }
        views={views}
        more={<MoreMenu actions={moreActions} onPress={(what) => setOpen({ what, about: rows })} />}
      />
      {waiting > 0 && (
        <div className={styles.news}>
          <Button variant="brand" icon={<RefreshCw size={18} aria-hidden="true" />} onClick={order}>
            {t('changes', { count: waiting })}
          </Button>
        </div>
      )}
      <Told rows={caseload.rows} chosen={chosen.length} waiting={waiting} />
      {places.length === 0 && (
        <EmptyState icon={<Users size={40} aria-hidden="true" />} title={t('nobodyHere')}>
          {t('nobodyHereText')}
        </EmptyState>
      )}
      <ul
        ref={listElement}
        tabIndex={-1}
        className={styles.rows}
        aria-label={t('title')}
        hidden={places.length === 0}
        onKeyDown={(event) =>
          walk(event, {
            toggle: selection.toggle,
            all: selection.all,
            none: selection.none,
            order: waiting > 0 ? order : null,
            find,
            help: () => setOpen({ what: 'keys', about: [] }),
          })
        }
      >
        {places.map(({ citizenId, row }) =>
          row ? (
            <CitizenRow
              key={citizenId}
              row={row}
              words={words}
              chosen={isChosen.has(citizenId)}
              onToggle={selection.toggle}
              onAssign={assign}
            />
          ) : (
            <GoneRow key={citizenId} words={words} />
          ),
        )}
      </ul>
      {chosen.length > 0 && (
        <BulkBar
          count={chosen.length}
          onNone={selection.none}
          onPress={(what) =>
            setOpen({ what, about: rows.filter(({ citizenId }) => isChosen.has(citizenId)) })
          }
        />
      )}
      {/* The words of a dialog may still be under way: the list, and the focus in it, stay meanwhile. */}
      <Suspense fallback={null}>
        {open && <OpenDialog {...open} caseload={caseload} choice={choice} onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}

interface OpenDialogProps extends Open {
  caseload: CaseloadView;
  choice: Parameters<typeof isKept>[1];
  onClose(): void;
}

function OpenDialog({ what, about, caseload: { views }, choice, onClose }: OpenDialogProps) {
  const citizenIds = about.map(({ citizenId }) => citizenId);
  const people = about.map(({ citizenId, displayName: name }) => ({ citizenId, name }));
  switch (what) {
    case 'assign':
      return <AssignDialog people={people} onClose={onClose} />;
    case 'refer':
      return <ReferMany people={people} onClose={onClose} />;
    case 'hand-over':
      return <HandoverDialog citizens={citizenIds} from={null} onClose={onClose} />;
    case 'export':
      return <ExportDialog citizenIds={citizenIds} onClose={onClose} />;
    case 'keys':
      return <KeysHelp onClose={onClose} />;
    case 'save-view':
      return <SaveView views={views} choice={choice} onClose={onClose} />;
    case 'views':
      return <ChangeViews views={views} onClose={onClose} />;
  }
}
