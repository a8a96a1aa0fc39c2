import { useTranslation } from 'react-i18next';
import type { EnrolmentView, SprintCard } from '@mikrosprint/contracts';
import type { Fit } from './fit.js';
import styles from './FittingSprints.module.css';
import { JobSprint } from './JobSprint.js';
import { SprintTile } from './SprintTile.js';

interface FittingSprintsProps {
  fitting: readonly { sprint: SprintCard; fit: Fit }[];
  enrolmentIn: (sprint: SprintCard) => EnrolmentView | undefined;
}

/** What fits the reader now, each with the reason, small tasks before courses as in the list below. */
export function FittingSprints({ fitting, enrolmentIn }: FittingSprintsProps) {
  const { t } = useTranslation('citizen');
  const small = fitting.filter(({ sprint }) => sprint.track === 'basic');
  return (
    <section id="fitting" className={styles.section} aria-labelledby="fitting-title">
      <h2 id="fitting-title" data-personal="">
        {t('fit.first')}
      </h2>
      {small.length > 0 && (
        <ul className={styles.tiles}>
          {small.map(({ sprint, fit }) => (
            <li key={sprint.sprintId}>
              <SprintTile sprint={sprint} enrolment={enrolmentIn(sprint)} fit={fit} />
            </li>
          ))}
        </ul>
      )}
      {fitting
        .filter(({ sprint }) => sprint.track === 'job')
        .map(({ sprint, fit }) => (
          <JobSprint key={sprint.sprintId} sprint={sprint} enrolment={enrolmentIn(sprint)} fit={fit} />
        ))}
    </section>
  );
}
