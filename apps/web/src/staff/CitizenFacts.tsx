import {
  Award,
  Check,
  CircleCheck,
  Footprints,
  Hand,
  HandHeart,
  Medal,
  RotateCcw,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CitizenPage } from '@mikrosprint/contracts';
import { Card } from '../components/Card.js';
import { ProgressBar } from '../components/ProgressBar.js';
import { Stars } from '../components/Stars.js';
import { useText } from '../i18n/useText.js';
import { Words } from '../reading/Words.js';
import styles from './CitizenFacts.module.css';

type TimelineKind = CitizenPage['timeline'][number]['kind'];

const icons: Record<TimelineKind, LucideIcon> = {
  enrolled: Footprints,
  'level-finished': Check,
  'exam-passed': CircleCheck,
  'exam-not-passed': RotateCcw,
  badge: Medal,
  certificate: Award,
  'help-requested': Hand,
  'help-answered': HandHeart,
};

function Levels({ sprint }: { sprint: CitizenPage['sprints'][number] }) {
  const { t } = useTranslation('staff');
  const text = useText();
  return (
    <div className={styles.sprint}>
      <h3>
        <Words of={sprint.title} />
      </h3>
      <ProgressBar
        label={t('citizen.enrolled', { date: text.date(sprint.enrolledAt) })}
        value={sprint.levelsFinished}
        max={sprint.levelsTotal}
        text={t('row.levels', { done: sprint.levelsFinished, of: sprint.levelsTotal })}
      />
      {sprint.levels.length > 0 ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('citizen.level')}</th>
              <th scope="col">{t('citizen.stars')}</th>
              <th scope="col">{t('citizen.best')}</th>
              <th scope="col">{t('citizen.done')}</th>
            </tr>
          </thead>
          <tbody>
            {sprint.levels.map((level) => (
              <tr key={level.levelId}>
                <th scope="row">
                  <Words of={level.title} />
                </th>
                <td>
                  <Stars count={level.stars} />
                  <span className={styles.share}>{t('citizen.percent', { value: level.percent })}</span>
                </td>
                <td>{t('citizen.percent', { value: level.percent })}</td>
                <td>{text.day(level.finishedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>{t('citizen.noLevels')}</p>
      )}
    </div>
  );
}

function Awards({ page }: { page: CitizenPage }) {
  const { t } = useTranslation('staff');
  const text = useText();
  if (page.badges.length + page.certificates.length === 0) return <p>{t('citizen.noAwards')}</p>;
  return (
    <ul className={styles.items}>
      {page.certificates.map((certificate) => (
        <li key={certificate.verifyUrl}>
          <strong>{t('citizen.certificate', { sprint: text.of(certificate.sprintTitle) })}</strong>
          <p className={styles.small}>
            {t('citizen.certificateFacts', {
              date: text.date(certificate.issuedAt),
              percent: certificate.examPercent,
            })}
          </p>
        </li>
      ))}
      {page.badges.map((badge) => (
        <li key={badge.title.da + badge.awardedAt}>
          <Words of={badge.title} /> <span className={styles.small}>{text.day(badge.awardedAt)}</span>
        </li>
      ))}
    </ul>
  );
}

function Timeline({ page }: { page: CitizenPage }) {
  const { t } = useTranslation('staff');
  const text = useText();
  if (page.timeline.length === 0) return <p>{t('citizen.noTimeline')}</p>;
  return (
    <ol className={styles.timeline}>
      {page.timeline.map((entry) => {
        const Icon = icons[entry.kind];
        return (
          <li key={`${entry.at}${entry.kind}${entry.title.da}`}>
            <Icon aria-hidden="true" />
            <div>
              <p>{t(`timeline.${entry.kind}`, { title: text.of(entry.title) })}</p>
              {entry.detail && (
                <p className={styles.small}>
                  <Words of={entry.detail} />
                </p>
              )}
              <p className={styles.small}>{text.ago(entry.at)}</p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** The facts about one citizen: the caseworker and the citizen see this very same page. */
export function CitizenFacts({ page }: { page: CitizenPage }) {
  const { t } = useTranslation('staff');
  return (
    <div className={styles.columns}>
      <div className={styles.facts}>
        <Card as="section" className={styles.section} aria-labelledby="progress">
          <h2 id="progress">{t('citizen.progress')}</h2>
          {page.sprints.length > 0 ? (
            page.sprints.map((sprint) => <Levels key={sprint.sprintId} sprint={sprint} />)
          ) : (
            <p>{t('row.noSprint')}</p>
          )}
        </Card>
        <Card as="section" className={styles.section} aria-labelledby="awards">
          <h2 id="awards">{t('citizen.awards')}</h2>
          <Awards page={page} />
        </Card>
      </div>
      <Card as="section" className={styles.section} aria-labelledby="timeline">
        <h2 id="timeline">{t('citizen.timeline')}</h2>
        <Timeline page={page} />
      </Card>
    </div>
  );
}
