import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { Suggestion, SuggestionList } from '@mikrosprint/contracts';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import styles from './Suggestions.module.css';
import { SuggestionWhy } from './SuggestionWhy.js';
import { useReasonWords } from './use-reason-words.js';

/** One suggestion with its reason; `children` are what one can do about it. */
export function SuggestionLine({
  suggestion,
  list,
  children,
}: {
  suggestion: Suggestion;
  list: SuggestionList;
  children: ReactNode;
}) {
  const { t } = useTranslation('referrals');
  const reasonWords = useReasonWords();
  return (
    <li className={styles.line} data-suggestion={suggestion.sprintId}>
      <div>
        <h3>
          <Words of={suggestion.title} />
        </h3>
        <p className={styles.small}>
          <Words of={suggestion.tagline} />
          {' · '}
          {t('suggestions.minutes', { count: suggestion.minutes })}
        </p>
      </div>
      <p className={styles.reason}>{reasonWords(suggestion.reason)}</p>
      <SuggestionWhy suggestion={suggestion} list={list} />
      {children}
    </li>
  );
}

/** The job somebody aims at, as they have chosen it. Without one the page says whom to ask instead of guessing. */
export function GoalLine({ goalJob, ask }: Pick<SuggestionList, 'goalJob'> & { ask: string }) {
  const { t } = useTranslation('referrals');
  const text = useText();
  return goalJob ? (
    <p className={styles.goal}>{t('suggestions.goal', { job: text.of(goalJob) })}</p>
  ) : (
    <p className={styles.goal}>{ask}</p>
  );
}

/** Nothing to suggest: what is under way, or what is missing. */
export function NoSuggestions({ basis }: Pick<SuggestionList, 'basis'>) {
  const { t } = useTranslation('referrals');
  const text = useText();
  const [underWay] = basis.underWay;
  return (
    <p>
      {underWay ? t('suggestions.noneWhile', { sprint: text.of(underWay.title) }) : t('suggestions.none')}
    </p>
  );
}
