import { useMutation } from '@tanstack/react-query';
import { BookOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePerson, useSession } from '../api/session.js';
import { Button, LinkButton } from '../components/Button.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { ReadableHeading } from '../reading/ReadAloud.js';
import styles from './SupportCard.module.css';

/** Offers help with reading once, after the notice about data. "Not now" holds on every device. */
export function SupportCard() {
  const { t } = useTranslation('citizen');
  const { noticeReadAt, preferences } = usePerson();
  const { setPreference } = useSession();
  const putAway = useMutation({ mutationFn: setPreference });
  // A device may remember the choices of before there was such a card: then the server says whether it is offered.
  if (noticeReadAt === null || preferences.supportCard !== true) return null;
  return (
    <section className={styles.card} aria-labelledby="support">
      <BookOpen aria-hidden="true" size={24} />
      <div>
        <ReadableHeading>
          <h2 id="support">{t('support.cardTitle')}</h2>
        </ReadableHeading>
        <p>{t('support.cardText')}</p>
        {putAway.error && <ErrorMessage error={putAway.error} />}
      </div>
      <div className={styles.actions}>
        <LinkButton to="/support">{t('support.cardOpen')}</LinkButton>
        <Button
          variant="quiet"
          busy={putAway.isPending}
          onClick={() => putAway.mutate({ supportCard: false })}
        >
          {t('support.cardNotNow')}
        </Button>
      </div>
    </section>
  );
}
