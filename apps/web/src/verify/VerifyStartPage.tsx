import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/client.js';
import { Button } from '../components/Button.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Notice } from '../components/Notice.js';
import { PageTitle } from '../components/PageTitle.js';
import { useFocusLater } from '../hooks/useFocusLater.js';
import plain from '../pages/plain.module.css';
import { ReadableHeading } from '../reading/ReadAloud.js';
import { checkProof, type Handed } from './data.js';
import { ProofForm } from './ProofForm.js';
import { Report } from './Report.js';
import styles from './verify.module.css';

/** For an employer who was sent a proof and knows nothing of it: put it in, and read whether it holds. */
export function VerifyStartPage() {
  const { t } = useTranslation('verify');
  const { element: answer, focusLater } = useFocusLater<HTMLHeadingElement>();
  const form = useRef<HTMLDivElement>(null);
  // A new form is an empty one.
  const [round, setRound] = useState(0);
  const check = useMutation({
    mutationFn: ({ handed, email }: { handed: Handed; email: string }) => checkProof(handed, email),
    onSuccess: focusLater,
  });
  function startAgain(): void {
    check.reset();
    setRound((before) => before + 1);
    form.current?.scrollIntoView({ block: 'start' });
    form.current?.focus();
  }
  return (
    <div className={plain.narrow}>
      <ReadableHeading>
        <PageTitle>{t('start.title')}</PageTitle>
      </ReadableHeading>
      <p className={plain.lead}>{t('start.lead')}</p>
      <div ref={form} tabIndex={-1} className={styles.formPlace}>
        <ProofForm
          key={round}
          busy={check.isPending}
          onCheck={(handed, email) => check.mutate({ handed, email })}
          onChange={() => check.reset()}
        />
      </div>
      <p role="status" className="visually-hidden">
        {check.isPending && t('start.checking')}
      </p>
      <Trouble error={check.error} />
      {check.data && (
        <>
          <Report report={check.data} heading={answer} />
          <div>
            <Button onClick={startAgain}>{t('start.another')}</Button>
          </div>
        </>
      )}
      {!check.data && (
        <section className={styles.section} aria-labelledby="how">
          <h2 id="how">{t('start.howTitle')}</h2>
          <p>{t('start.how')}</p>
        </section>
      )}
    </div>
  );
}

/** Without a network nothing that was put in is lost, and that is said. */
function Trouble({ error }: { error: unknown }) {
  const { t } = useTranslation('verify');
  if (!error) return null;
  if (error instanceof ApiProblem && error.code === 'offline') {
    return (
      <Notice live>
        <p>{t('start.offline')}</p>
      </Notice>
    );
  }
  return <ErrorMessage error={error} />;
}
