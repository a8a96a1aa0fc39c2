import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import styles from './Picks.module.css';

interface PickBarProps {
  chosen: number;
  of: number;
  onAll(): void;
  onNone(): void;
}

/** How many of a list come along, said at each change, and two ways to begin anew. */
export function PickBar({ chosen, of, onAll, onNone }: PickBarProps) {
  const { t } = useTranslation('studio');
  return (
    <div className={styles.bar}>
      <p role="status">{t('choosing.chosen', { chosen, of })}</p>
      <div className={styles.both}>
        <Button variant="quiet" aria-disabled={chosen === of || undefined} onClick={onAll}>
          {t('choosing.all')}
        </Button>
        <Button variant="quiet" aria-disabled={chosen === 0 || undefined} onClick={onNone}>
          {t('choosing.none')}
        </Button>
      </div>
    </div>
  );
}
