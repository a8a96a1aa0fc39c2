import { useTranslation } from 'react-i18next';
import type { SuggestionReason } from '@mikrosprint/contracts';
import { useText } from '../../i18n/useText.js';

/** A reason in words: what the rule looked at, the same for the citizen and for the caseworker. */
export function useReasonWords(): (reason: SuggestionReason) => string {
  const { t } = useTranslation('referrals');
  const text = useText();
  return (reason) => {
    const say = (key: string, values: Record<string, string | number>): string =>
      t(`suggestions.reasons.${key}`, values);
    switch (reason.rule) {
      case 'goal-job': {
        const skills = text.list(
          reason.skills.map((skill) => t('suggestions.skill', { skill: text.of(skill) })),
        );
        return say('goal-job', { job: text.of(reason.job), skills });
      }
      case 'others-did':
        return say('others-did', { ...reason.share, sprint: text.of(reason.finished) });
      case 'builds-on': {
        const { finished, known, skill } = reason;
        return say('builds-on', {
          ...{ sprint: text.of(finished), known: text.of(known), skill: text.of(skill) },
        });
      }
      case 'easier-way': {
        const { resting, minutes, skill } = reason;
        return say('easier-way', { sprint: text.of(resting), minutes, skill: text.of(skill) });
      }
      case 'next-step': {
        const { finished, further, skill } = reason;
        const values = { sprint: text.of(finished), skill: text.of(skill) };
        return say(further ? 'next-step-further' : 'next-step', values);
      }
      case 'first-step': {
        const { minutes, languageLevel: level, skill } = reason;
        return say('first-step', { minutes, level, skill: text.of(skill) });
      }
    }
  };
}
