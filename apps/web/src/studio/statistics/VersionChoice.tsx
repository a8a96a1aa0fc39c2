import { useTranslation } from 'react-i18next';
import type { CountedVersion } from '@mikrosprint/contracts';
import { Select } from '../../components/Select.js';
import { useText } from '../../i18n/useText.js';
import styles from './Statistics.module.css';
import { versionWord, type VersionNumber } from './version-number.js';

interface VersionChoiceProps {
  versions: readonly CountedVersion[];
  version: VersionNumber | null;
  other: VersionNumber | null;
  set(name: 'version' | 'with', value: string | null): void;
}

const none = 'none';

/** Which version, and which beside it. Figures of two versions are never added up. */
export function VersionChoice({ versions, version, other, set }: VersionChoiceProps) {
  const { t } = useTranslation('studio');
  const text = useText();
  const label = (one: CountedVersion): string => {
    const named = t('statistics.versionOption', {
      version: versionWord(one),
      when: text.day(one.publishedAt),
    });
    return one.standing === 'enough' ? named : `${named} – ${t(`statistics.standing.${one.standing}`)}`;
  };
  const options = versions.map((one) => ({ value: versionWord(one), label: label(one) }));
  const chosen = version ? versionWord(version) : '';
  return (
    <div className={styles.versions}>
      <Select
        label={t('statistics.version')}
        value={chosen}
        options={options}
        onChange={(value) => set('version', value)}
      />
      {versions.length > 1 && (
        <Select
          label={t('statistics.compareWith')}
          value={other ? versionWord(other) : none}
          options={[
            { value: none, label: t('statistics.compareNone') },
            ...options.filter(({ value }) => value !== chosen),
          ]}
          onChange={(value) => set('with', value === none ? null : value)}
        />
      )}
    </div>
  );
}
