import { Square, Volume2 } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/useText.js';
import styles from './PlayHeader.module.css';
import { speaker } from './speech.js';

/** Absent where the browser has no voice for the language. `text` is asked for when it is pressed. */
export function ReadAloud({ text, of }: { text: () => string[]; of: string }) {
  const { t } = useTranslation('play');
  const { locale } = useText();
  const voice = useSyncExternalStore(speaker.onVoices, () => speaker.voiceFor(locale));
  const [reading, setReading] = useState(false);
  // It belongs to one step in one language: a new one makes it silent.
  useEffect(() => {
    setReading(false);
    return () => speaker.stop();
  }, [of, locale]);
  if (!voice) return null;
  const press = () => {
    if (reading) speaker.stop();
    else speaker.speak(text(), locale, () => setReading(false));
    setReading(!reading);
  };
  const label = reading ? t('stopReading') : t('readAloud');
  return (
    <button type="button" className={styles.tool} onClick={press}>
      {reading ? <Square aria-hidden="true" size={20} /> : <Volume2 aria-hidden="true" size={22} />}
      <span className={styles.toolWords}>{label}</span>
    </button>
  );
}
