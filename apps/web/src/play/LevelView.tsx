import type { EnrolmentView } from '@mikrosprint/contracts';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { usePerson } from '../api/session.js';
import { Debrief } from './debrief/Debrief.js';
import { LeaveDialog } from './LeaveDialog.js';
import { LevelLayout } from './LevelLayout.js';
import type { PlaySession } from './session.js';
import { useSessionView } from './use-session-view.js';

interface LevelViewProps {
  session: PlaySession;
  enrolment: EnrolmentView;
  onAgain(): void;
}

/** A level as a learner plays it. */
export function LevelView({ session, enrolment, onAgain }: LevelViewProps) {
  const { preferences } = usePerson();
  const view = useSessionView(session);
  const [leaving, setLeaving] = useState(false);
  const navigate = useNavigate();
  const toMap = () => void navigate(`/sprint/${enrolment.sprintId}`);

  useEffect(() => refreshWhenSeen(session), [session]);

  return (
    <>
      <LevelLayout
        session={session}
        view={view}
        enrolment={enrolment}
        points={preferences.points}
        sound={preferences.sound}
        withStage={enrolment.method !== 'reading'}
        onLeave={() => (view.state.finished ? toMap() : setLeaving(true))}
        debrief={<Debrief session={session} view={view} enrolment={enrolment} onAgain={onAgain} />}
      />
      <LeaveDialog open={leaving} view={view} onStay={() => setLeaving(false)} onLeave={toMap} />
    </>
  );
}

/** Whoever comes back to this page may have played on elsewhere in the meantime. */
function refreshWhenSeen(session: PlaySession): () => void {
  const look = () => {
    if (document.visibilityState === 'visible') void session.refresh();
  };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}
