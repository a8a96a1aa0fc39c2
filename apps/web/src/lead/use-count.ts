import { useTranslation } from 'react-i18next';
import type { Count } from '@mikrosprint/contracts';
import { useText } from '../i18n/useText.js';

/** How many, in words: a hidden figure says that it is hidden. */
export function useCount(): (count: Count) => string {
  const { t } = useTranslation('lead');
  const text = useText();
  return (count) => (count === null ? t('overview.hidden') : text.number(count));
}
