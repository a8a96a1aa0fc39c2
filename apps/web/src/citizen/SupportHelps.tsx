import { useMutation } from '@tanstack/react-query';
import { Volume2 } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrolmentView, Preferences, SupportWish } from '@mikrosprint/contracts';
import { usePerson, useSession } from '../api/session.js';
import { Card } from '../components/Card.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Toggle } from '../components/Toggle.js';
import { useText } from '../i18n/useText.js';
import { ReadableHeading } from '../reading/ReadAloud.js';
import { onVoices, voiceFor } from '../reading/voices.js';
import { useHome } from './data.js';
import { useChooseMethod } from './MethodChoice.js';
import styles from './SupportPage.module.css';

/** The sprint that waits, where it can be taken by reading as well as by playing. */
function useReadableSprint(): EnrolmentView | undefined {
  const { data: home } = useHome();
  const next = home?.enrolments.find(({ enrolmentId }) => enrolmentId === home.next?.enrolmentId);
  return next?.methods.includes('reading') && next.methods.includes('game') ? next : undefined;
}

function ReadingMethod({ enrolment }: { enrolment: EnrolmentView }) {
  const { t } = useTranslation('citizen');
  const text = useText();
  const choosing = useChooseMethod(enrolment.enrolmentId);
  const method = choosing.isPending ? choosing.variables : enrolment.method;
  return (
    <>
      <Toggle
        look="switch"
        label={t('support.method', { sprint: text.of(enrolment.title) })}
        hint={t('method.hint-reading')}
        checked={method === 'reading'}
        onChange={(on) => choosing.mutate(on ? 'reading' : 'game')}
      />
      {choosing.error && <ErrorMessage error={choosing.error} />}
    </>
  );
}

/** Help that works at once, whether anything is saved or shared or not. */
export function SupportHelps({ wish }: { wish: SupportWish }) {
  const { t } = useTranslation(['citizen', 'common']);
  const { locale, content } = useText();
  const { preferences } = usePerson();
  const { setPreference } = useSession();
  const choosing = useMutation({ mutationFn: setPreference });
  const choose = (patch: Partial<Preferences>): void => choosing.mutate(patch);
  const voice = useSyncExternalStore(onVoices, () => voiceFor(locale) ?? voiceFor(content));
  const sprint = useReadableSprint();
  return (
    <Card as="section" className={styles.part} aria-labelledby="helps">
      <ReadableHeading>
        <h2 id="helps">{t('support.helps')}</h2>
      </ReadableHeading>
      <p className={styles.line}>
        <Volume2 size={22} aria-hidden="true" />
        <span>{voice ? t('support.aloud') : t('common:settings.readAloudNone')}</span>
      </p>
      {/* Who has chosen a third language has already chosen. */}
      {wish.danish && (locale === 'da' || locale === 'en') && (
        <Toggle
          look="switch"
          label={t('support.english')}
          hint={t('support.englishHint')}
          hintLang="en"
          checked={preferences.locale === 'en'}
          onChange={(on) => choose({ locale: on ? 'en' : 'da' })}
        />
      )}
      {voice && (
        <Toggle
          look="switch"
          label={t('support.slowReading')}
          checked={preferences.readAloudRate === 'slow'}
          onChange={(on) => choose({ readAloudRate: on ? 'slow' : 'normal' })}
        />
      )}
      {wish.reading && (
        <Toggle
          look="switch"
          label={t('support.largeText')}
          checked={preferences.textSize !== 'normal'}
          onChange={(on) => choose({ textSize: on ? 'large' : 'normal' })}
        />
      )}
      {wish.reading && sprint && <ReadingMethod enrolment={sprint} />}
      {choosing.error && <ErrorMessage error={choosing.error} />}
      <p className={styles.soft}>{t('support.helpsAtOnce')}</p>
    </Card>
  );
}
