import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReadinessView, SupportOption } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { useFocusLater } from '../../hooks/useFocusLater.js';
import { useText } from '../../i18n/useText.js';
import styles from '../../staff/citizen/readiness/Readiness.module.css';
import { ReadinessFacts } from '../../staff/citizen/readiness/ReadinessFacts.js';
import { ReadinessForm } from '../../staff/citizen/readiness/ReadinessForm.js';
import { OwnAction } from '../shared-of.js';
import { useAnswerReadiness, useForgetReadiness, useMyReadiness } from './data.js';

function Option({ option: { kind, sprint } }: { option: SupportOption }) {
  const { t } = useTranslation('readiness');
  const text = useText();
  if (sprint)
    return (
      <Link to={`/sprint/${sprint.sprintId}`}>
        {t('own.option.basic-sprint', { sprint: text.of(sprint.title) })}
      </Link>
    );
  if (kind === 'reading-method') return <Link to="/support">{t('own.option.reading-method')}</Link>;
  return t(`own.option.${kind}`);
}

const hasOwn = ({ current, earlier }: ReadinessView): boolean =>
  [current, ...earlier].some((entry) => entry?.source === 'own-answers');

/** What the caseworker knows of it, and the citizen's own say: voluntary, and taken back when they like. */
export function SharedReadiness() {
  const { t } = useTranslation('readiness');
  const { data, error, refetch } = useMyReadiness();
  const answer = useAnswerReadiness();
  const forget = useForgetReadiness();
  const [answering, setAnswering] = useState(false);
  const [told, setTold] = useState<'saved' | 'forgotten' | null>(null);
  const { element: title, focusLater } = useFocusLater<HTMLHeadingElement>();
  const done = (word: typeof told): void => {
    setAnswering(false);
    setTold(word);
    focusLater();
  };
  return (
    <Card as="section" className={styles.section} aria-labelledby="readiness" data-personal="">
      <h2 ref={title} id="readiness" tabIndex={-1}>
        {t('title')}
      </h2>
      <p>{t('own.lead')}</p>
      <p role="status" className={styles.told}>
        {told ? t(`own.${told}`) : ''}
      </p>
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[4]} />)}
      {data && (
        <ReadinessFacts
          view={data}
          reader="own"
          option={(option) => (
            <OwnAction>
              <Option option={option} />
            </OwnAction>
          )}
          optionsTitle={t('own.options')}
        />
      )}
      {forget.error && <ErrorMessage error={forget.error} />}
      {data && answering && (
        <ReadinessForm
          before={data.current?.answers ?? null}
          busy={answer.isPending}
          error={answer.error}
          onSave={(answers) => answer.mutate(answers, { onSuccess: () => done('saved') })}
          onCancel={() => done(null)}
        />
      )}
      {data && !answering && (
        <OwnAction>
          <div className={styles.actions}>
            <Button
              onClick={() => {
                setTold(null);
                setAnswering(true);
              }}
            >
              {t(data.current ? 'own.change' : 'own.answer')}
            </Button>
            {hasOwn(data) && (
              <Button
                variant="quiet"
                busy={forget.isPending}
                onClick={() => forget.mutate(undefined, { onSuccess: () => done('forgotten') })}
              >
                {t('own.forget')}
              </Button>
            )}
          </div>
        </OwnAction>
      )}
    </Card>
  );
}
