import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentView } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { useText } from '../../i18n/useText.js';
import { studioApi, studioKeys } from '../draft/studio-api.js';
import studio from '../pages/Studio.module.css';
import styles from './Review.module.css';

interface RemarkProps {
  draftId: string;
  comment: CommentView;
  /** What it is about, in words. */
  where: string;
  /** It was looked at last: that is where one reads on. */
  isLast: boolean;
  onGo(): void;
}

/** One remark: what it is about, what is said, by whom, and whether it is done with. */
export function Remark({ draftId, comment, where, isLast, onGo }: RemarkProps) {
  const { t } = useTranslation('studio');
  const text = useText();
  const client = useQueryClient();
  const { commentId, by, at, gone, about, resolvedAt } = comment;
  const isOpen = resolvedAt === null;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isLast) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isLast]);
  const settle = useMutation({
    mutationFn: () => studioApi.setResolved(draftId, commentId, isOpen),
    onSettled: () => client.invalidateQueries({ queryKey: studioKeys.comments(draftId) }),
  });
  return (
    <li ref={line} className={styles.remark} data-last={isLast || undefined}>
      {gone ? (
        <p className={styles.gone}>
          {about ? t('review.gone', { name: text.of(about) }) : t('review.goneUnnamed')}
        </p>
      ) : (
        <button type="button" className={studio.problem} aria-describedby={commentId} onClick={onGo}>
          {where}
        </button>
      )}
      <p id={commentId} className={studio.words}>
        {comment.text}
      </p>
      <p className={studio.small}>
        {by ? t('draft.comments.by', { name: by.displayName, when: text.ago(at) }) : text.ago(at)}
      </p>
      <div>
        <Button busy={settle.isPending} aria-describedby={commentId} onClick={() => settle.mutate()}>
          {isOpen ? t('draft.comments.resolve') : t('draft.comments.reopen')}
        </Button>
      </div>
      {settle.error && <ErrorMessage error={settle.error} />}
    </li>
  );
}
