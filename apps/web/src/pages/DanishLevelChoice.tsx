import { useTranslation } from 'react-i18next';
import type { DanishLevel, Preferences } from '@mikrosprint/contracts';
import { usePerson } from '../api/session.js';
import { danishLevels } from '../citizen/language-level.js';
import { Choices } from '../components/Choices.js';

const unsaid = 'none';
const answers: readonly (DanishLevel | typeof unsaid)[] = [unsaid, ...danishLevels];

/** How well one reads Danish, in plain words. Nothing has to be said, and what is said can be taken back. */
export function DanishLevelChoice({ save }: { save(patch: Partial<Preferences>): void }) {
  const { t } = useTranslation('common');
  const { preferences } = usePerson();
  return (
    <Choices
      legend={t('settings.danishLevel')}
      hint={t('settings.danishLevelHint')}
      stacked
      value={preferences.danishLevel ?? unsaid}
      onChange={(value) => save({ danishLevel: value === unsaid ? null : value })}
      options={answers.map((value) => ({ value, label: t(`settings.danishLevel-${value}`) }))}
    />
  );
}
