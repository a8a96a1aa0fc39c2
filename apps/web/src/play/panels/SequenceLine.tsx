import { useTranslation } from 'react-i18next';
import type { PanelProps } from '../panel.js';
import { MoveButtons, useFocusFollows } from '../parts/MoveButtons.js';
import { CardWords, type CardLook } from './SequenceCard.js';
import styles from './SequencePanel.module.css';

/** Cards in a line, the first on top: each moves up and down. */
export function SequenceLine({ step, state, mode, waiting, headingId, send }: PanelProps<'sequence'>) {
  const { t } = useTranslation('play');
  const over = state.status === 'done';
  const isRight = over && mode === 'practice';
  const { list, follow } = useFocusFollows(state.order.join(' '));
  const lookOf = (card: string): CardLook => {
    if (isRight) return 'right';
    return state.wrong.includes(card) ? 'wrong' : 'open';
  };
  const move = (item: string, place: number, control: string) => {
    follow(control);
    send({ type: 'move', payload: { item, to: String(place) } });
  };

  return (
    <>
      {!over && <p className={styles.how}>{t('sequence.how')}</p>}
      <ol className={styles.line} ref={list} aria-labelledby={headingId}>
        {state.order.map((id, index) => {
          const card = step.cards.find((candidate) => candidate.id === id);
          if (!card) return null;
          const look = lookOf(id);
          return (
            <li key={id} data-card={id} className={styles.row}>
              <span className={styles.place}>{index + 1}.</span>
              <div className={`${styles.card} ${styles[`is-${look}`] ?? ''}`}>
                <CardWords card={card} look={look} explained={isRight} />
                {!over && (
                  <MoveButtons
                    id={id}
                    name={t('sequence.card', { number: card.number })}
                    place={index + 1}
                    total={state.order.length}
                    off={waiting}
                    onMove={(place, control) => move(id, place, control)}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}
