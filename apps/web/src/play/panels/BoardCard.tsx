import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Words } from '../../reading/Words.js';
import { Option } from '../parts/Option.js';
import { CardWords, type Card, type CardLook, type Slot } from './SequenceCard.js';
import styles from './SequencePanel.module.css';

interface BoardCardProps {
  card: Card;
  look: CardLook;
  slots: Slot[];
  /** The number of the card that lies in a place, or null when it is free. */
  numberIn(slot: string): number | null;
  /** The place it lies in; null beside the board. */
  lies: string | null;
  open: boolean;
  over: boolean;
  explained: boolean;
  sending: boolean;
  onOpen(): void;
  onMove(to: string): void;
}

/** One card: its words, and when it is open the places it can go to. */
export function BoardCard(props: BoardCardProps) {
  const { card, look, open, over, explained, onOpen } = props;
  const id = useId();
  const words = <CardWords card={card} look={look} explained={explained} />;
  const frame = `${styles.card} ${styles.boardCard} ${styles[`is-${look}`] ?? ''} ${open ? styles.isOpen : ''}`;
  if (over) return <div className={`${frame} ${styles.opener}`}>{words}</div>;
  return (
    <div className={frame}>
      <button
        type="button"
        className={styles.opener}
        data-open={card.id}
        aria-expanded={open}
        aria-controls={`${id}-to`}
        onClick={onOpen}
      >
        {words}
        <ChevronDown className={styles.chevron} aria-hidden="true" size={20} />
      </button>
      {open && <Destinations {...props} id={`${id}-to`} />}
    </div>
  );
}

function Destinations({ card, slots, numberIn, lies, sending, onMove, id }: BoardCardProps & { id: string }) {
  const { t } = useTranslation('play');
  return (
    <div id={id} className={styles.destinations}>
      <p id={`${id}-label`} className={styles.moveTo}>
        <span aria-hidden="true">{t('sequence.moveTo')}</span>
        <span className="visually-hidden">{t('sequence.moveCard', { number: card.number })}</span>
      </p>
      <ul aria-labelledby={`${id}-label`}>
        {slots
          .filter((slot) => slot.id !== lies)
          .map((slot) => {
            const other = numberIn(slot.id);
            return (
              <li key={slot.id} data-to={slot.id}>
                <Option
                  look="open"
                  off={sending}
                  lead={<span className={styles.slotNumber}>{slot.number}</span>}
                  onPress={() => onMove(slot.id)}
                >
                  <Words of={slot.label} />
                  {slot.detail && (
                    <span className={styles.detail}>
                      <Words of={slot.detail} />
                    </span>
                  )}
                  {other !== null && (
                    <span className={styles.detail}>
                      {t(lies ? 'sequence.swap' : 'sequence.taken', { number: other })}
                    </span>
                  )}
                </Option>
              </li>
            );
          })}
        {lies && (
          <li>
            <Option look="open" off={sending} onPress={() => onMove('tray')}>
              {t('sequence.takeBack')}
            </Option>
          </li>
        )}
      </ul>
    </div>
  );
}
