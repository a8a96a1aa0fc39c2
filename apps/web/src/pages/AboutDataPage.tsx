import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../components/Card.js';
import { PageTitle } from '../components/PageTitle.js';
import { useSession } from '../api/session.js';
import { ReadableHeading } from '../reading/ReadAloud.js';
import plain from './plain.module.css';

const sections = ['what', 'sees', 'talks', 'never', 'why', 'keeps', 'rights'] as const;

/** The notice about data, one question at a time. */
export function AboutDataPage() {
  const { t } = useTranslation('common');
  const { person } = useSession();
  return (
    <div className={plain.narrow}>
      <ReadableHeading>
        <PageTitle>{t('aboutData.title')}</PageTitle>
      </ReadableHeading>
      <p className={plain.lead}>{t('aboutData.lead')}</p>
      {sections.map((section) => (
        <Card as="section" key={section} className={plain.prose} aria-labelledby={section}>
          <ReadableHeading>
            <h2 id={section}>{t(`aboutData.${section}.title`)}</h2>
          </ReadableHeading>
          <p>{t(`aboutData.${section}.text`)}</p>
          {section === 'sees' && person?.roles.includes('citizen') && (
            <p>
              <Link to="/shared">{t('aboutData.toShared')}</Link>
            </p>
          )}
        </Card>
      ))}
      <p>
        <Link to="/accessibility">{t('accessibility.title')}</Link>
      </p>
    </div>
  );
}
