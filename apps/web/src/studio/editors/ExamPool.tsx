import { Check, CircleAlert, CircleCheck, Dot, ExternalLink } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/useText.js';
import { isRecord } from '../draft/json.js';
import { PlainField, type FieldViewProps } from '../forms/FieldView.js';
import { useForm } from '../forms/form-scope.js';
import forms from '../forms/forms.module.css';
import { Remarks } from '../forms/Remarks.js';
import { useWording } from '../forms/wording.js';
import styles from './ExamPool.module.css';
import { poolOf, type Pool, type PoolOutcome, type PoolStep } from './exam-pool.js';

/** What passes, then the pool that a sitting is drawn from. */
export function ExamPoolField(props: FieldViewProps) {
  return (
    <>
      <PlainField {...props} />
      <ExamPool />
    </>
  );
}

/** Every step of the exam under the learning outcome that it samples, its variants side by side. */
function ExamPool() {
  const { t } = useTranslation('studio');
  const text = useText();
  const scope = useForm();
  const id = useId();
  const level = scope.read();
  const pool = poolOf(isRecord(level) ? level : {}, scope.around.sheet, text.content);
  const bare = pool.outcomes.filter(({ state }) => state === 'none').length;
  const few = pool.outcomes.filter(({ state }) => state === 'same').length;
  return (
    <section className={styles.pool} data-path="steps" tabIndex={-1} aria-labelledby={`${id}name`}>
      <h4 id={`${id}name`} className={forms.label}>
        {t('editors.exam.title')}
      </h4>
      <p className={forms.help}>
        {pool.draw === null
          ? t('editors.exam.size', { count: pool.size })
          : t('editors.exam.drawn', { count: pool.size, draw: pool.draw })}
      </p>
      <ul className={styles.verdict}>
        {bare > 0 && <Verdict good={false} words={t('editors.exam.bare', { count: bare })} />}
        {few > 0 && <Verdict good={false} words={t('editors.exam.few', { count: few })} />}
        {pool.astray.length > 0 && (
          <Verdict good={false} words={t('editors.exam.astray', { count: pool.astray.length })} />
        )}
        {pool.draw !== null && pool.draw < pool.outcomes.length && (
          <Verdict
            good={false}
            words={t('editors.exam.drawsFew', { draw: pool.draw, outcomes: pool.outcomes.length })}
          />
        )}
        {pool.outcomes.length > 0 && bare + few + pool.astray.length === 0 && (
          <Verdict good words={t('editors.exam.whole')} />
        )}
      </ul>
      <Remarks path={['steps']} id={`${id}remarks`} />
      {pool.astray.length > 0 && (
        <Variants
          heading={t('editors.exam.without')}
          about={t('editors.exam.withoutHelp')}
          steps={pool.astray}
          pool={pool}
          outcome={null}
        />
      )}
      {pool.outcomes.map((outcome) => (
        <Variants
          key={outcome.id}
          heading={outcome.text || (outcome.id ?? '')}
          about={aboutOf(outcome, t)}
          steps={outcome.steps}
          pool={pool}
          outcome={outcome}
        />
      ))}
    </section>
  );
}

type Translate = ReturnType<typeof useTranslation<'studio'>>['t'];

function aboutOf({ steps, drawn, state }: PoolOutcome, t: Translate): string {
  if (state === 'none') return t('editors.exam.state.none');
  const { least, most } = drawn;
  const draws =
    least === most
      ? t('editors.exam.draws', { drawn: most, count: steps.length })
      : t('editors.exam.drawsBetween', { least, most, count: steps.length });
  return `${draws} ${t(`editors.exam.state.${state}`)}`;
}

function Verdict({ good, words }: { good: boolean; words: string }) {
  const Icon = good ? CircleCheck : CircleAlert;
  return (
    <li data-good={good ? '' : undefined}>
      <Icon aria-hidden="true" size={18} />
      {words}
    </li>
  );
}

interface VariantsProps {
  heading: string;
  about: string;
  steps: PoolStep[];
  pool: Pool;
  outcome: PoolOutcome | null;
}

function Variants({ heading, about, steps, pool, outcome }: VariantsProps) {
  const id = useId();
  const isFine = outcome?.state === 'fresh';
  return (
    <section className={styles.outcome} data-fine={isFine ? '' : undefined} aria-labelledby={id}>
      <h5 id={id}>{heading}</h5>
      <p className={styles.about}>{about}</p>
      {steps.length > 0 && (
        <ul className={styles.variants}>
          {steps.map((step) => (
            <Variant key={step.index} step={step} pool={pool} outcome={outcome} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** As many lines as one takes in at a glance. */
const mostLines = 5;

function Variant({ step, pool, outcome }: { step: PoolStep; pool: Pool; outcome: PoolOutcome | null }) {
  const { t } = useTranslation('studio');
  const wording = useWording();
  const scope = useForm();
  const id = useId();
  const { openStep } = scope;
  const name = step.prompt || t('editors.exam.unnamed');
  return (
    <li className={styles.variant}>
      <p className={styles.kind}>
        {step.index + 1} · {wording.choice('step', step.mechanic)}
      </p>
      <p className={styles.prompt}>{name}</p>
      <ul className={styles.lines}>
        {step.lines.slice(0, mostLines).map((line, index) => (
          <li key={index} data-right={line.right === true ? '' : undefined}>
            {line.right === true ? (
              <Check aria-hidden="true" size={16} />
            ) : (
              <Dot aria-hidden="true" size={16} />
            )}
            <span>
              {line.text}
              {line.right === true && <span className="visually-hidden"> ({t('editors.exam.right')})</span>}
            </span>
          </li>
        ))}
      </ul>
      {step.lines.length > mostLines && (
        <p className={styles.kind}>{t('editors.exam.more', { count: step.lines.length - mostLines })}</p>
      )}
      <div className={styles.foot}>
        <label htmlFor={id} className="visually-hidden">
          {t('editors.exam.samples', { name })}
        </label>
        <select
          id={id}
          value={outcome?.id ?? ''}
          onChange={({ target }) =>
            scope.change(['steps', step.index, 'outcome'], target.value === '' ? undefined : target.value)
          }
        >
          <option value="">{t('editors.exam.noOutcome')}</option>
          {pool.outcomes.map((each) => (
            <option key={each.id} value={each.id ?? ''}>
              {each.text || each.id}
            </option>
          ))}
        </select>
        {openStep && step.id !== '' && (
          <button
            type="button"
            className={forms.tool}
            aria-label={t('editors.exam.open', { name })}
            title={t('editors.exam.open', { name })}
            onClick={() => openStep(step.id)}
          >
            <ExternalLink aria-hidden="true" size={18} />
          </button>
        )}
      </div>
    </li>
  );
}
