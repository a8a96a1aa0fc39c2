import { useTranslation } from 'react-i18next';
import type { Suggestion, SuggestionBasis, SuggestionList } from '@mikrosprint/contracts';
import { useText } from '../../i18n/useText.js';
import { noonOf } from '../referrals/ReferralLine.js';
import styles from './Suggestions.module.css';

/** What the rules looked at, as they found it; nothing else stands behind a suggestion. */
function useFacts({ goalJob, basis }: Pick<SuggestionList, 'goalJob' | 'basis'>): string[] {
  const { t } = useTranslation('referrals');
  const text = useText();
  const dated = (lines: SuggestionBasis['finished']): string =>
    text.list(
      lines.map(({ title, at }) =>
        t('suggestions.facts.dated', { sprint: text.of(title), date: text.date(at) }),
      ),
    );
  const { finished, underWay, lastActivityAt } = basis;
  return [
    goalJob ? t('suggestions.facts.goal', { job: text.of(goalJob) }) : t('suggestions.facts.noGoal'),
    finished.length > 0
      ? t('suggestions.facts.finished', { sprints: dated(finished) })
      : t('suggestions.facts.noneFinished'),
    underWay.length > 0 ? t('suggestions.facts.underWay', { sprints: dated(underWay) }) : '',
    lastActivityAt ? t('suggestions.facts.lastActive', { date: text.date(lastActivityAt) }) : '',
  ].filter(Boolean);
}

/** The rule and the facts behind one suggestion, in the same words for the citizen and for the caseworker. */
export function SuggestionWhy({ suggestion, list }: { suggestion: Suggestion; list: SuggestionList }) {
  const { t } = useTranslation('referrals');
  const text = useText();
  const facts = useFacts(list);
  const { rule } = suggestion.reason;
  return (
    <details className={styles.why}>
      <summary>
        {t('suggestions.why')}
        <span className="visually-hidden">: {text.of(suggestion.title)}</span>
      </summary>
      <div className={styles.because}>
        <p>{t(`suggestions.rules.${rule}`, { count: list.basis.windowMonths })}</p>
        <p>{t('suggestions.facts.title')}</p>
        <ul>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <p>{t('suggestions.nothingElse')}</p>
      </div>
    </details>
  );
}

/** What somebody said no to: it is not forgotten, and the day it may come again is said. */
export function SetAside({ basis }: Pick<SuggestionList, 'basis'>) {
  const { t } = useTranslation('referrals');
  const text = useText();
  if (basis.setAside.length === 0) return null;
  return (
    <details className={styles.why}>
      <summary>{t('suggestions.setAside', { count: basis.setAside.length })}</summary>
      <ul className={styles.because}>
        {basis.setAside.map(({ title, until, reason }) => (
          <li key={title.da}>
            {t('suggestions.setAsideUntil', { sprint: text.of(title), date: text.date(noonOf(until)) })}
            {reason !== null && ` ${t('change.reason', { reason })}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
