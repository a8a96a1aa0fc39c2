import { BookOpen } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CitizenPage, Signal, SupportWish } from '@mikrosprint/contracts';
import { Button } from '../components/Button.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { useText } from '../i18n/useText.js';
import { useNoteTalk } from './data.js';
import styles from './support.module.css';

/** The one sentence about a wish for support, the same for the citizen who shares it and the caseworker who reads it. */
export function useWishWords(): (wish: SupportWish) => string {
  const { t } = useTranslation('staff');
  return useCallback(
    ({ reading, danish }) =>
      t(`support.wants-${reading && danish ? 'both' : reading ? 'reading' : 'danish'}`),
    [t],
  );
}

/** The wish that a talk has been about: a fact to remember, no call any more. */
export function TalkedSupport({ support }: { support: NonNullable<CitizenPage['support']> }) {
  const { t } = useTranslation('staff');
  const text = useText();
  const wishWords = useWishWords();
  return (
    <p className={styles.fact}>
      <BookOpen size={18} aria-hidden="true" />
      <span>{t('support.talked', { wish: wishWords(support), date: text.onDate(support.talkedAt) })}</span>
    </p>
  );
}

/** What a caseworker can do about a wish for support: talk, and note that they have. */
export function SupportTalk({ signal, citizenId }: { signal: Signal; citizenId: string }) {
  const { t } = useTranslation('staff');
  const talk = useNoteTalk(citizenId);
  return (
    <div>
      <p className={styles.hint}>{t('support.hint')}</p>
      <Button className={styles.talk} busy={talk.isPending} onClick={() => talk.mutate(signal.since)}>
        {t('support.talk')}
      </Button>
      {talk.error && <ErrorMessage error={talk.error} />}
    </div>
  );
}
