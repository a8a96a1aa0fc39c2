import { Award, Medal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CitizenPage } from '@mikrosprint/contracts';
import { Card } from '../../components/Card.js';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import styles from './CitizenFacts.module.css';

function Lines({ badges, certificates }: Pick<CitizenPage, 'badges' | 'certificates'>) {
  const { t } = useTranslation('staff');
  const text = useText();
  return (
    <ul className={styles.items}>
      {certificates.map(({ verifyUrl, sprintTitle, issuedAt, examPercent }) => (
        <li key={verifyUrl}>
          <Award className={styles.certificate} size={22} aria-hidden="true" />
          <div>
            <a href={verifyUrl}>{t('citizen.certificate', { sprint: text.of(sprintTitle) })}</a>
            <p className={styles.small}>
              {t('citizen.certificateFacts', { date: text.date(issuedAt), percent: examPercent })}
            </p>
          </div>
        </li>
      ))}
      {badges.map(({ title, sprintTitle, awardedAt }) => (
        <li key={title.da + awardedAt}>
          <Medal className={styles.badge} size={22} aria-hidden="true" />
          <div>
            <Words of={title} />
            <p className={styles.small}>
              {sprintTitle && (
                <>
                  <Words of={sprintTitle} />
                  {', '}
                </>
              )}
              {text.date(awardedAt)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

export function Awards({ page }: { page: CitizenPage }) {
  const { t } = useTranslation('staff');
  const { badges, certificates } = page;
  return (
    <Card as="section" className={styles.section} aria-labelledby="awards">
      <h2 id="awards">{t('citizen.awards')}</h2>
      {badges.length + certificates.length === 0 ? (
        <p>{t('citizen.noAwards')}</p>
      ) : (
        <Lines badges={badges} certificates={certificates} />
      )}
    </Card>
  );
}
