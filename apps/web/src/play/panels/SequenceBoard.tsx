import type { SequenceState } from '@mikrosprint/level-engine';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Words } from '../../reading/Words.js';
import type { PanelProps } from '../panel.js';
import { BoardCard } from './BoardCard.js';
import type { Card, CardLook, Slot } from './SequenceCard.js';
import styles from './SequencePanel.module.css';

/** A board of named places and the cards that belong on it: each card is opened and told where to go. */
export function SequenceBoard(props: PanelProps<'sequence'> & { slots: Slot[] }) {
  const { step, state, mode, waiting, headingId, send, slots } = props;
  const { t } = useTranslation('play');
  const over = state.status === 'done';
  const loose = step.cards.filter(({ id }) => state.placed[id] === undefined);
  const cardIn = (slot: string) => step.cards.find(({ id }) => state.placed[id] === slot);
  const [wanted, setWanted] = useState<string | null>(null);
  const open = over ? null : openCard(wanted, loose, step.cards);
  const lookOf = useLooks(state, over && mode === 'practice');
  const panel = useFocusOnNext(loose.length, open);

  const card = (shown: Card) => (
    <BoardCard
      card={shown}
      look={lookOf(shown.id)}
      slots={slots}
      numberIn={(slot) => cardIn(slot)?.number ?? null}
      lies={state.placed[shown.id] ?? null}
      open={open === shown.id}
      over={over}
      explained={over && mode === 'practice'}
      sending={waiting}
      onOpen={() => setWanted(open === shown.id ? 'none' : shown.id)}
      onMove={(to) => {
        setWanted(null);
        send({ type: 'move', payload: { item: shown.id, to } });
      }}
    />
  );

  return (
    <div className={styles.board} ref={panel}>
      {loose.length > 0 && (
        <>
          <p className={styles.how}>
            <strong>{t('sequence.loose')}</strong> {t('sequence.left', { count: loose.length })}
          </p>
          <ul className={styles.tray} aria-labelledby={headingId}>
            {loose.map((shown) => (
              <li key={shown.id} data-card={shown.id}>
                {card(shown)}
              </li>
            ))}
          </ul>
        </>
      )}
      <ol className={styles.slots} aria-label={t('sequence.slots')}>
        {slots.map((slot) => {
          const lying = cardIn(slot.id);
          return (
            <Place key={slot.id} slot={slot}>
              {lying && (
                <div key={lying.id} data-card={lying.id}>
                  {card(lying)}
                </div>
              )}
            </Place>
          );
        })}
      </ol>
    </div>
  );
}

/** One place of the board, with the card that lies there. */
function Place({ slot, children }: { slot: Slot; children: ReactNode }) {
  const { t } = useTranslation('play');
  return (
    <li className={`${styles.slot} ${children ? '' : styles.isFree}`} data-slot={slot.id}>
      <p className={styles.slotName}>
        <span className={styles.slotNumber}>{slot.number}</span>
        <span>
          <Words of={slot.label} />
          {slot.detail && (
            <span className={styles.detail}>
              <Words of={slot.detail} />
            </span>
          )}
        </span>
      </p>
      {children ?? <span className={styles.free}>{t('sequence.free')}</span>}
    </li>
  );
}

/** The card that is open: the one asked for, else the first that has no place yet. */
function openCard(wanted: string | null, loose: Card[], all: Card[]): string | null {
  if (wanted === 'none') return null;
  return all.find(({ id }) => id === wanted)?.id ?? loose[0]?.id ?? null;
}

/** What the last check said of each card, as long as the card lies where it lay then. */
function useLooks(state: SequenceState, isRight: boolean): (card: string) => CardLook {
  const [seen, setSeen] = useState<Record<string, string>>({});
  const checks = useRef(state.checks);
  useEffect(() => {
    if (state.checks > checks.current) setSeen(state.placed);
    checks.current = state.checks;
  }, [state.checks, state.placed]);
  return (card) => {
    if (isRight) return 'right';
    if (state.wrong.includes(card)) return 'wrong';
    const lies = state.placed[card];
    return lies !== undefined && seen[card] === lies && state.earned.includes(card) ? 'right' : 'open';
  };
}

/** A card that has found its place takes its buttons with it: a keyboard that stood on them goes on at the next. */
function useFocusOnNext(looseCount: number, open: string | null) {
  const panel = useRef<HTMLDivElement>(null);
  const before = useRef(looseCount);
  useEffect(() => {
    const moved = looseCount !== before.current;
    before.current = looseCount;
    if (!moved || document.activeElement !== document.body) return;
    const next = open && panel.current?.querySelector<HTMLElement>(`[data-open="${open}"]`);
    (next || panel.current?.parentElement?.querySelector<HTMLElement>(':scope > div > button'))?.focus();
  }, [looseCount, open]);
  return panel;
}
