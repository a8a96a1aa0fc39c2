import { useTranslation } from 'react-i18next';
import { Card } from '../components/Card.js';
import { PageTitle } from '../components/PageTitle.js';
import { ReadableHeading } from '../reading/ReadAloud.js';
import plain from './plain.module.css';

const can = ['keyboard', 'reader', 'zoom', 'motion', 'time', 'stage'] as const;

/** What holds today and what does not. The municipality publishes the formal statement. */
export function AccessibilityPage() {
  const { t } = useTranslation('common');
  return (
    <div className={plain.narrow}>
      <ReadableHeading>
        <PageTitle>{t('accessibility.title')}</PageTitle>
      </ReadableHeading>
      <p className={plain.lead}>{t('accessibility.lead')}</p>
      <Card as="section" className={plain.prose} aria-labelledby="can">
        <ReadableHeading>
          <h2 id="can">{t('accessibility.can')}</h2>
        </ReadableHeading>
        <ul>
          {can.map((item) => (
            <li key={item}>{t(`accessibility.${item}`)}</li>
          ))}
        </ul>
      </Card>
      <Card as="section" className={plain.prose} aria-labelledby="cannot">
        <ReadableHeading>
          <h2 id="cannot">{t('accessibility.cannot')}</h2>
        </ReadableHeading>
        <p>{t('accessibility.cannotText')}</p>
      </Card>
      <Card as="section" className={plain.prose} aria-labelledby="statement">
        <ReadableHeading>
          <h2 id="statement">{t('accessibility.statement')}</h2>
        </ReadableHeading>
        <p>{t('accessibility.statementText')}</p>
      </Card>
    </div>
  );
}
