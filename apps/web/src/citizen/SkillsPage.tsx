import { useTranslation } from 'react-i18next';
import { LinkButton } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { EmptyState } from '../components/EmptyState.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { ProgressBar } from '../components/ProgressBar.js';
import { ListChecks } from 'lucide-react';
import { useText } from '../i18n/useText.js';
import { useHome } from './data.js';
import styles from './SkillsPage.module.css';

/** In words what a share means; the same limits as the stars. */
function standing(percent: number): string {
  if (percent === 0) return 'skills.notYet';
  if (percent < 70) return 'skills.under';
  return percent < 90 ? 'skills.good' : 'skills.sure';
}

export function SkillsPage() {
  const { t } = useTranslation('citizen');
  const text = useText();
  const { data: home, error, refetch } = useHome();
  return (
    <div className={styles.page}>
      <PageTitle>{t('skills.title')}</PageTitle>
      <p>{t('skills.lead')}</p>
      {!home &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[16]} />)}
      {home?.enrolments.length === 0 && (
        <EmptyState
          icon={<ListChecks size={40} aria-hidden="true" />}
          title={t('skills.empty')}
          action={
            <LinkButton variant="primary" to="/sprints">
              {t('home.toSprints')}
            </LinkButton>
          }
        >
          {t('home.choose')}
        </EmptyState>
      )}
      {home?.enrolments.map((enrolment) => (
        <Card as="section" key={enrolment.enrolmentId} aria-labelledby={enrolment.enrolmentId}>
          <h2 id={enrolment.enrolmentId}>{text.of(enrolment.title)}</h2>
          <ul className={styles.grid}>
            {enrolment.skills.map((skill) => (
              <li
                key={skill.id}
                className={skill.percent > 0 ? styles.skill : `${styles.skill} ${styles.untouched}`}
              >
                <h3>{text.of(skill.title)}</h3>
                <ProgressBar
                  label={t(standing(skill.percent))}
                  value={skill.percent}
                  text={t('percent', { value: skill.percent })}
                />
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}
