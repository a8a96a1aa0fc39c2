import { ArrowRightLeft, CalendarPlus, Download, Send, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import styles from './Rows.module.css';

export type BulkAction = 'assign' | 'refer' | 'export' | 'hand-over';

interface BulkBarProps {
  count: number;
  onPress(action: BulkAction): void;
  onNone(): void;
}

/** What can be done for everybody who is chosen; it stays in sight while the list is walked. */
export function BulkBar({ count, onPress, onNone }: BulkBarProps) {
  const { t } = useTranslation('caseload');
  return (
    <div className={styles.bulk} role="group" aria-label={t('bulk.title')}>
      <p className={`${styles.count} tabular`}>{t('chosen', { count })}</p>
      <Button
        variant="primary"
        className={styles.deed}
        icon={<CalendarPlus size={20} aria-hidden="true" />}
        onClick={() => onPress('assign')}
      >
        {t('bulk.assign')}
      </Button>
      <Button
        className={styles.deed}
        icon={<Send size={20} aria-hidden="true" />}
        onClick={() => onPress('refer')}
      >
        {t('bulk.refer')}
      </Button>
      <Button
        className={styles.deed}
        icon={<Download size={20} aria-hidden="true" />}
        onClick={() => onPress('export')}
      >
        {t('bulk.export')}
      </Button>
      <Button
        className={styles.deed}
        icon={<ArrowRightLeft size={20} aria-hidden="true" />}
        onClick={() => onPress('hand-over')}
      >
        {t('bulk.handOver')}
      </Button>
      <Button
        variant="quiet"
        className={styles.none}
        icon={<X size={20} aria-hidden="true" />}
        onClick={onNone}
      >
        {t('bulk.none')}
      </Button>
    </div>
  );
}
