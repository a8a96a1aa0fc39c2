import {
  notificationGroups,
  type Deliveries,
  type Delivery,
  type NotificationGroup,
  type NotificationSettings,
  type Role,
} from '@mikrosprint/contracts';

/** What cannot wait for an overview. */
const urgent: readonly NotificationGroup[] = ['help', 'booking-today'];

/** A choice for each group. */
export const all = (deliveryOf: (group: NotificationGroup) => Delivery): Deliveries =>
  Object.fromEntries(notificationGroups.map((group) => [group, deliveryOf(group)])) as Deliveries;

export const nothing: Deliveries = all(() => 'never');

/** A reminder has a time of its own: it cannot be part of an overview. */
export const defaultEmail: Deliveries = all((group) =>
  urgent.includes(group) || group === 'reminders' ? 'now' : 'daily',
);

/** Counts once somebody has turned it on in a browser. The overview comes by e-mail, so it is not told twice. */
export const defaultPush: Deliveries = all((group) => (urgent.includes(group) ? 'now' : 'never'));

export const defaultDigestAt = '07:30';
export const defaultWeeklyOn = 1;

/** What somebody has who has chosen nothing. Work rests on days off; a citizen's own course need not. */
export function defaultSettings(roles: readonly Role[]): NotificationSettings {
  return {
    email: defaultEmail,
    push: defaultPush,
    digestAt: defaultDigestAt,
    weeklyOn: defaultWeeklyOn,
    quiet: { from: '20:00', to: '07:00' },
    quietDaysOff: !roles.includes('citizen'),
    reminders: true,
    remindAt: null,
  };
}
