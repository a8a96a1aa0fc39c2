import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrolmentView } from '@mikrosprint/contracts';
import { Button } from '../../../components/Button.js';
import { castMember } from '../../../play/cast-member.js';
import debrief from '../../../play/debrief/Debrief.module.css';
import { Speech } from '../../../play/parts/Speech.js';
import type { PlaySession } from '../../../play/session.js';
import styles from './Together.module.css';

interface TogetherDebriefProps {
  session: PlaySession;
  enrolment: EnrolmentView;
  onAgain(): void;
  onBack(): void;
}

/** The end of a level that was looked at together: no stars, for nothing was earned; the words to talk about. */
export function TogetherDebrief({ session, enrolment, onAgain, onBack }: TogetherDebriefProps) {
  const { t } = useTranslation('citizen-page');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, []);
  const { actor, well, tryNext } = session.level.debrief;
  return (
    <section className={debrief.debrief} id="task" aria-labelledby="debrief-title">
      <h2 ref={title} id="debrief-title" tabIndex={-1} className={debrief.title}>
        {t('together.done')}
      </h2>
      <p>{t('together.doneText')}</p>
      <Speech
        {...castMember(enrolment, actor)}
        role={undefined}
        mood="pleased"
        paragraphs={[well, tryNext]}
      />
      <div className={styles.actions}>
        <Button variant="primary" onClick={onBack}>
          {t('together.back')}
        </Button>
        <Button onClick={onAgain}>{t('together.again')}</Button>
      </div>
    </section>
  );
}
