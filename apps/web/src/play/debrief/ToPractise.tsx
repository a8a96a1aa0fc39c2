import type { LearnerStep } from '@mikrosprint/level-engine';
import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import { Words } from '../../reading/Words.js';
import styles from './Debrief.module.css';

/** More would be a list of failures. */
const shownAtMost = 3;

/** What took a second try: when it comes back by itself, and how to have it again at once. Nothing can be lost by it. */
export function ToPractise({ steps, onAgain }: { steps: LearnerStep[]; onAgain(): void }) {
  const { t } = useTranslation('play');
  return (
    <div className={styles.tricky}>
      <h3>{t('debrief.tricky')}</h3>
      <ul>
        {steps.slice(0, shownAtMost).map((step) => (
          <li key={step.id}>
            <Words of={step.prompt} />
          </li>
        ))}
      </ul>
      <p>{t('debrief.trickyLater')}</p>
      <Button icon={<RotateCcw aria-hidden="true" size={20} />} data-read="no" onClick={onAgain}>
        {t('debrief.again')}
      </Button>
    </div>
  );
}
