import { ChevronDown } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/Card.js';
import styles from './cv.module.css';
import { useWriting } from './use-cv.js';

interface CvSectionProps {
  /** The beginning of its places among the problems. */
  places: readonly string[];
  title: string;
  /** What it says now, in a line; empty when it says nothing yet. */
  says: string;
  hint?: string;
  begins?: 'open';
  children: ReactNode;
}

/** A part of the CV: folded it says what it holds, opened it is written in. */
export function CvSection({ places, title, says, hint, begins, children }: CvSectionProps) {
  const { t } = useTranslation('cv');
  const { problems } = useWriting();
  const id = useId();
  const waits = [...problems.keys()].some((key) => places.some((place) => key.startsWith(place)));
  return (
    <Card as="section" className={styles.section} aria-labelledby={id}>
      <details open={begins === 'open' || undefined}>
        <summary>
          <span className={styles.head}>
            <h2 id={id}>{title}</h2>
            <span className={says ? styles.says : styles.saysNothing}>{says || t('nothingYet')}</span>
            {waits && <span className={styles.wrong}>{t('notQuite')}</span>}
          </span>
          <ChevronDown size={24} aria-hidden="true" className={styles.chevron} />
        </summary>
        <div className={styles.fields}>
          {hint && <p className={styles.fine}>{hint}</p>}
          {children}
        </div>
      </details>
    </Card>
  );
}
