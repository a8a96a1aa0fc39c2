import { Check, Clock, Languages, Layers } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SprintCard } from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';
import { Words } from '../reading/Words.js';
import { MadeFor } from './catalogue/MadeFor.js';
import styles from './SprintFacts.module.css';

interface SprintProps {
  sprint: SprintCard;
  /** In a small place: fewer and shorter words. */
  short?: boolean;
}

/** How many levels, how long, and in which language. */
export function SprintFacts({ sprint, short = false }: SprintProps) {
  const { t } = useTranslation('citizen');
  return (
    <ul className={`${styles.facts} ${short ? styles.short : ''}`}>
      {!short && (
        <li>
          <Layers size={18} aria-hidden="true" />
          {t('sprints.levels', { count: sprint.levelsTotal })}
        </li>
      )}
      <li>
        <Clock size={18} aria-hidden="true" />
        {t(short ? 'map.minutes' : 'sprints.minutes', { count: sprint.estimatedMinutes })}
      </li>
      <li>
        <Languages size={18} aria-hidden="true" />
        {t(short ? 'sprints.languageShort' : 'sprints.language', { level: sprint.languageLevel })}
      </li>
    </ul>
  );
}

function Ticks({ id, title, items }: { id: string; title: string; items: LocalizedText[] }) {
  return (
    <div>
      <h4 id={id}>{title}</h4>
      <ul aria-labelledby={id}>
        {items.map((item) => (
          <li key={item.da}>
            <Check size={18} strokeWidth={3} aria-hidden="true" />
            <span>
              <Words of={item} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The cover sheet in full, folded until somebody asks. It stands below a heading of the third level. */
export function SprintDetails({ sprint, short = false }: SprintProps) {
  const { t } = useTranslation('citizen');
  return (
    <details className={`${styles.more} ${short ? styles.short : ''}`}>
      <summary>
        {t(short ? 'sprints.moreShort' : 'sprints.more')}
        {short && (
          <span className="visually-hidden">
            : <Words of={sprint.title} />
          </span>
        )}
      </summary>
      <div className={styles.lists}>
        {short && (
          <p>
            <Words of={sprint.description} />
          </p>
        )}
        <Ticks id={`${sprint.sprintId}-tasks`} title={t('sprints.tasks')} items={sprint.tasks} />
        <Ticks id={`${sprint.sprintId}-jobs`} title={t('sprints.jobs')} items={sprint.jobFunctions} />
        <MadeFor sprint={sprint} title />
        <div>
          <h4>{t('sprints.before')}</h4>
          <p>
            <Words of={sprint.prerequisites} />
          </p>
        </div>
        <div>
          <h4>{t('sprints.by')}</h4>
          <p>
            <Words of={sprint.provider} />
          </p>
        </div>
      </div>
    </details>
  );
}
