import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerReadiness, ReadinessAnswer, ReadinessAnswers } from '@mikrosprint/contracts';
import { Button } from '../../../components/Button.js';
import { Choices } from '../../../components/Choices.js';
import { ErrorMessage } from '../../../components/ErrorMessage.js';
import { newId } from '../../../play/sync/identity.js';
import styles from './Readiness.module.css';

const areas = ['services', 'documents', 'safety'] as const;
const answers: ReadinessAnswer[] = ['easy', 'some-trouble', 'hard'];

interface ReadinessFormProps {
  before: ReadinessAnswers | null;
  busy: boolean;
  error: unknown;
  /** Asked besides, above the questions; `false` says that it is not answered yet. */
  also?: { field: ReactNode; isAnswered: boolean };
  onSave(answers: AnswerReadiness): void;
  onCancel(): void;
}

/** Three questions with three answers each. What is chosen stays until it is saved, also when the line is down. */
export function ReadinessForm({ before, busy, error, also, onSave, onCancel }: ReadinessFormProps) {
  const { t } = useTranslation('readiness');
  // Sent again after a lost answer it is the same entry.
  const [id, setId] = useState(newId);
  const [draft, setDraft] = useState<Partial<ReadinessAnswers>>(before ?? {});
  const [tried, setTried] = useState(false);
  const { services, documents, safety } = draft;
  const isWhole = services && documents && safety && (also?.isAnswered ?? true);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (services && documents && safety && isWhole) onSave({ id, services, documents, safety });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {also?.field}
      {areas.map((area) => (
        <Choices
          key={area}
          legend={t(`question.${area}`)}
          hint={t(`hint.${area}`)}
          value={draft[area] ?? null}
          onChange={(value: ReadinessAnswer) => {
            setDraft((known) => ({ ...known, [area]: value }));
            setId(newId());
          }}
          options={answers.map((value) => ({ value, label: t(`answer.${value}`) }))}
        />
      ))}
      <p role="alert" className={styles.missing}>
        {tried && !isWhole ? t('missing') : ''}
      </p>
      {error !== null && error !== undefined && <ErrorMessage error={error} />}
      <div className={styles.actions}>
        <Button type="submit" variant="brand" busy={busy}>
          {t('save')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
