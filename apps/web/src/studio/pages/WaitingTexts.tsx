import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftProblem } from '@mikrosprint/contracts';
import type { Parts } from '../draft/parts.js';
import { waitingTexts, type WaitingText } from '../draft/waiting-words.js';
import starts from '../starts/Starts.module.css';
import styles from './Studio.module.css';

/** Nobody writes more than this at a time. */
const mostListed = 100;

interface WaitingTextsProps {
  parts: Parts;
  wordsFor(place: WaitingText): string;
  goTo(problem: DraftProblem): void;
}

/** What an import has put in the place of its author's words; each line leads to its field. */
export function WaitingTexts({ parts, wordsFor, goTo }: WaitingTextsProps) {
  const { t } = useTranslation('studio');
  const waiting = useMemo(() => waitingTexts(parts), [parts]);
  if (waiting.length === 0) return null;
  return (
    <details>
      <summary className={starts.summary}>
        <strong>{t('draft.waiting.title', { count: waiting.length })}</strong>
      </summary>
      <div className={styles.stack}>
        <p>{t('draft.waiting.what')}</p>
        <ul className={styles.problems}>
          {waiting.slice(0, mostListed).map((place) => (
            <li key={`${place.part} ${place.path.join('/')}`}>
              <button
                type="button"
                className={styles.problem}
                onClick={() => goTo({ ...place, message: '', excusable: false })}
              >
                <strong>{wordsFor(place)}</strong>
              </button>
            </li>
          ))}
        </ul>
        {waiting.length > mostListed && (
          <p>{t('exchange.andMore', { count: waiting.length - mostListed })}</p>
        )}
      </div>
    </details>
  );
}
