import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Stars } from '../../../components/Stars.js';
import { useText } from '../../../i18n/useText.js';
import { Words } from '../../../reading/Words.js';
import { pausesOf } from './arrange-timeline.js';
import styles from './Progress.module.css';
import type { SprintStory } from './stories.js';

interface Row {
  at: string;
  what: ReactNode;
  result?: ReactNode;
}

/** The twin of the drawing: everything that it shows, in words and in order. */
export function SprintTable({ story: { sprint, times } }: { story: SprintStory }) {
  const { t } = useTranslation(['citizen-facts', 'staff']);
  const text = useText();
  const rows: Row[] = [
    { at: times.enrolledAt, what: t('citizen-facts:chart.enrolled') },
    ...sprint.levels.map(({ finishedAt, title, stars, percent, exam }) => ({
      at: finishedAt,
      what: <Words of={title} />,
      result: (
        <span className={styles.result}>
          {exam ? t('citizen-facts:chart.exam') : <Stars count={stars} />}
          <span>{t('staff:citizen.percent', { value: percent })}</span>
        </span>
      ),
    })),
    ...pausesOf(times, new Date().toISOString()).map(({ from, days }) => ({
      at: from,
      what: t('citizen-facts:chart.pauseOf', { count: days }),
    })),
    ...(times.certificateAt === null
      ? []
      : [{ at: times.certificateAt, what: t('citizen-facts:chart.certificate') }]),
  ];
  // What comes at one moment stays in this order: a level, then the pause that begins with it.
  rows.sort((one, other) => one.at.localeCompare(other.at));
  return (
    <div className={styles.tableOf}>
      <table className={styles.table}>
        <caption>
          <Words of={sprint.title} />{' '}
          <span className={styles.small}>
            {t('staff:row.levels', { done: sprint.levelsFinished, of: sprint.levelsTotal })}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('citizen-facts:chart.when')}</th>
            <th scope="col">{t('citizen-facts:chart.what')}</th>
            <th scope="col">{t('citizen-facts:chart.result')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ at, what, result }, index) => (
            <tr key={index}>
              <td>{text.day(at)}</td>
              <th scope="row">{what}</th>
              <td>{result}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sprint.levels.length === 0 && <p>{t('staff:citizen.noLevels')}</p>}
    </div>
  );
}
