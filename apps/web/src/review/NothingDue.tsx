import { CalendarCheck, CircleCheck, Sprout } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReviewToday } from '@mikrosprint/contracts';
import { Button, LinkButton } from '../components/Button.js';
import { EmptyState } from '../components/EmptyState.js';
import { useText, type Text } from '../i18n/useText.js';
import styles from './review.module.css';
import { comesBack } from './when.js';

type Case = 'done' | 'later' | 'never';

const icons = { done: CircleCheck, later: CalendarCheck, never: Sprout };

function caseOf({ answeredToday, nextDueOn }: ReviewToday): Case {
  if (answeredToday > 0) return 'done';
  return nextDueOn === null ? 'never' : 'later';
}

/** Nothing to do now, said kindly, and when there will be. More is there only for whoever asks for it. */
export function NothingDue({ today, onAnother }: { today: ReviewToday; onAnother(): void }) {
  const { t } = useTranslation('review');
  const text = useText();
  const which = caseOf(today);
  const Icon = icons[which];
  return (
    <EmptyState
      icon={<Icon size={40} aria-hidden="true" />}
      title={t(`nothing.${which}.title`)}
      action={
        <div className={styles.actions}>
          {today.waiting > 0 && <Button onClick={onAnother}>{t('another')}</Button>}
          <LinkButton to="/home" variant="primary">
            {t('toHome')}
          </LinkButton>
        </div>
      }
    >
      {t(`nothing.${which}.text`)} {nextWords(today, t, text)}
    </EmptyState>
  );
}

function nextWords(
  { day, nextDueOn, waiting }: ReviewToday,
  t: (key: string, values: Record<string, unknown>) => string,
  text: Text,
): string {
  if (waiting > 0) return t('waiting', { count: waiting });
  return nextDueOn === null ? '' : t('next', { when: comesBack(nextDueOn, day, text) });
}
