import type { ComposeState, LearnerCompose } from '@mikrosprint/level-engine';
import { CircleAlert, CircleCheck, Circle } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import type { PanelProps } from '../panel.js';
import { Aside } from '../parts/Aside.js';
import { HandIn } from '../parts/HandIn.js';
import { Material } from '../parts/Material.js';
import { NumberDisc, Option } from '../parts/Option.js';
import { Speech } from '../parts/Speech.js';
import { useLastChecked } from '../use-last-checked.js';
import styles from './ComposePanel.module.css';
import { ComposePaper } from './ComposePaper.js';
import { useOwnWords, type OwnWords } from './use-own-words.js';

/** A letter built of ready parts: what lies to choose from, the paper as it stands, and what it must be. */
export function ComposePanel(props: PanelProps<'compose'>) {
  const { step, state, mode, waiting, personOf, send } = props;
  const { t } = useTranslation('play');
  const text = useText();
  const exam = mode === 'exam';
  const over = state.status === 'done';
  const own = useOwnWords(props);
  const answer = JSON.stringify([state.chosen, own.words.trim()]);
  const isSame = useLastChecked(state.checks, answer) === answer;
  const isEmpty = state.chosen.length === 0;
  const judge = useJudge(own, waiting, () => send({ type: exam ? 'hand-in' : 'check', payload: {} }));

  return (
    <>
      {step.material && (
        <Aside>
          <Material material={step.material} />
        </Aside>
      )}
      <div className={styles.panel}>
        {step.needs && <Needs needs={step.needs} state={state} />}
        {!over && <Blocks {...props} />}
        <ComposePaper {...props} own={own} />
        <HandIn
          ready={!isEmpty && (exam || !isSame)}
          why={t(isEmpty ? 'compose.chooseFirst' : 'compose.changeFirst')}
          over={over}
          waiting={false}
          label={exam ? undefined : text.of(step.submit)}
          onPress={judge}
        />
        {over && !exam && step.reply.text && (
          <div className={styles.reply}>
            <h3>{t('compose.reply')}</h3>
            <Speech
              {...personOf(step.reply.actor)}
              role={undefined}
              mood="pleased"
              paragraphs={[step.reply.text]}
            />
          </div>
        )}
      </div>
    </>
  );
}

/** What lies to choose from; a part that is in the text says so and goes out again. */
function Blocks({ step, state, waiting, headingId, send }: PanelProps<'compose'>) {
  const { t } = useTranslation('play');
  return (
    <div className={styles.part}>
      <h3 id={`${headingId}-blocks`}>{t('compose.blocks')}</h3>
      <ul className={styles.blocks} aria-labelledby={`${headingId}-blocks`}>
        {step.blocks.map((block) => {
          const chosen = state.chosen.includes(block.id);
          return (
            <li key={block.id} data-choice={block.id}>
              <Option
                look={chosen ? 'chosen' : 'open'}
                pressed={chosen}
                off={waiting}
                suffix={chosen ? t('compose.inText') : undefined}
                lead={<NumberDisc number={block.number} />}
                onPress={() => send({ type: 'toggle', payload: { block: block.id } })}
              >
                <Words of={block.text} />
              </Option>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/**
 * Has the text judged with one's own line in it. The press that leaves the line also keeps it, and in an exam that is
 * on its way for a moment: the judging waits for it, and is given up when it does not land.
 */
function useJudge(own: OwnWords, waiting: boolean, judge: () => void): () => void {
  const [asked, setAsked] = useState<'no' | 'yes' | 'keeping'>('no');
  useEffect(() => {
    if (asked === 'no' || waiting) return;
    if (!own.isSaved && asked === 'yes') {
      setAsked('keeping');
      own.save();
      return;
    }
    setAsked('no');
    if (own.isSaved) judge();
  }, [asked, waiting, own, judge]);
  return () => setAsked('yes');
}

/** What the text must be: a list to check oneself by, which says after each look how it stands. */
function Needs({ needs, state }: { needs: NonNullable<LearnerCompose['needs']>; state: ComposeState }) {
  const { t } = useTranslation('play');
  const wasSeen = state.checks > 0 || state.status === 'done';
  return (
    <div className={styles.needs}>
      <h3>{t('compose.needs')}</h3>
      <ul>
        {needs.map((need) => {
          const isBroken = state.broken.includes(need.id);
          const look = !wasSeen ? 'open' : isBroken ? 'broken' : 'met';
          const Icon = look === 'open' ? Circle : look === 'met' ? CircleCheck : CircleAlert;
          return (
            <li key={need.id} className={styles[look]}>
              <Icon aria-hidden="true" size={20} />
              <span>
                <Words of={need.text} />
                {look !== 'open' && ' '}
                {look !== 'open' && <span className={styles.state}>– {t(`compose.${look}`)}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
