import { useTranslation } from 'react-i18next';
import type { ShareCv } from '@mikrosprint/contracts';
import { Choices } from '../../../components/Choices.js';

const lengths = { '7': 7, '30': 30, '90': 90 } as const;
const names = ['7', '30', '90'] as const;

/** After that the link opens nothing. */
export function HowLong({
  days,
  onChange,
}: {
  days: ShareCv['days'];
  onChange(days: ShareCv['days']): void;
}) {
  const { t } = useTranslation('cv');
  return (
    <Choices
      legend={t('share.days')}
      options={names.map((value) => ({ value, label: t('share.dayCount', { count: lengths[value] }) }))}
      value={names.find((name) => lengths[name] === days) ?? null}
      onChange={(name) => onChange(lengths[name])}
    />
  );
}
