import type { EnrolmentView } from '@mikrosprint/contracts';
import { Footprints } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { tasksPath } from '../../citizen/workplace-tasks/tasks-link.js';
import { useWorkplaceTasks } from '../../citizen/workplace-tasks/use-workplace-tasks.js';
import styles from './Debrief.module.css';

interface TryForRealProps {
  enrolment: EnrolmentView;
  /** The level that was played; after the sprint any task fits. */
  levelId: string;
  sprintCompleted: boolean;
}

/** One quiet line to the tasks away from the screen, while there is one that fits and is not ticked off. */
export function TryForReal({ enrolment, levelId, sprintCompleted }: TryForRealProps) {
  const { t } = useTranslation('play');
  const { tasks } = useWorkplaceTasks(enrolment.enrolmentId);
  const fits = tasks?.some(
    ({ isDone, levelIds }) => !isDone && (sprintCompleted || levelIds.includes(levelId)),
  );
  if (!fits) return null;
  return (
    <p className={styles.forReal}>
      <Footprints aria-hidden="true" size={20} />
      <Link to={tasksPath(enrolment.sprintId)}>{t('debrief.forReal')}</Link>
    </p>
  );
}
