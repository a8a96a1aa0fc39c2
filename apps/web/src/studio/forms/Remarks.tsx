import { CircleAlert, MessageSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { JsonPath } from '../draft/json.js';
import { useText } from '../../i18n/useText.js';
import { useProblemWords } from '../draft/problem-words.js';
import { useForm } from './form-scope.js';
import styles from './forms.module.css';
import { pathKey } from './owners.js';

/** What is said about a field: problems to mend, then what colleagues have written. */
export function Remarks({ path, id }: { path: JsonPath; id: string }) {
  const { t } = useTranslation('studio');
  const text = useText();
  const scope = useForm();
  const problemWords = useProblemWords();
  const problems = scope.problems.get(pathKey(path)) ?? [];
  const comments = (scope.comments.get(pathKey(path)) ?? []).filter(({ resolvedAt }) => resolvedAt === null);
  if (problems.length === 0 && comments.length === 0) return null;
  return (
    <div id={id} className={styles.remarks}>
      {problems.map(({ message }, index) => (
        <p key={index} className={styles.problem}>
          <CircleAlert aria-hidden="true" size={18} />
          <span>{problemWords({ message })}</span>
        </p>
      ))}
      {comments.length > 0 && (
        <ul aria-label={t('forms.comments')} className={styles.comments}>
          {comments.map((comment) => (
            <li key={comment.commentId}>
              <MessageSquare aria-hidden="true" size={18} />
              <span>
                <span className={styles.byline}>
                  {t('forms.comment', {
                    name: comment.by?.displayName ?? t('forms.someone'),
                    when: text.ago(comment.at),
                  })}
                </span>
                {comment.text}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** For `aria-describedby` and `aria-invalid` of the input that the remarks stand at. */
export function useRemarked(path: JsonPath): { described: boolean; invalid: boolean } {
  const scope = useForm();
  const problems = scope.problems.get(pathKey(path)) ?? [];
  const comments = scope.comments.get(pathKey(path)) ?? [];
  return {
    described: problems.length > 0 || comments.some(({ resolvedAt }) => resolvedAt === null),
    invalid: problems.length > 0,
  };
}
