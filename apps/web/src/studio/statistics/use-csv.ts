import { useTranslation } from 'react-i18next';
import type { ItemStatistics } from '@mikrosprint/contracts';
import { useText } from '../../i18n/useText.js';
import { columns, csvOf } from './csv.js';

/** Hands the figures of a version to the browser as a file. */
export function useCsv(): (statistics: ItemStatistics) => void {
  const { t } = useTranslation('studio');
  const text = useText();
  return (statistics) => {
    const file = csvOf(statistics, {
      of: text.of,
      heads: columns.map((column) => t(`statistics.csv.${column}`)),
      hidden: t('statistics.hidden'),
      gone: t('statistics.wrong.gone'),
      kinds: {
        level: t('statistics.column.level'),
        step: t('statistics.column.step'),
        answer: t('statistics.wrong.answer'),
      },
      decimalComma: text.number(0.5).includes(','),
    });
    const address = URL.createObjectURL(new Blob([file], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${statistics.sprintId}-${statistics.major}.${statistics.minor ?? 'x'}.csv`;
    link.click();
    URL.revokeObjectURL(address);
  };
}
