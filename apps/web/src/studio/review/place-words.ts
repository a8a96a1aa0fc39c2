/** What a place in a draft is called, in the words of its author. */
import { useTranslation } from 'react-i18next';
import { idOf, stepsOf, textOf, type Parts } from '../draft/parts.js';
import type { Place } from '../outline/places.js';

export function usePlaceWords(parts: Parts, language: string): (place: Place) => string {
  const { t } = useTranslation('studio');
  return ({ part, stepId }) => {
    if (part === 'sheet') return t('outline.sheet');
    const content = parts.get(part) ?? {};
    const name = textOf(content, 'title', language) || t('outline.untitled');
    const step = stepsOf(content).find((other) => stepId !== null && idOf(other) === stepId);
    return step ? `${name}: ${textOf(step, 'prompt', language) || t('outline.untitledStep')}` : name;
  };
}
