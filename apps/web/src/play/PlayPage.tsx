import type { EnrolmentView } from '@mikrosprint/contracts';
import { useCallback, useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { connection } from '../api/connection.js';
import { ApiProblem, type ProblemCode } from '../api/problem.js';
import { usePerson } from '../api/session.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { ExamIntro } from './ExamIntro.js';
import { justSeen } from './just-seen.js';
import { LevelView } from './LevelView.js';
import { Locked } from './Locked.js';
import { startPlaying } from '../pwa/playing.js';
import { NeedsLine } from './NeedsLine.js';
import { findEnrolment, openLevel } from './open-level.js';
import type { PlaySession } from './session.js';
import { beginWithFocus } from './StepView.js';
import { accountPlay } from './sync/account-play.js';
import { WireError } from './sync/wire.js';
import styles from './Threshold.module.css';
import { startSending } from './unsent.js';
import { useSessionView } from './use-session-view.js';

// The home page fetches this module while it is idle, so answers of an earlier visit leave without a level being opened.
startSending();

type Opened =
  | { kind: 'opening' }
  | { kind: 'threshold'; enrolment: EnrolmentView; busy: boolean }
  | { kind: 'playing'; enrolment: EnrolmentView; session: PlaySession }
  | { kind: 'problem'; error: unknown };

/** Which run to open: as the address says at first, and anew when the player asks for it. */
interface Wish {
  runId?: string;
  again?: boolean;
  /** The rules of the exam have been read. */
  agreed?: boolean;
  attempt: number;
}

function shownProblem(cause: unknown): unknown {
  if (!(cause instanceof WireError)) return cause;
  return new ApiProblem(cause.code as ProblemCode, cause.status, cause.facts);
}

function PlayPage() {
  const { enrolmentId = '', levelId = '' } = useParams();
  // Another level is another page: nothing of the one before may linger.
  return <Level key={`${enrolmentId}/${levelId}`} enrolmentId={enrolmentId} levelId={levelId} />;
}

function Level({ enrolmentId, levelId }: { enrolmentId: string; levelId: string }) {
  const { t } = useTranslation('play');
  const [search, setSearch] = useSearchParams();
  const [wish, setWish] = useState<Wish>(() => ({ runId: search.get('run') ?? undefined, attempt: 0 }));
  const opened = useOpened(enrolmentId, levelId, wish);
  const retry = useCallback(() => setWish((before) => ({ ...before, attempt: before.attempt + 1 })), []);
  const again = useCallback(() => {
    setSearch(withRun(null), { replace: true });
    setWish((before) => ({ again: true, attempt: before.attempt + 1 }));
  }, [setSearch]);

  switch (opened.kind) {
    case 'opening':
      return (
        <main className={styles.threshold} id="content">
          <div>
            {/* Not the page's title yet: the focus waits for the level's own. */}
            <h1 className="visually-hidden">{t('loadingLevel')}</h1>
            <Loading heights={[14, 6, 10]} />
          </div>
        </main>
      );
    case 'problem':
      return needsLine(opened.error) ? (
        <NeedsLine onRetry={retry} />
      ) : (
        <main className={styles.threshold} id="content">
          <div>
            <PageTitle className="visually-hidden">{t('loadingLevel')}</PageTitle>
            <ErrorMessage error={shownProblem(opened.error)} onRetry={retry} />
          </div>
        </main>
      );
    case 'threshold':
      return (
        <Threshold
          enrolment={opened.enrolment}
          levelId={levelId}
          busy={opened.busy}
          onStart={() => {
            beginWithFocus();
            setWish((before) => ({ agreed: true, attempt: before.attempt + 1 }));
          }}
        />
      );
    case 'playing':
      return <Playing {...opened} onAgain={again} />;
  }
}

const needsLine = (cause: unknown): boolean =>
  cause instanceof WireError && cause.code === 'exam-online-only';

/** The address with or without a run; whatever else it says stays. */
const withRun = (runId: string | null) => (before: URLSearchParams) => {
  const next = new URLSearchParams(before);
  if (runId) next.set('run', runId);
  else next.delete('run');
  return next;
};

function Threshold(props: { enrolment: EnrolmentView; levelId: string; busy: boolean; onStart(): void }) {
  const node = props.enrolment.nodes.find((candidate) => candidate.levelId === props.levelId);
  if (!node) return <ErrorMessage error={new ApiProblem('not-found', 404)} />;
  return node.lock ? (
    <Locked enrolment={props.enrolment} node={node} />
  ) : (
    <ExamIntro {...props} node={node} />
  );
}

/** A finished run keeps its address, so that a reload shows its debrief and not a new run. */
function Playing({
  enrolment,
  session,
  onAgain,
}: {
  enrolment: EnrolmentView;
  session: PlaySession;
  onAgain(): void;
}) {
  const { state } = useSessionView(session);
  const [, setSearch] = useSearchParams();
  const runId = session.runId();
  const { finished } = state;
  useEffect(() => startPlaying(), []);
  useEffect(() => {
    if (finished) setSearch(withRun(runId), { replace: true });
  }, [finished, runId, setSearch]);
  return <LevelView key={runId} session={session} enrolment={enrolment} onAgain={onAgain} />;
}

/** True when a person must say yes, or cannot go on, before there is anything to play. */
function standsAtThreshold(enrolment: EnrolmentView, levelId: string, wish: Wish): boolean {
  const node = enrolment.nodes.find((candidate) => candidate.levelId === levelId);
  if (!node || wish.runId) return false;
  if (node.lock) return true;
  return node.kind === 'exam' && !node.openRunId && !wish.agreed;
}

function useOpened(enrolmentId: string, levelId: string, wish: Wish): Opened {
  const { id: accountId } = usePerson();
  const [opened, setOpened] = useState<Opened>({ kind: 'opening' });
  useEffect(() => {
    let gone = false;
    let session: PlaySession | null = null;
    const open = async () => {
      const play = await accountPlay(accountId);
      const enrolment =
        (await justSeen(play, enrolmentId, levelId)) ?? (await findEnrolment(play, enrolmentId));
      if (gone) return;
      if (standsAtThreshold(enrolment, levelId, wish)) {
        const isExam = enrolment.nodes.some((node) => node.levelId === levelId && !node.lock);
        // What is known of a sitting is from before the line went: whether one is open, only the server can say.
        if (isExam && connection() !== 'online') throw new WireError('exam-online-only', 0);
        setOpened({ kind: 'threshold', enrolment, busy: false });
        return;
      }
      const found = await openLevel(play, { enrolmentId, levelId, ...wish }, enrolment);
      if (gone) {
        found.close();
        return;
      }
      session = found;
      setOpened({ kind: 'playing', enrolment, session });
    };
    setOpened((before) => (before.kind === 'threshold' ? { ...before, busy: true } : { kind: 'opening' }));
    open().catch((error: unknown) => {
      if (!gone) setOpened({ kind: 'problem', error });
    });
    return () => {
      gone = true;
      session?.close();
    };
  }, [accountId, enrolmentId, levelId, wish]);
  return opened;
}

// React.lazy asks for a default export.
export default PlayPage;
