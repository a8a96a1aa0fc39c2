import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SprintFeedback as Feedback, SprintFeedbackView } from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { keys } from '../api/queries.js';
import { Button } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { Choices } from '../components/Choices.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { useText } from '../i18n/useText.js';
import { ReadableHeading } from '../reading/ReadAloud.js';
import styles from './SprintFeedback.module.css';

const useful = ['a-lot', 'some', 'little'] as const;
const difficulty = ['easy', 'fitting', 'hard'] as const;
const mostWords = 1000;

const useFeedback = (enrolmentId: string) =>
  useQuery({
    queryKey: keys.feedback(enrolmentId),
    queryFn: () => api.get<SprintFeedbackView>(`enrolments/${enrolmentId}/feedback`),
  });

/** Three questions about a finished sprint. Absent until it is known what was said before. */
export function SprintFeedback({ enrolmentId }: { enrolmentId: string }) {
  const { data } = useFeedback(enrolmentId);
  return data ? <Form enrolmentId={enrolmentId} view={data} /> : null;
}

type Draft = { [K in keyof Feedback]: Feedback[K] | null };

function Form({ enrolmentId, view }: { enrolmentId: string; view: SprintFeedbackView }) {
  const { t } = useTranslation('review');
  const id = useId();
  const [draft, setDraft] = useState<Draft>(view.feedback ?? { useful: null, difficulty: null, words: '' });
  const [isOpen, setOpen] = useState(view.feedback === null);
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (feedback: Feedback) =>
      api.put<SprintFeedbackView>(`enrolments/${enrolmentId}/feedback`, feedback),
    onSuccess: (saved) => {
      client.setQueryData(keys.feedback(enrolmentId), saved);
      setOpen(false);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.useful && draft.difficulty) {
      save.mutate({ useful: draft.useful, difficulty: draft.difficulty, words: draft.words ?? '' });
    }
  };
  const isReady = draft.useful !== null && draft.difficulty !== null;
  return (
    <Card as="section" className={styles.feedback} aria-labelledby={`${id}-title`}>
      <ReadableHeading>
        <h2 id={`${id}-title`}>{t('feedback.title')}</h2>
      </ReadableHeading>
      {!isOpen && view.feedback !== null ? (
        <Said view={view} onChange={() => setOpen(true)} />
      ) : (
        <form onSubmit={submit} className={styles.form}>
          <p>{t('feedback.lead')}</p>
          <Choices
            legend={t('feedback.useful')}
            options={useful.map((value) => ({ value, label: t(`feedback.useful-${value}`) }))}
            value={draft.useful}
            onChange={(value) => setDraft({ ...draft, useful: value })}
          />
          <Choices
            legend={t('feedback.difficulty')}
            options={difficulty.map((value) => ({ value, label: t(`feedback.difficulty-${value}`) }))}
            value={draft.difficulty}
            onChange={(value) => setDraft({ ...draft, difficulty: value })}
          />
          <div className={styles.words}>
            <label htmlFor={`${id}-words`}>{t('feedback.words')}</label>
            <span id={`${id}-hint`}>{t('feedback.wordsHint')}</span>
            <textarea
              id={`${id}-words`}
              rows={3}
              maxLength={mostWords}
              aria-describedby={`${id}-hint`}
              value={draft.words ?? ''}
              onChange={(event) => setDraft({ ...draft, words: event.target.value })}
            />
          </div>
          {save.error && <ErrorMessage error={save.error} />}
          <div className={styles.send}>
            <Button
              type="submit"
              variant="brand"
              busy={save.isPending}
              aria-disabled={!isReady || undefined}
              aria-describedby={isReady ? undefined : `${id}-missing`}
            >
              {t('feedback.send')}
            </Button>
            {!isReady && <span id={`${id}-missing`}>{t('feedback.missing')}</span>}
          </div>
        </form>
      )}
    </Card>
  );
}

/** What one said, and the way to say it anew. */
function Said({ view, onChange }: { view: SprintFeedbackView; onChange(): void }) {
  const { t } = useTranslation('review');
  const text = useText();
  return (
    <>
      <p role="status">
        {t('feedback.thanks')} {view.savedAt && t('feedback.savedOn', { date: text.date(view.savedAt) })}
      </p>
      <Button onClick={onChange}>{t('feedback.change')}</Button>
    </>
  );
}
