import { useTranslation } from 'react-i18next';
import type { EnrolmentView } from '@mikrosprint/contracts';
import { LinkButton } from '../components/Button.js';
import { Notice } from '../components/Notice.js';
import { useText } from '../i18n/useText.js';

/** Below the map: that the sprint is done and what comes after it, or what is to be known of its exam. */
export function SprintStanding({ enrolment }: { enrolment: EnrolmentView }) {
  const { t } = useTranslation('citizen');
  const text = useText();
  const { completedAt, exam } = enrolment;
  if (completedAt) {
    return (
      <Notice kind="success">
        <p>{t('map.completed', { date: text.date(completedAt) })}</p>
        {exam ? (
          <LinkButton variant="primary" to="/badges">
            {t('home.toBadges')}
          </LinkButton>
        ) : (
          <>
            <LinkButton variant="primary" to="/sprints">
              {t('map.nextSprint')}
            </LinkButton>{' '}
            <LinkButton to="/badges">{t('map.toBadges')}</LinkButton>
          </>
        )}
      </Notice>
    );
  }
  if (!exam) return null;
  return (
    <Notice>
      <p>
        {t('map.aboutExam', { passMark: exam.passMark })}{' '}
        {t('map.sittings', { count: exam.sittingsLeftToday })}
      </p>
    </Notice>
  );
}
