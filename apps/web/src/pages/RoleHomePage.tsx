import { Check, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Role } from '@mikrosprint/contracts';
import { usePerson } from '../api/session.js';
import { LinkButton } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { PageTitle } from '../components/PageTitle.js';
import { useSprints } from '../citizen/data.js';
import plain from './plain.module.css';
import styles from './RoleHomePage.module.css';

type OtherRole = Exclude<Role, 'citizen' | 'caseworker'>;

const isOther = (role: Role): role is OtherRole => role !== 'citizen' && role !== 'caseworker';

/** Whose pages are all there. */
const complete: readonly OtherRole[] = ['provider'];

/** A true home for a role: what it can do today, and what is not there yet. */
export function RoleHomePage() {
  const { t } = useTranslation('common');
  const person = usePerson();
  const { data: sprints } = useSprints();
  const role = person.roles.find(isOther) ?? 'admin';
  return (
    <div className={plain.narrow}>
      <PageTitle title={t('roleHome.title')}>
        {t('roleHome.greeting', { name: person.displayName.split(' ')[0] })}
      </PageTitle>
      <p className={plain.lead}>{t(`roleHome.${role}.lead`)}</p>
      {role === 'provider' && (
        <LinkButton to="/studio" variant="primary" size="large" className={styles.main}>
          {t('roleHome.openStudio')}
        </LinkButton>
      )}
      <Card as="section" className={plain.prose} aria-labelledby="today">
        <h2 id="today">{t('roleHome.today')}</h2>
        <ul className={styles.items}>
          {(role === 'provider' || role === 'lead' || role === 'admin') && (
            <>
              {role !== 'provider' && (
                <li>
                  <Check size={20} aria-hidden="true" />
                  <Link to="/studio">{t('roleHome.review')}</Link>
                </li>
              )}
              <li>
                <Check size={20} aria-hidden="true" />
                <Link to="/studio/statistics">{t('roleHome.statistics')}</Link>
              </li>
            </>
          )}
          <li>
            <Check size={20} aria-hidden="true" />
            <Link to="/catalogue">{t('roleHome.catalogue')}</Link>
          </li>
          <li>
            <Check size={20} aria-hidden="true" />
            <Link to="/inbox">{t('roleHome.inbox')}</Link>
          </li>
          <li>
            <Check size={20} aria-hidden="true" />
            <Link to="/settings">{t('roleHome.settings')}</Link>
          </li>
        </ul>
        {sprints && sprints.length > 0 && <p>{t('roleHome.published', { count: sprints.length })}</p>}
      </Card>
      {!complete.includes(role) && (
        <Card as="section" className={plain.prose} aria-labelledby="later">
          <h2 id="later">{t('roleHome.later')}</h2>
          <p className={styles.later}>
            <Hourglass size={20} aria-hidden="true" />
            <span>{t(`roleHome.${role}.later`)}</span>
          </p>
        </Card>
      )}
    </div>
  );
}
