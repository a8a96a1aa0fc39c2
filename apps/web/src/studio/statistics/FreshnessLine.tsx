import { useTranslation } from 'react-i18next';
import type { Freshness } from '@mikrosprint/contracts';
import { Notice } from '../../components/Notice.js';
import { useText } from '../../i18n/useText.js';
import styles from './Statistics.module.css';

/** How new the figures are, and whether they are being counted just now. */
export function FreshnessLine({ readAt, behind, counting }: Freshness) {
  const { t } = useTranslation('studio');
  const text = useText();
  if (counting)
    return <Notice>{t(readAt === null ? 'statistics.countingFirst' : 'statistics.countingAnew')}</Notice>;
  if (readAt === null) return <Notice>{t('statistics.countingFirst')}</Notice>;
  const when = text.ago(readAt);
  if (behind) return <Notice>{t('statistics.behind', { when })}</Notice>;
  return <p className={styles.small}>{t('statistics.readAt', { when })}</p>;
}
