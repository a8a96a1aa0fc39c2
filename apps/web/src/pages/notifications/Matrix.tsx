import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  Channel,
  Delivery,
  NotificationChoices,
  NotificationGroup,
  NotificationSettingsPatch,
} from '@mikrosprint/contracts';
import { usePerson } from '../../api/session.js';
import { Card } from '../../components/Card.js';
import { Select } from '../../components/Select.js';
import { nameOfGroup } from './group-names.js';
import styles from './notifications.module.css';

const deliveries: Delivery[] = ['now', 'daily', 'weekly', 'never'];

interface RowProps {
  name: string;
  channels: readonly Channel[];
  delivery(channel: Channel): Delivery;
  onChange(channel: Channel, delivery: Delivery): void;
}

/** One thing to be told about, with a choice for each way of being told. */
function Row({ name, channels, delivery, onChange }: RowProps) {
  const { t } = useTranslation('notifications');
  const id = useId();
  const options = deliveries.map((value) => ({ value, label: t(`deliver.${value}`) }));
  return (
    <div className={styles.row} role="group" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      {channels.map((channel) => (
        <Select
          key={channel}
          label={t(`matrix.${channel}`)}
          options={options}
          value={delivery(channel)}
          onChange={(chosen) => onChange(channel, chosen)}
        />
      ))}
    </div>
  );
}

interface MatrixProps {
  choices: NotificationChoices;
  change(patch: NotificationSettingsPatch): void;
}

/**
 * What × how × when; the inbox has everything. A browser is only a way once it has been turned on. The heads stand over
 * their columns for the eye; each choice has its own name besides.
 */
export function Matrix({ choices, change }: MatrixProps) {
  const { t } = useTranslation('notifications');
  const { roles } = usePerson();
  const { settings, groups, push } = choices;
  const channels: Channel[] = push.browsers > 0 ? ['email', 'push'] : ['email'];
  // A reminder has its own hour and its own card.
  const shown = groups.filter((group): group is NotificationGroup => group !== 'reminders');
  return (
    <Card as="section" className={styles.card} aria-labelledby="matrix">
      <h2 id="matrix">{t('matrix.title')}</h2>
      <div className={channels.length === 1 ? styles.matrix : `${styles.matrix} ${styles.twoWays}`}>
        <div className={styles.heads} aria-hidden="true">
          {channels.map((channel) => (
            <span key={channel}>{t(`matrix.${channel}`)}</span>
          ))}
        </div>
        {shown.map((group) => (
          <Row
            key={group}
            name={t(nameOfGroup(group, roles))}
            channels={channels}
            delivery={(channel) => settings[channel][group]}
            onChange={(channel, delivery) => change({ [channel]: { [group]: delivery } })}
          />
        ))}
      </div>
      <p className={styles.note}>{t('matrix.privacy')}</p>
    </Card>
  );
}
