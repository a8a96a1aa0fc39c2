import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentView } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import field from '../../components/Field.module.css';
import { useText } from '../../i18n/useText.js';
import { listAt } from '../draft/json.js';
import { idOf, textOf, stepsOf, type Parts } from '../draft/parts.js';
import { studioApi, studioKeys } from '../draft/studio-api.js';
import { placeOfPath, type Place } from '../outline/places.js';
import styles from './Studio.module.css';

interface CommentsProps {
  draftId: string;
  comments: readonly CommentView[];
  parts: Parts;
  language: string;
  place: Place;
  goTo(place: Place): void;
}

function useNameOf(parts: Parts, language: string): (place: Place) => string {
  const { t } = useTranslation('studio');
  return ({ part, stepId }) => {
    const content = parts.get(part) ?? {};
    const name = textOf(content, 'title', language) || t('outline.untitled');
    const step = stepsOf(content).find((other) => stepId !== null && idOf(other) === stepId);
    if (part === 'sheet') return t('outline.sheet');
    return step ? `${name}: ${textOf(step, 'prompt', language) || t('outline.untitledStep')}` : name;
  };
}

function Remark({
  draftId,
  comment,
  where,
  onGo,
}: {
  draftId: string;
  comment: CommentView;
  where: string;
  onGo(): void;
}) {
  const { t } = useTranslation('studio');
  const { ago } = useText();
  const client = useQueryClient();
  const isOpen = comment.resolvedAt === null;
  const settle = useMutation({
    mutationFn: () => studioApi.setResolved(draftId, comment.commentId, isOpen),
    onSettled: () => client.invalidateQueries({ queryKey: studioKeys.comments(draftId) }),
  });
  return (
    <li className={styles.remark}>
      <button type="button" className={styles.problem} onClick={onGo}>
        {where}
      </button>
      <p className={styles.words}>{comment.text}</p>
      <p className={styles.small}>
        {comment.by
          ? t('draft.comments.by', { name: comment.by.displayName, when: ago(comment.at) })
          : ago(comment.at)}
      </p>
      <Button busy={settle.isPending} onClick={() => settle.mutate()}>
        {isOpen ? t('draft.comments.resolve') : t('draft.comments.reopen')}
      </Button>
      {settle.error && <ErrorMessage error={settle.error} />}
    </li>
  );
}

/** What those who read along have remarked, and a remark on the place that is open. */
export function Comments({ draftId, comments, parts, language, place, goTo }: CommentsProps) {
  const { t } = useTranslation('studio');
  const client = useQueryClient();
  const nameOf = useNameOf(parts, language);
  const [text, setText] = useState('');
  const id = useId();
  const steps = listAt(parts.get(place.part) ?? {}, 'steps');
  const index = steps.findIndex((step) =>
    stepsOf({ steps: [step] }).some((one) => idOf(one) === place.stepId),
  );
  const add = useMutation({
    mutationFn: () =>
      studioApi.comment(draftId, {
        part: place.part,
        path: place.stepId !== null && index >= 0 ? ['steps', index] : [],
        text: text.trim(),
      }),
    onSuccess: () => setText(''),
    onSettled: () => client.invalidateQueries({ queryKey: studioKeys.comments(draftId) }),
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (text.trim() !== '' && !add.isPending) add.mutate();
  }
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null);
  const done = comments.filter(({ resolvedAt }) => resolvedAt !== null);
  const lines = (some: readonly CommentView[]) => (
    <ul className={styles.problems}>
      {some.map((comment) => {
        const at = placeOfPath(parts, comment.part, comment.path);
        return (
          <Remark
            key={comment.commentId}
            draftId={draftId}
            comment={comment}
            where={nameOf(at)}
            onGo={() => goTo(at)}
          />
        );
      })}
    </ul>
  );
  return (
    <div className={styles.stack}>
      {open.length === 0 ? <p>{t('draft.comments.none')}</p> : lines(open)}
      <form className={styles.form} onSubmit={submit}>
        <div className={field.field}>
          <label htmlFor={id}>{t('draft.comments.add', { place: nameOf(place) })}</label>
          <textarea
            id={id}
            className={styles.textarea}
            rows={3}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <Button type="submit" busy={add.isPending}>
          {t('draft.comments.send')}
        </Button>
        {add.error && <ErrorMessage error={add.error} />}
      </form>
      {done.length > 0 && (
        <details>
          <summary className={styles.summary}>{t('draft.comments.done', { count: done.length })}</summary>
          {lines(done)}
        </details>
      )}
    </div>
  );
}
