import type { EnrolmentView, RunOutcome } from '@mikrosprint/contracts';
import { CloudOff, Hammer } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Passage } from '../../reading/Words.js';
import { AskForFeedback } from '../../review/AskForFeedback.js';
import { castMember } from '../cast-member.js';
import { Speech } from '../parts/Speech.js';
import type { PlaySession, SessionView } from '../session.js';
import { trickySteps } from '../tricky-steps.js';
import { CountedStars } from './CountedStars.js';
import styles from './Debrief.module.css';
import { ExamResult } from './ExamResult.js';
import { NextStep } from './NextStep.js';
import { previewNext, previewSkills } from './preview.js';
import { SkillBars } from './SkillBars.js';
import { SprintDone } from './SprintDone.js';
import { ToPractise } from './ToPractise.js';
import { TryForReal } from './TryForReal.js';
import { useOutcome } from './use-outcome.js';

interface DebriefProps {
  session: PlaySession;
  view: SessionView;
  enrolment: EnrolmentView;
  onAgain(): void;
}

/** The level is over: a colleague's words, stars, what one can do now, one thing to try, and where to go. */
export function Debrief({ session, view, enrolment, onAgain }: DebriefProps) {
  const { t } = useTranslation('play');
  const outcome = useOutcome(session, view);
  const { state } = view;
  const { debrief } = session.level;
  const isExam = session.level.mode === 'exam';
  const wentWell = isExam ? (outcome?.exam?.passed ?? state.stars >= 2) : state.stars >= 2;
  const skills = outcome?.skills ?? previewSkills(session, enrolment);
  const tricky = isExam ? [] : trickySteps(session.level, state);
  // Known before the server answers and kept when it does: what one is about to press does not change under the finger.
  const nearest = isExam ? null : previewNext(session, enrolment);
  const isWaitingForServer = !outcome && (view.save === 'offline' || view.save === 'signed-out');

  return (
    <section className={styles.debrief} id="task" aria-labelledby="debrief-title">
      <Title>{titleOf(isExam, wentWell, t)}</Title>
      {isExam ? (
        <ExamResult outcome={outcome} enrolment={enrolment} />
      ) : (
        <Stars state={state} outcome={outcome} />
      )}
      <Speech
        {...castMember(enrolment, debrief.actor)}
        role={undefined}
        mood={wentWell ? 'pleased' : 'neutral'}
        paragraphs={[wentWell ? debrief.well : debrief.hard]}
      />
      {outcome?.sprintCompleted && <SprintDone enrolment={enrolment} outcome={outcome} />}
      {skills.length > 0 && <SkillBars skills={skills} />}
      <div className={styles.tryNext}>
        <Hammer aria-hidden="true" size={22} />
        <div>
          <h3>{t(enrolment.track === 'basic' ? 'debrief.tryNextBasic' : 'debrief.tryNext')}</h3>
          <Passage of={debrief.tryNext} />
        </div>
      </div>
      <TryForReal
        enrolment={enrolment}
        levelId={session.level.id}
        sprintCompleted={outcome?.sprintCompleted ?? false}
      />
      {tricky.length > 0 && <ToPractise steps={tricky} onAgain={onAgain} />}
      {isWaitingForServer && (
        <p className={styles.later}>
          <CloudOff aria-hidden="true" size={18} /> {t('debrief.laterSent')}
        </p>
      )}
      <NextStep
        next={nearest ?? (outcome ? outcome.next : isWaitingForServer ? null : undefined)}
        outcome={outcome}
        isExam={isExam}
        enrolment={enrolment}
        onAgain={tricky.length > 0 ? null : onAgain}
      />
      {outcome?.sprintCompleted && <AskForFeedback enrolmentId={enrolment.enrolmentId} />}
    </section>
  );
}

function titleOf(isExam: boolean, passed: boolean, t: (key: string) => string): string {
  if (!isExam) return t('debrief.title');
  return t(passed ? 'debrief.titleExamPassed' : 'debrief.titleExamNot');
}

function Title({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, []);
  return (
    <h2 ref={heading} id="debrief-title" tabIndex={-1} className={styles.title}>
      {children}
    </h2>
  );
}

function Stars({ state, outcome }: { state: SessionView['state']; outcome: RunOutcome | undefined }) {
  const { t } = useTranslation('play');
  return (
    <div className={styles.stars}>
      <CountedStars count={state.stars} />
      <p className={styles.percent}>
        {t('debrief.percent', { percent: state.percent })}
        {outcome && <span>{t(outcome.best ? 'debrief.best' : 'debrief.keptBest')}</span>}
      </p>
    </div>
  );
}
