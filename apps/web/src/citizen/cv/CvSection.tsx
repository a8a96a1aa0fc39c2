import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
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
  /** Who comes to `/cv#anchor` is shown this part first. */
  anchor?: string;
  children: ReactNode;
}

/** A part of the CV: folded it says what it holds, opened it is written in. */
export function CvSection({ places, title, says, hint, begins, anchor, children }: CvSectionProps) {
  const { t } = useTranslation('cv');
  const { problems } = useWriting();
  const id = useId();
  const { hash } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const isMeant = anchor !== undefined && hash === `#${anchor}`;
  useEffect(() => {
    if (isMeant) heading.current?.scrollIntoView({ block: 'start' });
  }, [isMeant]);
  const waits = [...problems.keys()].some((key) => places.some((place) => key.startsWith(place)));
  return (
    <Card as="section" className={styles.section} aria-labelledby={id}>
      <details open={begins === 'open' || undefined}>
        <summary>
          <span className={styles.head}>
            <h2 id={id} ref={heading}>
              {title}
            </h2>
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
