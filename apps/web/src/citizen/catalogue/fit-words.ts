import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/useText.js';
import type { Fit, MadeFor } from './fit.js';

/** "er ny i Danmark", "har søgt i over et år": ends of the sentence that says whom a sprint is for. */
export function useFitWords() {
  const { t } = useTranslation('citizen');
  const text = useText();

  function weeks({ relevantFromWeek: from = 1, relevantToWeek: to }: MadeFor): string[] {
    if (to === undefined) return from > 1 ? [t('fit.weeksAfter', { count: from - 1 })] : [];
    return [from > 1 ? t('fit.weeksBetween', { from, count: to }) : t('fit.weeksFirst', { count: to })];
  }

  return {
    /** "Passer til dig, der lige er begyndt at søge"; it says what the reader has said. */
    reason({ stage, groups }: Fit): string {
      const who = [
        ...(stage ? [t(`fit.looking.${stage}`)] : []),
        ...groups.map((group) => t(`fit.is.${group}`)),
      ];
      return t('fit.reason', { who: text.list(who) });
    },
    /** "Godt for dig, der er ny i Danmark eller skifter fag"; null where the authors name nobody. */
    madeFor(sprint: MadeFor): string | null {
      const { targetGroups = [] } = sprint;
      const who = [...weeks(sprint), ...targetGroups.map((group) => t(`fit.is.${group}`))];
      return who.length > 0 ? t('fit.madeFor', { who: text.either(who) }) : null;
    },
  };
}
