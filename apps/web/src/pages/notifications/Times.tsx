import { useTranslation } from 'react-i18next';
import type { NotificationChoices, NotificationSettingsPatch } from '@mikrosprint/contracts';
import { Card } from '../../components/Card.js';
import { Select } from '../../components/Select.js';
import { Toggle } from '../../components/Toggle.js';
import { useText } from '../../i18n/useText.js';
import styles from './notifications.module.css';
import { weekdayName } from './preview.js';
import { TimeField } from './TimeField.js';

const usualQuiet = { from: '20:00', to: '07:00' };
const weekdays = ['1', '2', '3', '4', '5'] as const;

interface TimesProps {
  choices: NotificationChoices;
  change(patch: NotificationSettingsPatch): void;
}

/** When the overviews come, and when nothing does. */
export function Times({ choices, change }: TimesProps) {
  const { t } = useTranslation('notifications');
  const { locale } = useText();
  const { email, push, digestAt, weeklyOn, quiet, quietDaysOff } = choices.settings;
  const chosen = choices.groups.flatMap((group) => [email[group], push[group]]);
  const hasWeekly = chosen.includes('weekly');
  const weekday = weekdays.find((value) => Number(value) === weeklyOn) ?? '1';
  const notBoth = (other: string) => (value: string) => (value === other ? t('time.same') : null);
  return (
    <Card as="section" className={styles.card} aria-labelledby="times">
      <h2 id="times">{t('time.title')}</h2>
      {(hasWeekly || chosen.includes('daily')) && (
        <div className={styles.pair}>
          <TimeField
            label={t('time.digestAt')}
            hint={t('time.digestHint')}
            value={digestAt}
            onChange={(value) => change({ digestAt: value })}
          />
          {hasWeekly && (
            <Select
              label={t('time.weeklyOn')}
              options={weekdays.map((value) => ({ value, label: weekdayName(Number(value), locale) }))}
              value={weekday}
              onChange={(value) => change({ weeklyOn: Number(value) })}
            />
          )}
        </div>
      )}
      <Toggle
        look="switch"
        label={t('time.quiet')}
        hint={t('time.quietHint')}
        checked={quiet !== null}
        onChange={(on) => change({ quiet: on ? usualQuiet : null })}
      />
      {quiet && (
        <div className={styles.pair}>
          <TimeField
            label={t('time.from')}
            value={quiet.from}
            refuse={notBoth(quiet.to)}
            onChange={(from) => change({ quiet: { ...quiet, from } })}
          />
          <TimeField
            label={t('time.to')}
            value={quiet.to}
            refuse={notBoth(quiet.from)}
            onChange={(to) => change({ quiet: { ...quiet, to } })}
          />
        </div>
      )}
      <Toggle
        look="switch"
        label={t('time.daysOff')}
        checked={quietDaysOff}
        onChange={(on) => change({ quietDaysOff: on })}
      />
    </Card>
  );
}
