import { useTranslation } from 'react-i18next';
import type { PlannedCourse } from '@mikrosprint/curriculum';
import { ReadableHeading } from '../../reading/ReadAloud.js';
import { Words } from '../../reading/Words.js';
import styles from './PlannedCourses.module.css';

/** Courses that are named and not there yet: to read about, with nothing to press. */
export function PlannedCourses({ courses }: { courses: readonly PlannedCourse[] }) {
  const { t } = useTranslation('citizen');
  if (courses.length === 0) return null;
  return (
    <section id="planned" className={styles.section} aria-labelledby="planned-title">
      <ReadableHeading>
        <h2 id="planned-title">{t('planned.title')}</h2>
      </ReadableHeading>
      <p>{t('planned.lead')}</p>
      <ul className={styles.courses} aria-labelledby="planned-title">
        {courses.map((course) => (
          <li key={course.id}>
            <div className={styles.title}>
              <h3>
                <Words of={course.title} />
              </h3>
              <p className={styles.state}>{t('planned.state')}</p>
            </div>
            <p>
              <Words of={course.about} />
            </p>
            <ul className={styles.jobs} aria-label={t('sprints.jobs')}>
              {course.jobFunctions.map((job) => (
                <li key={job.da}>
                  <Words of={job} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
