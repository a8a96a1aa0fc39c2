import { localizedText } from '@mikrosprint/curriculum';
import { z } from 'zod';
import type { Role } from './permissions.js';

/** What we say to people: as authored texts, and in Ukrainian too where somebody has written it. */
export const messageText = localizedText.extend({ uk: z.string().trim().min(1).max(1200).optional() });
export type MessageText = z.infer<typeof messageText>;

/** What a notification can be about. */
export const notificationKind = z.enum([
  'help-requested',
  'help-answered',
  'sprint-completed',
  'certificate-ready',
  'badge-awarded',
  /** One that somebody holds was corrected or revoked. */
  'award-changed',
  'message',
  'message-waits',
  'booking-changed',
  'booking-today',
  'booking-missed',
  'referral-changed',
  'referral-waits',
  'assignment',
  'deadline-passed',
  'suggestion',
  'handed-over',
  'reminder',
  'draft-submitted',
  'draft-sent-back',
  'draft-commented',
  'draft-published',
  'draft-retired',
]);
export type NotificationKind = z.infer<typeof notificationKind>;

/** What people choose about: kinds of notification that belong together in their eyes. */
export const notificationGroups = [
  'help',
  'booking-today',
  'messages',
  'appointments',
  'progress',
  'referrals',
  'handover',
  'courses',
  'reminders',
] as const;
export const notificationGroup = z.enum(notificationGroups);
export type NotificationGroup = z.infer<typeof notificationGroup>;

export const groupOfKind: Readonly<Record<NotificationKind, NotificationGroup>> = {
  'help-requested': 'help',
  'help-answered': 'messages',
  message: 'messages',
  'message-waits': 'messages',
  'booking-today': 'booking-today',
  'booking-changed': 'appointments',
  'booking-missed': 'appointments',
  'sprint-completed': 'progress',
  'certificate-ready': 'progress',
  'badge-awarded': 'progress',
  'award-changed': 'progress',
  'referral-changed': 'referrals',
  'referral-waits': 'referrals',
  assignment: 'referrals',
  'deadline-passed': 'referrals',
  suggestion: 'referrals',
  'handed-over': 'handover',
  'draft-submitted': 'courses',
  'draft-sent-back': 'courses',
  'draft-commented': 'courses',
  'draft-published': 'courses',
  'draft-retired': 'courses',
  reminder: 'reminders',
};

const groupsOfRole: Partial<Record<Role, readonly NotificationGroup[]>> = {
  citizen: ['booking-today', 'messages', 'appointments', 'progress', 'referrals', 'handover', 'reminders'],
  caseworker: ['help', 'booking-today', 'messages', 'appointments', 'progress', 'referrals', 'handover'],
  coordinator: ['referrals', 'handover'],
  lead: ['handover', 'courses'],
  provider: ['courses'],
  admin: ['courses'],
};

/** What somebody with these roles can be told about, in the order of the page. */
export function groupsOf(roles: readonly Role[]): NotificationGroup[] {
  return notificationGroups.filter((group) => roles.some((role) => groupsOfRole[role]?.includes(group)));
}

export const inboxItem = z.object({
  id: z.uuid(),
  kind: z.string(),
  group: notificationGroup,
  title: messageText,
  body: messageText,
  link: z.string(),
  at: z.iso.datetime(),
  /** How often it was updated the same day instead of repeated. */
  times: z.int(),
  readAt: z.iso.datetime().nullable(),
});
export type InboxItem = z.infer<typeof inboxItem>;
export const inboxView = z.object({
  items: z.array(inboxItem),
  /** Of the whole inbox, whatever it is filtered by. */
  unread: z.int(),
  /** What the inbox holds anything of. */
  groups: z.array(z.object({ group: notificationGroup, unread: z.int() })),
  /** Asks for the page before this one as `before`; null: there is none. */
  older: z.string().nullable(),
});
export type InboxView = z.infer<typeof inboxView>;
/** The place in an inbox after an item: its `at` and its id. */
export const inboxCursor = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[0-9a-f-]{36}$/);

/** The channels that disturb. The inbox does not: it always has everything. */
export const channels = ['email', 'push'] as const;
export type Channel = (typeof channels)[number];

/** At once, in the daily or weekly overview, or never. */
export const delivery = z.enum(['now', 'daily', 'weekly', 'never']);
export type Delivery = z.infer<typeof delivery>;
export type Deliveries = Record<NotificationGroup, Delivery>;

/** HH:MM, Copenhagen time. */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const quietHours = z
  .strictObject({ from: clockTime, to: clockTime })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'is not when they begin' });

export const notificationSettings = z.strictObject({
  email: z.record(notificationGroup, delivery),
  push: z.record(notificationGroup, delivery),
  /** When the overview comes on workdays; it is chosen, so quiet hours do not hold it back. */
  digestAt: clockTime,
  /** The day of the weekly overview: 1 is Monday, 5 is Friday. */
  weeklyOn: z.int().min(1).max(5),
  /** What would go at once waits to their end. They may go over midnight; null: none. */
  quiet: quietHours.nullable(),
  /** Weekends and holidays are quiet too. */
  quietDaysOff: z.boolean(),
  /** Citizens only: a friendly word when something is under way and nothing was done for some days. */
  reminders: z.boolean(),
  /** Null: at the hour at which one usually learns. */
  remindAt: clockTime.nullable(),
});
export type NotificationSettings = z.infer<typeof notificationSettings>;
/** What is not named stays as it is, in the two lists too. */
export const notificationSettingsPatch = notificationSettings.partial().extend({
  email: z.partialRecord(notificationGroup, delivery).optional(),
  push: z.partialRecord(notificationGroup, delivery).optional(),
});
export type NotificationSettingsPatch = z.infer<typeof notificationSettingsPatch>;

export const notificationChoices = z.object({
  /** What one's roles can be told about. */
  groups: z.array(notificationGroup),
  settings: notificationSettings,
  /** So many e-mails and notifications a day at most. */
  mostPerDay: z.int(),
  /** Whether reminders exist for one at all. */
  canRemind: z.boolean(),
  push: z.object({
    /** The server's public key (P-256 point, base64url) that a browser subscribes with. */
    key: z.string(),
    /** On how many of one's browsers it is on. */
    browsers: z.int(),
  }),
});
export type NotificationChoices = z.infer<typeof notificationChoices>;

/** As `PushSubscription.toJSON()` of the browser gives it: where to send, and the keys to encrypt for it (RFC 8291). */
export const pushSubscription = z.object({
  endpoint: z.url({ protocol: /^https?$/ }).max(1000),
  keys: z.object({
    /** Uncompressed P-256 point. */
    p256dh: z.string().regex(/^[\w-]{87}=?$/),
    /** 16 bytes. */
    auth: z.string().regex(/^[\w-]{22}(==)?$/),
  }),
});
export type PushSubscriptionBody = z.infer<typeof pushSubscription>;
export const pushEndpoint = z.strictObject({ endpoint: z.string().max(1000) });

/** What the link at the end of an e-mail is about; it says nothing about whose it is. */
export const unsubscribeState = z.object({ what: z.enum(['email', 'reminders']), stopped: z.boolean() });
export type UnsubscribeState = z.infer<typeof unsubscribeState>;

/** Demo mode shows the e-mails that would have been sent. */
export const demoMailList = z.object({
  mails: z.array(
    z.object({
      id: z.string(),
      to: z.string(),
      subject: z.string(),
      sentAt: z.iso.datetime(),
      text: z.string(),
    }),
  ),
});
export type DemoMailList = z.infer<typeof demoMailList>;

/** Whether there was anything to say; false too when today's e-mails are used up. */
export const demoDigestAnswer = z.object({ sent: z.boolean() });
export type DemoDigestAnswer = z.infer<typeof demoDigestAnswer>;
