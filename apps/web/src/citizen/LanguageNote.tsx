import { useMutation } from '@tanstack/react-query';
import { Languages, Volume2 } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { DanishLevel, EnrolmentView, SprintCard } from '@mikrosprint/contracts';
import { usePerson, useSession } from '../api/session.js';
import { Button, LinkButton } from '../components/Button.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Notice } from '../components/Notice.js';
import { useText } from '../i18n/useText.js';
import { onVoices, voiceFor } from '../reading/voices.js';
import { useEnrol, useHome, useSprints } from './data.js';
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
function Easier({ sprint, enrolment }: { sprint: SprintCard; enrolment: EnrolmentView | undefined }) {
  const { t } = useTranslation('citizen');
  const text = useText();
  const enrol = useEnrol();
  const navigate = useNavigate();
  const to = `/sprint/${sprint.sprintId}`;
  const words = t(enrolment ? 'sprints.open' : 'sprints.begin', { sprint: text.of(sprint.title) });
  return (
    <div className={styles.easier}>
      <span>{t('languageNote.easier')}</span>
      {enrolment ? (
        <LinkButton to={to}>{words}</LinkButton>
      ) : (
        <Button
          busy={enrol.isPending}
          onClick={() => enrol.mutate(sprint.sprintId, { onSuccess: () => void navigate(to) })}
        >
          {words}
        </Button>
      )}
      {enrol.error && <ErrorMessage error={enrol.error} />}
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
  /** `card`: one among many, with only the way to something easier. */
  look: 'page' | 'card';
}

function Note({ sprint, look, own }: LanguageNoteProps & { own: DanishLevel }) {
  const { t } = useTranslation('citizen');
  const alternative = useAlternative(sprint, own);
  return (
    <Notice>
      <p data-personal="">{t('languageNote.level', { level: sprint.languageLevel, own })}</p>
      {look === 'page' && <Helps />}
      {alternative && <Easier {...alternative} />}
      {look === 'page' && <Link to="/settings">{t('languageNote.change')}</Link>}
    </Notice>
  );
}

/** A friendly word where a course asks for more Danish than somebody says they read. It stands in nobody's way. */
export function LanguageNote({ sprint, look }: LanguageNoteProps) {
  const { preferences } = usePerson();
  const own = preferences.danishLevel;
  return asksForMore(sprint.languageLevel, own) ? <Note sprint={sprint} look={look} own={own} /> : null;
}
