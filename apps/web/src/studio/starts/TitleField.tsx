import type { DraftCard } from '@mikrosprint/contracts';
import { useTranslation } from 'react-i18next';
import { Field } from '../../components/Field.js';

const longestTitle = 80;
/** From here on it is told how much room is left. */
const nearlyFull = 15;

/** Whether a sprint can be called so. */
export function isTitle(title: string): boolean {
  return title.trim().length >= 3;
}

interface TitleFieldProps {
  value: string;
  drafts: readonly DraftCard[];
  /** Whether what is missing is said although nothing was typed. */
  tried: boolean;
  onChange(value: string): void;
}

/** What a sprint is to be called, looked at while it is typed. */
export function TitleField({ value, drafts, tried, onChange }: TitleFieldProps) {
  const { t } = useTranslation('studio');
  const title = value.trim();
  const left = longestTitle - value.length;
  const taken = drafts.some((draft) => draft.title.da.toLowerCase() === title.toLowerCase());
  const words = [
    taken && t('starts.nameTaken'),
    left <= nearlyFull && t('starts.left', { count: left }),
    t('starts.nameHint'),
  ].filter((line) => line !== false);
  return (
    <Field
      label={t('starts.name')}
      hint={words.join(' ')}
      value={value}
      maxLength={longestTitle}
      error={errorOf()}
      onChange={(event) => onChange(event.target.value)}
    />
  );
  function errorOf(): string | undefined {
    if (title === '') return tried ? t('starts.nameMissing') : undefined;
    return tried && !isTitle(title) ? t('starts.nameShort') : undefined;
  }
}
