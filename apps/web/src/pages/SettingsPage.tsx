import { useMutation } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preferences } from '@mikrosprint/contracts';
import { usePerson, useSession } from '../api/session.js';
import { SupportLink } from '../citizen/SupportLink.js';
import { Card } from '../components/Card.js';
import { Choices } from '../components/Choices.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { PageTitle } from '../components/PageTitle.js';
import { languages, uiLocales } from '../i18n/locales.js';
import { useText } from '../i18n/useText.js';
import { InstallCard } from '../pwa/InstallCard.js';
import { ReadAloud } from '../reading/ReadAloud.js';
import { onVoices, voiceFor } from '../reading/voices.js';
import { DanishLevelChoice } from './DanishLevelChoice.js';
import { GoalJobChoice } from './GoalJobChoice.js';
import { NotificationsLink } from './notifications/NotificationsLink.js';
import plain from './plain.module.css';
import styles from './SettingsPage.module.css';

type Toggle = 'sound' | 'weeklyGoal' | 'points';

function Toggles({ names, save }: { names: Toggle[]; save(patch: Partial<Preferences>): void }) {
  const { t } = useTranslation('common');
  const { preferences } = usePerson();
  return names.map((name) => (
    <Choices
      key={name}
      legend={t(`settings.${name}`)}
      hint={t(`settings.${name}Hint`)}
      value={preferences[name] ? 'on' : 'off'}
      onChange={(value) => save({ [name]: value === 'on' })}
      options={[
        { value: 'on', label: t('settings.on') },
        { value: 'off', label: t('settings.off') },
      ]}
    />
  ));
}

interface PickProps<Name extends keyof Preferences> {
  name: Name;
  values: readonly Extract<Preferences[Name], string>[];
  hint?: boolean;
  save(patch: Partial<Preferences>): void;
}

/** One preference out of a few; its words are found by its name. */
function Pick<Name extends 'theme' | 'motion' | 'textSize' | 'contrast' | 'readAloudRate'>(
  props: PickProps<Name>,
) {
  const { name, values, hint, save } = props;
  const { t } = useTranslation('common');
  const { preferences } = usePerson();
  return (
    <Choices<string>
      legend={t(`settings.${name}`)}
      hint={hint ? t(`settings.${name}Hint`) : undefined}
      value={preferences[name]}
      onChange={(value) => save({ [name]: value })}
      options={values.map((value) => ({ value, label: t(`settings.${name}-${value}`) }))}
    />
  );
}

/** How fast texts are read, and what it sounds like; or why there is no button for it. */
function Reading({ save }: { save(patch: Partial<Preferences>): void }) {
  const { t } = useTranslation('common');
  const { locale, content } = useText();
  const { preferences } = usePerson();
  const own = useSyncExternalStore(onVoices, () => voiceFor(locale));
  const voice = useSyncExternalStore(onVoices, () => own ?? voiceFor(content));
  const sample = useRef<HTMLParagraphElement>(null);
  if (!voice) return <p className={styles.note}>{t('settings.readAloudNone')}</p>;
  return (
    <>
      <Pick name="readAloudRate" hint values={['slow', 'normal', 'fast']} save={save} />
      {own && (
        <div className={styles.sample}>
          <p ref={sample}>{t('settings.readAloudSample')}</p>
          <ReadAloud of={preferences.readAloudRate} roots={() => (sample.current ? [sample.current] : [])} />
        </div>
      )}
    </>
  );
}

/** Every choice shows at once and is saved on the server, so that it holds on every device. */
export function SettingsPage() {
  const { t } = useTranslation('common');
  const { preferences, roles } = usePerson();
  const { setPreference } = useSession();
  const saving = useMutation({ mutationFn: setPreference });
  const save = (patch: Partial<Preferences>): void => saving.mutate(patch);
  return (
    <div className={plain.narrow}>
      <PageTitle>{t('settings.title')}</PageTitle>
      <Card as="section" className={styles.form} aria-labelledby="look">
        <h2 id="look">{t('settings.look')}</h2>
        <Choices
          legend={t('settings.locale')}
          value={preferences.locale}
          onChange={(locale) => save({ locale })}
          options={uiLocales.map((value) => ({ value, label: languages[value].name, lang: value }))}
        />
        <Pick name="theme" values={['system', 'light', 'dark']} save={save} />
        <Pick name="textSize" values={['normal', 'large', 'largest']} save={save} />
        <Pick name="contrast" hint values={['system', 'high']} save={save} />
        <Pick name="motion" hint values={['system', 'reduced', 'full']} save={save} />
        {roles.includes('citizen') && (
          <>
            <h2 className={styles.part}>{t('settings.play')}</h2>
            <SupportLink />
            <GoalJobChoice save={save} />
            <DanishLevelChoice save={save} />
            <Reading save={save} />
            <Toggles names={['sound', 'weeklyGoal', 'points']} save={save} />
          </>
        )}
        <p role="status" className={styles.saved}>
          {saving.isSuccess && (
            <>
              <Check size={20} aria-hidden="true" /> {t('settings.saved')}
            </>
          )}
        </p>
        {saving.error && <ErrorMessage error={saving.error} />}
      </Card>
      {roles.includes('citizen') && <InstallCard />}
      <NotificationsLink />
    </div>
  );
}
