import type { RunOutcome } from '@mikrosprint/contracts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Words } from '../../reading/Words.js';
import styles from './Debrief.module.css';

/** What the run taught, as bars that grow from where they were. Only what was trained here. */
export function SkillBars({ skills }: { skills: RunOutcome['skills'] }) {
  const { t } = useTranslation('play');
  const [grown, setGrown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setGrown(true), 700);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.skills}>
      <h3>{t('debrief.skills')}</h3>
      <ul>
        {skills.map(({ id, title, before, after }) => (
          <li key={id}>
            <p className={styles.skill}>
              <span>
                <Words of={title} />
              </span>
              <span className={styles.value}>
                <span aria-hidden="true">{t('debrief.percent', { percent: after })}</span>
                <span className="visually-hidden">{t('debrief.skillFromTo', { before, after })}</span>
              </span>
            </p>
            <div className={styles.track} aria-hidden="true">
              <div className={styles.grown} style={{ inlineSize: `${grown ? after : before}%` }} />
              <div className={styles.before} style={{ inlineSize: `${Math.min(before, after)}%` }} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
