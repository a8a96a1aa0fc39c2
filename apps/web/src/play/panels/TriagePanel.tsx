import type { LearnerTriage, TriageState } from '@mikrosprint/level-engine';
import { Clock } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Words } from '../../reading/Words.js';
import type { PanelProps } from '../panel.js';
import { HandIn } from '../parts/HandIn.js';
import { Mark } from '../parts/Mark.js';
import { TriageItem } from './TriageItem.js';
import styles from './TriagePanel.module.css';

type Item = LearnerTriage['items'][number];

const isWaiting = (item: Item, state: TriageState) =>
  state.placed[item.id] === undefined && !state.late.includes(item.id);

/** Time on the step's clock, HH:MM, after so many minutes. */
function timeAfter(start: string, minutes: number): string {
  const [hours = 0, rest = 0] = start.split(':').map(Number);
  const total = hours * 60 + rest + minutes;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(total / 60) % 24)}.${two(total % 60)}`;
}

/** Cases to move into trays: the open one shows its trays, the others wait closed. */
export function TriagePanel(props: PanelProps<'triage'>) {
  const { step, state, mode, waiting: sending, headingId, send } = props;
  const { t } = useTranslation('play');
  const exam = mode === 'exam';
  const over = state.status === 'done';
  const waiting = step.items.filter((item) => isWaiting(item, state));
  const placed = step.items.filter((item) => state.placed[item.id] !== undefined);
  const lost = step.items.filter((item) => state.late.includes(item.id));
  const [wanted, setWanted] = useState<string | null>(null);
  const open = openItem(step, state, wanted, exam && !over);
  const list = useFocusOnNext(waiting.length, open);

  const item = (shown: Item) => (
    <TriageItem
      key={shown.id}
      item={shown}
      piles={step.piles}
      pile={state.placed[shown.id] ?? null}
      tried={state.tried[shown.id] ?? []}
      late={state.late.includes(shown.id)}
      outOfTurn={!exam && state.outOfTurn.includes(shown.id)}
      open={!over && open === shown.id}
      movable={!over && (exam ? !state.late.includes(shown.id) : isWaiting(shown, state))}
      sending={sending}
      exam={exam}
      onOpen={() => setWanted(open === shown.id ? 'none' : shown.id)}
      onMove={(pile) => {
        // A case that finds its place makes room for the next; one that does not stays in hand.
        setWanted(exam ? null : shown.id);
        send({ type: 'place', payload: { item: shown.id, pile } });
      }}
    />
  );

  return (
    <div className={styles.panel} ref={list}>
      <Trays step={step} state={state} />
      {waiting.length > 0 && (
        <>
          <p className={styles.waiting}>
            <strong>{t('triage.waiting')}</strong> {t('triage.left', { count: waiting.length })}
            {step.ordered && <span> · {t('triage.ordered')}</span>}
          </p>
          <ul className={styles.items} aria-labelledby={headingId}>
            {waiting.map(item)}
          </ul>
        </>
      )}
      {placed.length + lost.length > 0 && (
        <details className={styles.placed} open={exam || undefined}>
          <summary>
            {t('triage.placed')} ({placed.length})
          </summary>
          <ul className={styles.items}>{[...placed, ...lost].map(item)}</ul>
        </details>
      )}
      {exam && (
        <HandIn
          ready={waiting.length === 0}
          why={t('triage.notAllPlaced')}
          over={over}
          waiting={sending}
          onPress={() => send({ type: 'hand-in', payload: {} })}
        />
      )}
    </div>
  );
}

/** The case that is open: the one asked for while it can be moved, else the first that waits. */
function openItem(
  step: LearnerTriage,
  state: TriageState,
  wanted: string | null,
  placedToo: boolean,
): string | null {
  if (wanted === 'none') return null;
  const asked = step.items.find((item) => item.id === wanted);
  if (asked && (isWaiting(asked, state) || placedToo)) return asked.id;
  return step.items.find((item) => isWaiting(item, state))?.id ?? null;
}

/**
 * When a case has found its place, its buttons are gone: a keyboard that stood on them goes on at the next case.
 * A move made on the stage leaves the focus where it is.
 */
function useFocusOnNext(waitingCount: number, open: string | null) {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef(waitingCount);
  useEffect(() => {
    const moved = waitingCount < before.current;
    before.current = waitingCount;
    if (!moved || document.activeElement !== document.body) return;
    const next = open && list.current?.querySelector<HTMLElement>(`[data-item="${open}"]`);
    (next || list.current?.querySelector<HTMLElement>('summary'))?.focus({ preventScroll: false });
  }, [waitingCount, open]);
  return list;
}

function Trays({ step, state }: { step: LearnerTriage; state: TriageState }) {
  const { t } = useTranslation('play');
  const countIn = (pile: string) => Object.values(state.placed).filter((placed) => placed === pile).length;
  return (
    <div className={styles.desk}>
      {step.clock && (
        <p className={styles.clock}>
          <Clock aria-hidden="true" size={18} />
          <span>
            <strong>{t('triage.clock', { time: timeAfter(step.clock.start, state.minutes) })}</strong>{' '}
            {t('triage.perAction', { count: step.clock.minutesPerAction })}
          </span>
        </p>
      )}
      <ul className={styles.trays} aria-label={t('triage.trays')}>
        {step.piles.map((pile) => {
          const count = countIn(pile.id);
          return (
            <li key={pile.id}>
              <Mark mark={pile.mark} size={20} />
              <span>
                <Words of={pile.label} />
              </span>
              <span className={styles.number}>
                {count === 0 ? t('triage.empty') : t('triage.count', { count })}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
