import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/useText.js';

/** Figures in the reader's words. A figure that is not told is said as such, and never looks like nought. */
export interface Figures {
  people(count: number | null): string;
  /** 0..1 as whole percent. */
  share(share: number | null): string;
  /** Seconds up to a minute and a half, then minutes. */
  time(seconds: number | null): string;
}

const longestInSeconds = 90;

export function useFigures(): Figures {
  const { t } = useTranslation('studio');
  const text = useText();
  return useMemo(() => {
    const hidden = t('statistics.hidden');
    const rounded = (value: number) => text.number(Math.round(value * 10) / 10);
    return {
      people: (count) => (count === null ? hidden : text.number(count)),
      share: (share) =>
        share === null ? hidden : t('statistics.percent', { value: text.number(Math.round(share * 100)) }),
      time: (seconds) => {
        if (seconds === null) return hidden;
        return seconds < longestInSeconds
          ? t('statistics.seconds', { value: text.number(Math.round(seconds)) })
          : t('statistics.minutes', { value: rounded(seconds / 60) });
      },
    };
  }, [t, text]);
}
