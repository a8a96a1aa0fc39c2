import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../api/queries.js';
import { useSession } from '../../api/session.js';
import { LinkButton } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { GoalJobChoice } from '../../pages/GoalJobChoice.js';
import { ReadableHeading } from '../../reading/ReadAloud.js';
import { GoalLine, NoSuggestions, SuggestionLine } from '../../staff/suggestions/SuggestionLine.js';
import { SetAside } from '../../staff/suggestions/SuggestionWhy.js';
import styles from '../../staff/suggestions/Suggestions.module.css';
import { OwnAction, useSharedOf } from '../shared-of.js';
import { useMySuggestions } from '../referrals/data.js';

/** The suggestions that the caseworker sees, with the same reasons, and where they come from. */
export function SharedSuggestions() {
  const { t } = useTranslation('referrals');
  const { data } = useMySuggestions();
  const seenByStaff = useSharedOf() !== null;
  const { setPreference } = useSession();
  const client = useQueryClient();
  const saving = useMutation({
    mutationFn: setPreference,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.allSuggestions }),
  });
  if (!data) return null;
  return (
    <Card as="section" className={styles.section} aria-labelledby="suggestions-title" data-personal="">
      <div>
        <ReadableHeading>
          <h2 id="suggestions-title">{t('suggestions.title')}</h2>
        </ReadableHeading>
        <p className={styles.small}>{t('suggestions.yours')}</p>
      </div>
      {seenByStaff ? (
        <GoalLine goalJob={data.goalJob} ask={t('goalJob.none')} />
      ) : (
        <GoalJobChoice save={(patch) => saving.mutate(patch)} />
      )}
      {saving.error && <ErrorMessage error={saving.error} />}
      {data.suggestions.length === 0 && <NoSuggestions basis={data.basis} />}
      {data.suggestions.length > 0 && (
        <ul className={styles.lines}>
          {data.suggestions.map((suggestion) => (
            <SuggestionLine key={suggestion.sprintId} suggestion={suggestion} list={data}>
              <OwnAction>
                <div className={styles.actions}>
                  <LinkButton to="/sprints">{t('suggestions.see')}</LinkButton>
                </div>
              </OwnAction>
            </SuggestionLine>
          ))}
        </ul>
      )}
      <SetAside basis={data.basis} />
    </Card>
  );
}
