import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson, useSession } from '../api/session.js';
import { Button } from '../components/Button.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { ReadableHeading } from '../reading/ReadAloud.js';
import styles from './DataNotice.module.css';

/** Told at the first sign-in, without standing in the way of the first answer. */
export function DataNotice() {
  const { t } = useTranslation('citizen');
  const person = usePerson();
  const { readNotice } = useSession();
  const read = useMutation({ mutationFn: readNotice });
  if (person.noticeReadAt !== null) return null;
  return (
    <section className={styles.band} aria-labelledby="notice">
      <div>
        <ReadableHeading>
          <h2 id="notice">{t('notice.title')}</h2>
        </ReadableHeading>
        <p>{t('notice.text')}</p>
        {read.error && <ErrorMessage error={read.error} />}
      </div>
      <div className={styles.actions}>
        <Link to="/about-data">{t('notice.more')}</Link>
        <Button busy={read.isPending} onClick={() => read.mutate()}>
          {t('notice.read')}
        </Button>
      </div>
    </section>
  );
}
