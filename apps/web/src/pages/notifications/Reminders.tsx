import { useTranslation } from 'react-i18next';
import type { Channel, NotificationChoices, NotificationSettingsPatch } from '@mikrosprint/contracts';
import { Card } from '../../components/Card.js';
import { Choices } from '../../components/Choices.js';
import { Toggle } from '../../components/Toggle.js';
import styles from './notifications.module.css';
import { TimeField } from './TimeField.js';

/** Where the field begins for somebody who wants an hour of their own. */
const firstChoice = '10:00';

interface RemindersProps {
  choices: NotificationChoices;
  change(patch: NotificationSettingsPatch): void;
}

/** A citizen's own reminders: one press turns them off. */
export function Reminders({ choices, change }: RemindersProps) {
  const { t } = useTranslation('notifications');
  const { settings, push } = choices;
  const { reminders, remindAt } = settings;
  const by = (channel: Channel) => ({
    checked: settings[channel].reminders === 'now',
    onChange: (on: boolean) => change({ [channel]: { reminders: on ? 'now' : 'never' } }),
  });
  return (
    <Card as="section" className={styles.card} aria-labelledby="reminders">
      <h2 id="reminders">{t('reminders.title')}</h2>
      <Toggle
        look="switch"
        label={t('reminders.on')}
        hint={t('reminders.hint')}
        checked={reminders}
        onChange={(on) => change({ reminders: on })}
      />
      {reminders && (
        <>
          <Choices
            legend={t('reminders.when')}
            value={remindAt === null ? 'usual' : 'chosen'}
            onChange={(when) => change({ remindAt: when === 'usual' ? null : firstChoice })}
            options={[
              { value: 'usual', label: t('reminders.usual') },
              { value: 'chosen', label: t('reminders.chosen') },
            ]}
          />
          {remindAt !== null && (
            <div className={styles.pair}>
              <TimeField
                label={t('reminders.at')}
                value={remindAt}
                onChange={(value) => change({ remindAt: value })}
              />
            </div>
          )}
          <Toggle look="switch" label={t('reminders.email')} {...by('email')} />
          {push.browsers > 0 && <Toggle look="switch" label={t('reminders.push')} {...by('push')} />}
        </>
      )}
    </Card>
  );
}
