import { Check, Clock, Languages, Layers } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SprintCard } from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';
import { Words } from '../reading/Words.js';
import styles from './SprintsPage.module.css';

/** How many levels, how long, and in which language. */
export function SprintFacts({ sprint }: { sprint: SprintCard }) {
  const { t } = useTranslation('citizen');
  return (
    <ul className={styles.facts}>
      <li>
        <Layers size={18} aria-hidden="true" />
        {t('sprints.levels', { count: sprint.levelsTotal })}
      </li>
      <li>
        <Clock size={18} aria-hidden="true" />
        {t('sprints.minutes', { count: sprint.estimatedMinutes })}
      </li>
      <li>
        <Languages size={18} aria-hidden="true" />
        {t('sprints.language', { level: sprint.languageLevel })}
      </li>
    </ul>
  );
}

function Ticks({ id, title, items }: { id: string; title: string; items: LocalizedText[] }) {
  return (
    <div>
      <h3 id={id}>{title}</h3>
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

/** The cover sheet in full, folded until somebody asks. */
export function SprintDetails({ sprint }: { sprint: SprintCard }) {
  const { t } = useTranslation('citizen');
  return (
    <details className={styles.more}>
      <summary>{t('sprints.more')}</summary>
      <div className={styles.lists}>
        <Ticks id={`${sprint.sprintId}-tasks`} title={t('sprints.tasks')} items={sprint.tasks} />
        <Ticks id={`${sprint.sprintId}-jobs`} title={t('sprints.jobs')} items={sprint.jobFunctions} />
        <div>
          <h3>{t('sprints.before')}</h3>
          <p>
            <Words of={sprint.prerequisites} />
          </p>
        </div>
        <div>
          <h3>{t('sprints.by')}</h3>
          <p>
            <Words of={sprint.provider} />
          </p>
        </div>
      </div>
    </details>
  );
}
