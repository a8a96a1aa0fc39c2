import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button.js';
import { ErrorMessage } from '../../../components/ErrorMessage.js';
import { Loading } from '../../../components/Loading.js';
import { useFocusLater } from '../../../hooks/useFocusLater.js';
import { useExternalProofs } from '../data.js';
import styles from '../proofs.module.css';
import { AddExternal } from './AddExternal.js';
import { ExternalProofLine } from './ExternalProofLine.js';

/** As the contract has it. */
const mostProofs = 30;

/** What one has from other places, kept beside one's own: papers as they are, signed credentials checked. */
export function ExternalProofs() {
  const { t } = useTranslation('proofs');
  const { data, error, refetch } = useExternalProofs();
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState('');
  const { element: heading, focusLater } = useFocusLater<HTMLHeadingElement>();
  return (
    <section className={styles.section} aria-labelledby="from-others" data-personal="">
      <h2 id="from-others" ref={heading} tabIndex={-1}>
        {t('others.title')}
      </h2>
      <p className={styles.intro}>{t('others.intro')}</p>
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[6]} />)}
      {data?.length === 0 && <p className={styles.fine}>{t('others.none')}</p>}
      {data && data.length > 0 && (
        <ul className={styles.others}>
          {data.map((proof) => (
            <ExternalProofLine
              key={proof.externalId}
              proof={proof}
              onRemoved={() => {
                setSaid(t('others.removed', { title: proof.title }));
                focusLater();
              }}
            />
          ))}
        </ul>
      )}
      {data && data.length < mostProofs && (
        <div>
          <Button icon={<FilePlus2 size={20} aria-hidden="true" />} onClick={() => setAdding(true)}>
            {t('others.add')}
          </Button>
        </div>
      )}
      <p role="status" className={styles.said}>
        {said}
      </p>
      {adding && (
        <AddExternal
          onClose={() => setAdding(false)}
          onAdded={({ title }) => {
            setSaid(t('others.form.saved', { title }));
            setAdding(false);
          }}
        />
      )}
    </section>
  );
}
