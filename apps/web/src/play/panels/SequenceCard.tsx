import type { LearnerSequence } from '@mikrosprint/level-engine';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Words } from '../../reading/Words.js';
import { NumberDisc } from '../parts/Option.js';
import styles from './SequencePanel.module.css';

export type Card = LearnerSequence['cards'][number];
export type Slot = NonNullable<LearnerSequence['slots']>[number];
export type CardLook = 'open' | 'wrong' | 'right';

interface CardWordsProps {
  card: Card;
  look: CardLook;
  /** Why it belongs where it does: once all is right. */
  explained: boolean;
}

/** What stands on a card: its number as on the stage, its words, and how it stood when it was last looked at. */
export function CardWords({ card, look, explained }: CardWordsProps) {
  const { t } = useTranslation('play');
  const Icon = look === 'right' ? CircleCheck : CircleAlert;
  return (
    <>
      <NumberDisc number={card.number} />
      <span className={styles.words}>
        <span>
          <Words of={card.label} />
        </span>
        {card.detail && (
          <span className={styles.detail}>
            <Words of={card.detail} />
          </span>
        )}
        {look !== 'open' && (
          <span className={styles[look]}>
            <Icon aria-hidden="true" size={18} />
            {t(`sequence.${look}`)}
          </span>
        )}
        {explained && card.why && (
          <span className={styles.why}>
            <Words of={card.why} marks />
          </span>
        )}
      </span>
    </>
  );
}
