import { Eye, Hand, Lightbulb } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { helpOfferedAfter, revealOfferedAfter } from '@mikrosprint/level-engine';
import { Button } from '../components/Button.js';
import { useSession } from '../api/session.js';
import { AskForHelp } from './AskForHelp.js';
import type { PanelAction } from './panel.js';
import type { PlaySession } from './session.js';
import type { ShownStep } from './shown-step.js';
import styles from './StepHelp.module.css';

interface StepHelpProps {
  session: PlaySession;
  /** The step of the level, which is what one asks a person about. */
  stepId: string;
  /** The task one is at: the hint and the answer are its own. */
  at: ShownStep;
  points: boolean;
  send(action: PanelAction): void;
}

/** Ways on for somebody who is stuck: a hint, after three mistakes the answer, after four a person. Not in an exam. */
export function StepHelp({ session, stepId, at, points, send }: StepHelpProps) {
  const { t } = useTranslation('play');
  const id = useId();
  const [asking, setAsking] = useState(false);
  const { person } = useSession();
  const { step, state } = at;
  if (session.level.mode === 'exam' || state.status === 'done') return null;
  // At a queue the hint is about whom to help: it costs nothing and can be heard again.
  const isQueue = step.mechanic === 'shift';
  if (isQueue && step.hint === null) return null;
  const canHint = step.hint !== null && (isQueue || !state.hinted);
  const canReveal = !isQueue && state.mistakes >= revealOfferedAfter;
  // Staff who learn have nobody to call.
  const isCitizen = person?.roles.includes('citizen') === true;
  const canAsk = isCitizen && !session.isRehearsal && !isQueue && state.mistakes >= helpOfferedAfter;
  return (
    <div className={styles.help} data-read="no">
      <div className={styles.tools}>
        {step.hint && (
          // It stays when it has been used: a button that vanishes takes the focus with it.
          <Button
            variant="quiet"
            icon={<Lightbulb aria-hidden="true" size={20} />}
            aria-disabled={!canHint || undefined}
            aria-describedby={canHint && points && !isQueue ? `${id}-cost` : undefined}
            onClick={() => send({ type: 'hint', payload: {} })}
          >
            {t(canHint ? 'hint' : 'hintShown')}
          </Button>
        )}
        {canReveal && (
          <Button
            variant="quiet"
            icon={<Eye aria-hidden="true" size={20} />}
            onClick={() => send({ type: 'reveal', payload: {} })}
          >
            {t('reveal')}
          </Button>
        )}
        {canAsk && (
          <Button
            variant="quiet"
            icon={<Hand aria-hidden="true" size={20} />}
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            {t('help.offer')}
          </Button>
        )}
      </div>
      {canHint && points && !isQueue && (
        <p id={`${id}-cost`} className={styles.cost}>
          {t('hintCost')}
        </p>
      )}
      {canAsk && (
        <AskForHelp session={session} stepId={stepId} open={asking} onClose={() => setAsking(false)} />
      )}
    </div>
  );
}
