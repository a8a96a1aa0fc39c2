import { useTranslation } from 'react-i18next';
import { Card } from '../../components/Card.js';
import styles from './cv.module.css';

/** Where to begin: three things, and one has a CV. */
export function FirstSteps() {
  const { t } = useTranslation('cv');
  return (
    <Card as="section" className={styles.steps} aria-labelledby="cv-steps">
      <h2 id="cv-steps">{t('steps.title')}</h2>
      <ol>
        {(['goal', 'sentences', 'take'] as const).map((step, index) => (
          <li key={step}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <span>
              <strong>{t(`steps.${step}`)}</strong> {t(`steps.${step}Text`)}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
