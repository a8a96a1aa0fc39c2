import type { EnrolmentView, RunOutcome } from '@mikrosprint/contracts';
import { Award } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BadgeArt } from '../../citizen/BadgeArt.js';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import { reducedMotion } from '../../shell/appearance.js';
import styles from './Debrief.module.css';

interface SprintDoneProps {
  enrolment: EnrolmentView;
  outcome: RunOutcome;
}

/** A whole sprint is done: the one moment for confetti. What is promised here is what comes: an exam's certificate, a badge. */
export function SprintDone({ enrolment, outcome }: SprintDoneProps) {
  const { t } = useTranslation('play');
  const text = useText();
  const { badge } = outcome;
  useEffect(() => {
    import('../../stage/celebrate.js')
      .then(({ celebrate }) => celebrate({ reducedMotion: reducedMotion() }))
      .catch(() => undefined);
  }, []);
  return (
    <div className={styles.done}>
      {badge ? (
        <BadgeArt badge={{ ...badge, world: enrolment.world, awardedAt: enrolment.enrolledAt }} size={56} />
      ) : (
        <Award aria-hidden="true" size={40} />
      )}
      <div>
        <h3>{t('debrief.completed', { sprint: text.of(enrolment.title) })}</h3>
        {badge && (
          <p>
            {t('debrief.badge')}{' '}
            <strong>
              <Words of={badge.title} />
            </strong>
          </p>
        )}
        {enrolment.exam && <p>{t('debrief.certificate')}</p>}
      </div>
    </div>
  );
}
