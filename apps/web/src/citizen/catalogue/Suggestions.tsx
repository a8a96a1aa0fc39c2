import { useTranslation } from 'react-i18next';
import type { HomeView } from '@mikrosprint/contracts';
import { useSprints } from '../data.js';
import { SprintTile } from './SprintTile.js';
import styles from './Suggestions.module.css';
import { suggestionsFor } from './suggestions.js';

function headingOf({ enrolments, next }: HomeView): string {
  if (enrolments.length === 0) return 'suggestions.first';
  return next === null ? 'suggestions.more' : 'suggestions.besides';
}

/** Where one could begin: one small thing for everyday life and one course for a job. */
export function Suggestions({ home }: { home: HomeView }) {
  const { t } = useTranslation('citizen');
  const { data } = useSprints();
  const sprints = suggestionsFor(data ?? [], home);
  if (sprints.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="suggestions">
      <h2 id="suggestions">{t(headingOf(home))}</h2>
      <ul className={styles.sprints}>
        {sprints.map((sprint) => (
          <li key={sprint.sprintId}>
            <p>{t(`tracks.${sprint.track}.title`)}</p>
            <SprintTile sprint={sprint} enrolment={undefined} />
          </li>
        ))}
      </ul>
    </section>
  );
}
