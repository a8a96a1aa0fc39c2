import { useTranslation } from 'react-i18next';
import { mechanicNames } from '../../play/mechanic-names.js';

const kinds = [
  'choice',
  'choices',
  'true-false',
  'matching',
  'short-answer',
  'number',
  'ordering',
  'essay',
  'description',
  'file',
  'picture',
  'clip',
  'unknown',
] as const;

/** A kind of question or task in words; the source's own word where it is none of ours. */
export function useKindWords(): (kind: string) => string {
  const { t } = useTranslation('studio');
  return (kind) => {
    const mechanic = mechanicNames.find((name) => name === kind);
    if (mechanic) return t(`outline.mechanic.${mechanic}`);
    const known = kinds.find((name) => name === kind);
    return known ? t(`exchange.kind.${known}`) : kind;
  };
}
