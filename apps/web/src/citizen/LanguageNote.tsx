import { useMutation } from '@tanstack/react-query';
import { Info, Languages, Volume2 } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DanishLevel, SprintCard } from '@mikrosprint/contracts';
import { usePerson, useSession } from '../api/session.js';
import { Button } from '../components/Button.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Notice } from '../components/Notice.js';
import { useText } from '../i18n/useText.js';
import { Words } from '../reading/Words.js';
import { onVoices, voiceFor } from '../reading/voices.js';
import { SprintEntry } from './catalogue/SprintEntry.js';
import { useHome, useSprints } from './data.js';
import { asksForMore, readableAlternative } from './language-level.js';
import styles from './LanguageNote.module.css';

function useAlternative(sprint: SprintCard, own: DanishLevel) {
  const { data: sprints } = useSprints();
  const { data: home } = useHome();
  if (!sprints || !home) return null;
  const finished = home.enrolments.filter(({ completedAt }) => completedAt !== null);
  const finishedIds = new Set(finished.map(({ sprintId }) => sprintId));
  const alternative = readableAlternative(sprint, sprints, own, finishedIds);
  if (!alternative) return null;
  return {
    sprint: alternative,
    enrolment: home.enrolments.find(({ sprintId }) => sprintId === alternative.sprintId),
  };
}

/** The way into a sprint that is easier to read. */
function Easier({ sprint, own }: { sprint: SprintCard; own: DanishLevel }) {
  const { t } = useTranslation('citizen');
  const alternative = useAlternative(sprint, own);
  if (!alternative) return null;
  return (
    <div className={styles.easier}>
      <span>
        {t('languageNote.easier')}{' '}
        <strong>
          <Words of={alternative.sprint.title} />
        </strong>
      </span>
      <SprintEntry {...alternative} variant="secondary" short />
    </div>
  );
}

/** Help that works at once, and the way to a better answer. */
function Helps() {
  const { t } = useTranslation('citizen');
  const { locale } = useText();
  const { setPreference } = useSession();
  const switching = useMutation({ mutationFn: setPreference });
  const voice = useSyncExternalStore(onVoices, () => voiceFor(locale));
  return (
    <>
      <p>{t('languageNote.helps')}</p>
      <ul className={styles.helps}>
        {voice && (
          <li>
            <Volume2 size={20} aria-hidden="true" />
            <span>{t('languageNote.aloud')}</span>
          </li>
        )}
        <li>
          <Languages size={20} aria-hidden="true" />
          {locale === 'en' ? (
            <span>{t('languageNote.inEnglish')}</span>
          ) : (
            <Button busy={switching.isPending} onClick={() => switching.mutate({ locale: 'en' })}>
              <span>
                {t('languageNote.toEnglish')} (<span lang="en">{t('languageNote.inItsOwnWords')}</span>)
              </span>
            </Button>
          )}
        </li>
      </ul>
      {switching.error && <ErrorMessage error={switching.error} />}
    </>
  );
}

interface LanguageNoteProps {
  sprint: SprintCard;
  /** `card`: one among many, a quiet line with the way to something easier. */
  look: 'page' | 'card';
}

/** A friendly word where a course asks for more Danish than somebody says they read. It stands in nobody's way. */
export function LanguageNote({ sprint, look }: LanguageNoteProps) {
  const { t } = useTranslation('citizen');
  const { preferences } = usePerson();
  const own = preferences.danishLevel;
  if (!asksForMore(sprint.languageLevel, own)) return null;
  const words = t('languageNote.level', { level: sprint.languageLevel, own });
  if (look === 'card') {
    return (
      <div className={styles.card}>
        <Info size={18} aria-hidden="true" />
        <div>
          <p data-personal="">{words}</p>
          <Easier sprint={sprint} own={own} />
        </div>
      </div>
    );
  }
  return (
    <Notice>
      <p data-personal="">
        {words} <Link to="/settings">{t('languageNote.change')}</Link>
      </p>
      <Helps />
      <Easier sprint={sprint} own={own} />
    </Notice>
  );
}
