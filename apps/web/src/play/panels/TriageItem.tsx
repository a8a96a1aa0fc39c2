import type { LearnerTriage } from '@mikrosprint/level-engine';
import { AlarmClock, ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/useText.js';
import { Passage, Words } from '../../reading/Words.js';
import { Mark } from '../parts/Mark.js';
import { NumberDisc, Option } from '../parts/Option.js';
import styles from './TriagePanel.module.css';

interface TriageItemProps {
  item: LearnerTriage['items'][number];
  piles: LearnerTriage['piles'];
  /** Where it lies, or null while it waits. */
  pile: string | null;
  tried: string[];
  late: boolean;
  outOfTurn: boolean;
  open: boolean;
  movable: boolean;
  sending: boolean;
  exam: boolean;
  onOpen(): void;
  onMove(pile: string): void;
}

/** One case: its line, and when it is open its text and the trays it can go to. */
export function TriageItem(props: TriageItemProps) {
  const { item, piles, pile, late, outOfTurn, open, movable, onOpen } = props;
  const { t } = useTranslation('play');
  const text = useText();
  const id = useId();
  const lies = piles.find((candidate) => candidate.id === pile);

  const line = (
    <>
      <NumberDisc number={item.number} />
      <span className={styles.subject}>
        {item.from && (
          <span className={styles.from}>
            <Words of={item.from} />
          </span>
        )}
        <span>
          <Words of={item.subject} />
        </span>
        {item.deadline && !lies && !late && (
          <span className={styles.deadline}>
            <AlarmClock aria-hidden="true" size={16} />{' '}
            {t('triage.deadline', { time: item.deadline.replace(':', '.') })}
          </span>
        )}
        {lies && (
          <span className={styles.lies}>
            <Mark mark={lies.mark} size={18} />
            <span>
              {t('triage.inPile', { pile: text.of(lies.label) })}
              {outOfTurn && ` – ${t('triage.outOfTurn')}`}
            </span>
          </span>
        )}
        {late && <span className={styles.late}>{t('triage.late')}</span>}
      </span>
    </>
  );

  return (
    <li className={`${styles.item} ${open ? styles.isOpen : ''}`} data-lies={lies && item.id}>
      {movable ? (
        <button
          type="button"
          className={styles.line}
          data-item={item.id}
          aria-expanded={open}
          aria-controls={`${id}-body`}
          onClick={onOpen}
        >
          {line}
          <ChevronDown className={styles.chevron} aria-hidden="true" size={20} />
        </button>
      ) : (
        <div className={styles.line}>{line}</div>
      )}
      {open && (
        <div id={`${id}-body`} className={styles.body}>
          {item.body && <Passage of={item.body} />}
          <PileButtons {...props} labelledBy={`${id}-move`} />
        </div>
      )}
    </li>
  );
}

function PileButtons({
  item,
  piles,
  pile,
  tried,
  sending,
  exam,
  onMove,
  labelledBy,
}: TriageItemProps & { labelledBy: string }) {
  const { t } = useTranslation('play');
  return (
    <>
      <p id={labelledBy} className={styles.moveTo}>
        <span aria-hidden="true">{t('triage.moveTo')}</span>
        <span className="visually-hidden">{t('triage.moveItem', { number: item.number })}</span>
      </p>
      <ul className={styles.piles} aria-labelledby={labelledBy}>
        {piles.map((candidate) => {
          const here = exam && pile === candidate.id;
          const wasTried = tried.includes(candidate.id);
          return (
            <li key={candidate.id} data-to={candidate.id}>
              <Option
                look={wasTried ? 'tried' : here ? 'chosen' : 'open'}
                off={sending || wasTried || here}
                lead={<Mark mark={candidate.mark} />}
                onPress={() => onMove(candidate.id)}
              >
                <Words of={candidate.label} />
                {candidate.help && (
                  <span className={styles.pileHelp}>
                    <Words of={candidate.help} />
                  </span>
                )}
              </Option>
            </li>
          );
        })}
      </ul>
    </>
  );
}
