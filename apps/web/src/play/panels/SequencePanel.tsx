import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/useText.js';
import type { PanelProps } from '../panel.js';
import { HandIn } from '../parts/HandIn.js';
import { useLastChecked } from '../use-last-checked.js';
import { SequenceBoard } from './SequenceBoard.js';
import { SequenceLine } from './SequenceLine.js';
import styles from './SequencePanel.module.css';

/** Cards to put in order, or in their places; then they are looked at, as often as one likes. */
export function SequencePanel(props: PanelProps<'sequence'>) {
  const { step, state, mode, waiting, send } = props;
  const { t } = useTranslation('play');
  const text = useText();
  const exam = mode === 'exam';
  const answer = JSON.stringify([state.order, state.placed]);
  const isSame = useLastChecked(state.checks, answer) === answer;
  const isWhole = !step.slots || step.cards.every(({ id }) => state.placed[id] !== undefined);
  return (
    <div className={styles.panel}>
      {step.slots ? <SequenceBoard {...props} slots={step.slots} /> : <SequenceLine {...props} />}
      <HandIn
        ready={isWhole && (exam || !isSame)}
        why={t(isWhole ? 'sequence.changeFirst' : 'sequence.placeFirst')}
        over={state.status === 'done'}
        waiting={waiting}
        label={exam ? undefined : text.of(step.submit)}
        onPress={() => send({ type: exam ? 'hand-in' : 'check', payload: {} })}
      />
    </div>
  );
}
