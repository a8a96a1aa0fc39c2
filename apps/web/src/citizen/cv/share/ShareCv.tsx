import { useQuery } from '@tanstack/react-query';
import { Link2, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../api/session.js';
import { Button } from '../../../components/Button.js';
import { Card } from '../../../components/Card.js';
import styles from '../cv.module.css';
import { caseworkerQuery } from '../data.js';
import { useWriting } from '../use-cv.js';
import { MakeLink } from './MakeLink.js';
import { SendToCaseworker } from './SendToCaseworker.js';
import { Shares } from './Shares.js';

/** Who can read the CV: nobody, until its owner gives somebody a link. */
export function ShareCv({ ready }: { ready: boolean }) {
  const { t } = useTranslation('cv');
  const { id } = usePerson();
  const { store, view } = useWriting();
  const { data: caseworker } = useQuery(caseworkerQuery(id));
  const [asking, setAsking] = useState<'caseworker' | 'link' | null>(null);
  const ask = async (what: 'caseworker' | 'link'): Promise<void> => {
    await store.flush();
    setAsking(what);
  };
  const close = (): void => setAsking(null);
  return (
    <Card as="section" className={styles.fields} aria-labelledby="cv-share">
      <h2 id="cv-share">{t('share.title')}</h2>
      <p>{t('share.text')}</p>
      {ready && (
        <div className={styles.row}>
          {caseworker && (
            <Button icon={<Send size={18} aria-hidden="true" />} onClick={() => void ask('caseworker')}>
              {t('share.caseworker', { name: caseworker })}
            </Button>
          )}
          <Button icon={<Link2 size={18} aria-hidden="true" />} onClick={() => void ask('link')}>
            {t('share.link')}
          </Button>
        </div>
      )}
      <Shares shares={view.shares} />
      {asking === 'link' && <MakeLink onClose={close} />}
      {asking === 'caseworker' && caseworker && <SendToCaseworker name={caseworker} onClose={close} />}
    </Card>
  );
}
