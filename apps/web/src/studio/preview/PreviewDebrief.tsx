import type { EnrolmentView } from '@mikrosprint/contracts';
import { Hammer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import { castMember } from '../../play/cast-member.js';
import { CountedStars } from '../../play/debrief/CountedStars.js';
import styles from '../../play/debrief/Debrief.module.css';
import { previewSkills } from '../../play/debrief/preview.js';
import { SkillBars } from '../../play/debrief/SkillBars.js';
import { Speech } from '../../play/parts/Speech.js';
import type { PlaySession, SessionView } from '../../play/session.js';
import { Passage } from '../../reading/Words.js';

interface PreviewDebriefProps {
  session: PlaySession;
  view: SessionView;
  enrolment: EnrolmentView;
  onAgain(): void;
}

/** The end of a rehearsal: what its author has written for it. Whatever a server would add is left out. */
export function PreviewDebrief({ session, view, enrolment, onAgain }: PreviewDebriefProps) {
  const { t } = useTranslation('play');
  const { percent, stars } = view.state;
  const { debrief, mode } = session.level;
  const wentWell = stars >= 2;
  const skills = previewSkills(session, enrolment);
  const examTitle = wentWell ? 'debrief.titleExamPassed' : 'debrief.titleExamNot';
  return (
    <section className={styles.debrief} id="task" aria-labelledby="debrief-title">
      <h2 id="debrief-title" tabIndex={-1} className={styles.title}>
        {t(mode === 'exam' ? examTitle : 'debrief.title')}
      </h2>
      <div className={styles.stars}>
        {mode === 'practice' && <CountedStars count={stars} />}
        <p className={styles.percent}>{t('debrief.percent', { percent })}</p>
      </div>
      <Speech
        {...castMember(enrolment, debrief.actor)}
        role={undefined}
        mood={wentWell ? 'pleased' : 'neutral'}
        paragraphs={[wentWell ? debrief.well : debrief.hard]}
      />
      {skills.length > 0 && <SkillBars skills={skills} />}
      <div className={styles.tryNext}>
        <Hammer aria-hidden="true" size={22} />
        <div>
          <h3>{t(enrolment.track === 'basic' ? 'debrief.tryNextBasic' : 'debrief.tryNext')}</h3>
          <Passage of={debrief.tryNext} />
        </div>
      </div>
      <Button onClick={onAgain}>{t('debrief.again')}</Button>
    </section>
  );
}
