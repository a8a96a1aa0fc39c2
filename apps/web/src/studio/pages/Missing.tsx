import { ArrowRight, CircleCheck, ListTodo } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftProblem } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import type { Parts } from '../draft/parts.js';
import { inOrder } from '../outline/places.js';
import styles from './Draft.module.css';

interface MissingProps {
  /** Undefined until they are known. */
  problems: readonly DraftProblem[] | undefined;
  parts: Parts;
  /** Whether it can be sent in all the same: then mending is not the first thing to do. */
  isReady: boolean;
  onShowAll(): void;
  goTo(problem: DraftProblem): void;
}

const keyOf = ({ part, path, message }: DraftProblem): string => JSON.stringify([part, path, message]);

/** What stands between the draft and its learners: how much, all of it, and the next field with one press. */
export function Missing({ problems, parts, isReady, onShowAll, goTo }: MissingProps) {
  const { t } = useTranslation('studio');
  const last = useRef<string | null>(null);
  if (!problems) return null;
  if (problems.length === 0) {
    return (
      <p className={styles.ready}>
        <CircleCheck size={18} aria-hidden="true" />
        {t('draft.missing.none')}
      </p>
    );
  }
  /** From the one that was gone to last, so that pressing again and again comes by all of them. */
  function next(): void {
    const ordered = inOrder(parts, problems ?? []);
    const problem = ordered[ordered.findIndex((one) => keyOf(one) === last.current) + 1] ?? ordered[0];
    if (!problem) return;
    last.current = keyOf(problem);
    goTo(problem);
  }
  return (
    <div className={styles.missing} role="group" aria-label={t('draft.missing.label')}>
      <Button variant="quiet" icon={<ListTodo size={18} aria-hidden="true" />} onClick={onShowAll}>
        {t('draft.missing.count', { count: problems.length })}
      </Button>
      <Button variant={isReady ? 'secondary' : 'primary'} onClick={next}>
        {t('draft.missing.next')}
        <ArrowRight size={18} aria-hidden="true" />
      </Button>
    </div>
  );
}
