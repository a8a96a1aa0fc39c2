import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PageTitle } from '../components/PageTitle.js';
import plain from '../pages/plain.module.css';
import styles from './Admin.module.css';
import { Changes } from './Changes.js';
import { DatedNames } from './DatedNames.js';
import { People } from './People.js';

const parts = ['people', 'units', 'groups', 'changes'] as const;

/** Who may do what and where, the parts of the organisation, and what was changed about either. */
export function PeoplePage() {
  const { t } = useTranslation('admin');
  const [params] = useSearchParams();
  const part = parts.find((each) => each === params.get('part')) ?? 'people';
  return (
    <div className={plain.page}>
      <PageTitle>{t('title')}</PageTitle>
      <nav className={styles.parts} aria-label={t('parts')}>
        <ul>
          {parts.map((each) => (
            <li key={each}>
              <Link
                to={each === 'people' ? '/admin/people' : `/admin/people?part=${each}`}
                aria-current={each === part ? 'page' : undefined}
              >
                {t(`tab.${each}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {part === 'people' && <People />}
      {part === 'units' && <DatedNames of="units" />}
      {part === 'groups' && <DatedNames of="groups" />}
      {part === 'changes' && <Changes />}
    </div>
  );
}
