import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { CitizenPage as Citizen, LookUpPurpose, Signal } from '@mikrosprint/contracts';
import { ApiProblem } from '../api/problem.js';
import { Button } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { Choices } from '../components/Choices.js';
import { Dialog } from '../components/Dialog.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { Notice } from '../components/Notice.js';
import { PageTitle } from '../components/PageTitle.js';
import { useText } from '../i18n/useText.js';
import { NotFoundPage } from '../pages/NotFoundPage.js';
import { CitizenFacts } from './CitizenFacts.js';
import styles from './CitizenPage.module.css';
import { useAnswerHelp, useCitizen, type HelpAnswer } from './data.js';
import { SignalLine } from './signals.js';
import { SupportTalk, TalkedSupport } from './support.js';

const purposes: LookUpPurpose[] = ['conversation', 'follow-up', 'help-request', 'administration'];
const answers: HelpAnswer[] = ['called', 'wrote', 'met', 'solved-itself'];

/** Asked once per opening. The answer is logged with the look-up, and the citizen can read it. */
function PurposeDialog({ onChoose }: { onChoose(purpose: LookUpPurpose): void }) {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const [purpose, setPurpose] = useState<LookUpPurpose | null>(null);
  const [tried, setTried] = useState(false);
  const back = (): void => void navigate('/caseload');
  return (
    <Dialog
      open
      onClose={back}
      title={t('purpose.title')}
      actions={
        <>
          <Button variant="primary" onClick={() => (purpose ? onChoose(purpose) : setTried(true))}>
            {t('purpose.open')}
          </Button>
          <Button onClick={back}>{t('purpose.back')}</Button>
        </>
      }
    >
      <p>{t('purpose.why')}</p>
      <Choices<LookUpPurpose>
        legend={t('purpose.legend')}
        stacked
        value={purpose}
        onChange={setPurpose}
        options={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
      />
      <p role="alert">{tried && !purpose ? t('purpose.missing') : ''}</p>
    </Dialog>
  );
}

function HelpRequest({ signal, citizenId }: { signal: Signal; citizenId: string }) {
  const { t } = useTranslation('staff');
  const text = useText();
  const answer = useAnswerHelp(citizenId);
  const { helpRequestId } = signal;
  if (!helpRequestId) return null;
  return (
    <div>
      {signal.stepPrompt && (
        <p className={styles.prompt}>{t('help.step', { step: text.of(signal.stepPrompt) })}</p>
      )}
      <h3>{t('help.how')}</h3>
      <div className={styles.answers}>
        {answers.map((how) => (
          <Button
            key={how}
            busy={answer.isPending && answer.variables.how === how}
            onClick={() => answer.mutate({ helpRequestId, how })}
          >
            {t(`help.${how}`)}
          </Button>
        ))}
      </div>
      {answer.error && <ErrorMessage error={answer.error} />}
    </div>
  );
}

function Signals({ citizen }: { citizen: Citizen }) {
  const { t } = useTranslation('staff');
  const [answered, setAnswered] = useState(false);
  const open = citizen.signals.some((signal) => signal.helpRequestId !== null);
  // The word of thanks stays after the request has gone from the page.
  if (open && !answered) setAnswered(true);
  return (
    <Card as="section" className={styles.now} aria-labelledby="signals">
      <h2 id="signals">{t('citizen.signals')}</h2>
      {citizen.signals.length === 0 && !answered && <p>{t('row.allWell')}</p>}
      <ul className={styles.signals}>
        {citizen.signals.map((signal) => (
          <li key={`${signal.kind}${signal.since}`}>
            <SignalLine signal={signal} />
            <HelpRequest signal={signal} citizenId={citizen.citizenId} />
            {signal.support && <SupportTalk signal={signal} citizenId={citizen.citizenId} />}
          </li>
        ))}
      </ul>
      <div role="status">{citizen.support && <TalkedSupport support={citizen.support} />}</div>
      <div role="status">
        {answered && !open && (
          <Notice kind="success">
            <p>{t('help.answered')}</p>
          </Notice>
        )}
      </div>
    </Card>
  );
}

function Opened({ citizenId, purpose }: { citizenId: string; purpose: LookUpPurpose }) {
  const { t } = useTranslation('staff');
  const text = useText();
  const { data, error, refetch } = useCitizen(citizenId, purpose);
  if (error instanceof ApiProblem && error.code === 'not-found') return <NotFoundPage />;
  return (
    <div className={styles.page}>
      <div>
        <Link to="/caseload" className={styles.back}>
          <ArrowLeft size={20} aria-hidden="true" />
          {t('citizen.back')}
        </Link>
        <PageTitle>{data?.displayName ?? t('citizen.title')}</PageTitle>
        {data && (
          <p className={styles.contact}>
            {data.email}
            {' · '}
            {data.lastActivityAt
              ? t('citizen.lastActive', { when: text.ago(data.lastActivityAt) })
              : t('row.neverActive')}
          </p>
        )}
      </div>
      {data && (
        <>
          <Signals citizen={data} />
          <CitizenFacts page={data} />
          <Notice>
            <p>{t('citizen.logged', { purpose: t(`purpose.${purpose}`) })}</p>
          </Notice>
        </>
      )}
      {!data &&
        (error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[8, 20]} />
        ))}
    </div>
  );
}

export function CitizenPage() {
  const { t } = useTranslation('staff');
  const { citizenId = '' } = useParams();
  const [opened, setOpened] = useState<{ citizenId: string; purpose: LookUpPurpose } | null>(null);
  if (opened?.citizenId === citizenId) return <Opened {...opened} />;
  return (
    <>
      <PageTitle>{t('citizen.title')}</PageTitle>
      <PurposeDialog key={citizenId} onChoose={(purpose) => setOpened({ citizenId, purpose })} />
    </>
  );
}
