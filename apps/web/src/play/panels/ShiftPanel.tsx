import type { LearnerShift, ShiftState } from '@mikrosprint/level-engine';
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Portrait } from '../../components/Portrait.js';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import type { PanelProps } from '../panel.js';
import { NumberDisc, Option } from '../parts/Option.js';
import { Patience } from '../parts/Patience.js';
import { patienceOf } from '../shown-step.js';
import styles from './ShiftPanel.module.css';

const moods = {
  plenty: 'neutral',
  watching: 'worried',
  'running-out': 'worried',
  'used-up': 'annoyed',
} as const;

/** The queue: who waits, what they want, how long they still care to wait. A case itself has its own panel. */
export function ShiftPanel({ step, state, waiting, headingId, personOf, send }: PanelProps<'shift'>) {
  const { t } = useTranslation('play');
  const toCome = step.arrivals.length - state.waiting.length - state.helped.length;
  return (
    <div className={styles.panel}>
      <p className={styles.count}>
        <strong>{t('shift.waiting', { count: state.waiting.length })}</strong>{' '}
        {toCome > 0 && t('shift.toCome', { count: toCome })}
      </p>
      <ol className={styles.queue} aria-labelledby={headingId}>
        {arrivalsOf(step, state.waiting).map((arrival) => {
          const { rig, name } = personOf(arrival.actor);
          const look = patienceOf(step, state, arrival.id);
          return (
            <li key={arrival.id} data-arrival={arrival.id}>
              <Option
                look="open"
                off={waiting || state.status === 'done'}
                lead={
                  <span className={styles.face}>
                    <Portrait rig={rig} name={name} mood={moods[look]} size={3.25} />
                    <NumberDisc number={arrival.number} />
                  </span>
                }
                onPress={() => send({ type: 'pick', payload: { arrival: arrival.id } })}
              >
                <span className={styles.name}>{t('shift.help', { name })}</span>
                <span className={styles.wants}>
                  <Words of={arrival.wants} />
                </span>
                <Patience look={look} words={t(`shift.patience.${look}`)} />
              </Option>
            </li>
          );
        })}
      </ol>
      <Helped step={step} state={state} nameOf={(actor) => personOf(actor).name} />
    </div>
  );
}

function arrivalsOf(step: LearnerShift, ids: string[]): LearnerShift['arrivals'] {
  return ids.flatMap((id) => step.arrivals.filter((arrival) => arrival.id === id));
}

function Helped(props: { step: LearnerShift; state: ShiftState; nameOf(actor: string): string }) {
  const { t } = useTranslation('play');
  const text = useText();
  const helped = arrivalsOf(props.step, props.state.helped);
  if (helped.length === 0) return null;
  return (
    <p className={styles.helped}>
      <CircleCheck aria-hidden="true" size={20} />
      {t('shift.helped', { names: text.list(helped.map(({ actor }) => props.nameOf(actor))) })}
    </p>
  );
}
