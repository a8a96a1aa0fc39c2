import { useTranslation } from 'react-i18next';
import type { Locale } from '@mikrosprint/curriculum';
import { useSession } from '../api/session.js';
import styles from './LanguageSwitch.module.css';

const languages: { locale: Locale; short: string; name: string }[] = [
  { locale: 'da', short: 'DA', name: 'Dansk' },
  { locale: 'en', short: 'EN', name: 'English' },
];

/** Each language is named in itself. Switching changes the words under the open page and nothing else. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('shell');
  const { setPreference } = useSession();
  return (
    <div className={styles.switch} role="group" aria-label={t('language')}>
      {languages.map(({ locale, short, name }) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={i18n.language === locale}
          onClick={() => void setPreference({ locale }).catch(() => undefined)}
        >
          <span aria-hidden="true">{short}</span>
          <span className="visually-hidden">{name}</span>
        </button>
      ))}
    </div>
  );
}
