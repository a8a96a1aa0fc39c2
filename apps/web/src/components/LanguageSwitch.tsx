import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.js';
import { languages, uiLocales } from '../i18n/locales.js';
import styles from './LanguageSwitch.module.css';

/** Each language is named in itself. Switching changes the words under the open page and nothing else. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('shell');
  const { setPreference } = useSession();
  return (
    <div className={styles.switch} role="group" aria-label={t('language')}>
      {uiLocales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={i18n.language === locale}
          onClick={() => void setPreference({ locale }).catch(() => undefined)}
        >
          <span aria-hidden="true">{languages[locale].short}</span>
          <span className="visually-hidden">{languages[locale].name}</span>
        </button>
      ))}
    </div>
  );
}
