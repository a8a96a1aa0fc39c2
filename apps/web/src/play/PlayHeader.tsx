import { LogOut, Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { comboBonus, type RunState } from '@mikrosprint/level-engine';
import { useText } from '../i18n/useText.js';
import { PageTitle } from '../components/PageTitle.js';
import styles from './PlayHeader.module.css';
import { SaveLine } from './SaveLine.js';
import type { SessionView } from './session.js';

interface PlayHeaderProps {
  title: string;
  view: SessionView;
  /** The person wants to see points. */
  points: boolean;
  readAloud: ReactNode;
  onLeave(): void;
}

/** Where one is, that it is saved, and the way out. Nothing else is on the screen but the task. */
export function PlayHeader({ title, view, points, readAloud, onLeave }: PlayHeaderProps) {
  const { t } = useTranslation('play');
  const { state } = view;
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <button type="button" className={styles.tool} onClick={onLeave}>
          <LogOut aria-hidden="true" size={20} className={styles.leaveIcon} />
          <span>{t('leave')}</span>
        </button>
        <PageTitle className={styles.title}>{title}</PageTitle>
        {points && state.mode === 'practice' && <Points state={state} />}
        {readAloud}
      </div>
      <div className={styles.row}>
        <Steps state={state} />
        <SaveLine save={view.save} savedAt={view.savedAt} exam={state.mode === 'exam'} />
      </div>
    </header>
  );
}

function Steps({ state }: { state: RunState }) {
  const { t } = useTranslation('play');
  const total = state.order.length;
  const number = Math.min(state.current + 1, total);
  const words = state.finished ? t('stepsDone') : t('step', { number, total });
  return (
    <div className={styles.steps}>
      <span className={styles.stepWords}>{words}</span>
      <span className={styles.segments} aria-hidden="true">
        {state.order.map((id, index) => {
          const done = state.steps[id]?.status === 'done';
          const here = index === state.current && !state.finished;
          return <span key={id} className={done ? styles.done : here ? styles.here : undefined} />;
        })}
      </span>
    </div>
  );
}

/** Points only ever grow; the bonus for a streak stands beside them, since it may end. */
function Points({ state }: { state: RunState }) {
  const { t } = useTranslation('play');
  const { number } = useText();
  const points = Object.values(state.steps).reduce((sum, step) => sum + step.points, 0);
  const bonus = comboBonus(state);
  return (
    <p className={styles.points}>
      <Star aria-hidden="true" size={18} />
      <span key={points} className={styles.pop}>
        <span className={styles.short} aria-hidden="true">
          {number(Math.round(points))}
        </span>
        <span className={styles.long}>{t('points', { points: number(Math.round(points)) })}</span>
      </span>
      {state.combo > 1 && (
        <span className={styles.streak}>
          {t('streak', { count: state.combo })} {t('streakBonus', { bonus })}
        </span>
      )}
    </p>
  );
}
