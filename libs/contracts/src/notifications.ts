import { localizedText } from '@mikrosprint/curriculum';
import { z } from 'zod';

/** What we say to people: as authored texts, and in Ukrainian too where somebody has written it. */
export const messageText = localizedText.extend({ uk: z.string().trim().min(1).max(1200).optional() });
export type MessageText = z.infer<typeof messageText>;

export const inboxItem = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: messageText,
  body: messageText,
  link: z.string(),
  at: z.iso.datetime(),
  /** How often it was updated the same day instead of repeated. */
  times: z.int(),
  readAt: z.iso.datetime().nullable(),
});
export type InboxItem = z.infer<typeof inboxItem>;
export const inboxView = z.object({ items: z.array(inboxItem), unread: z.int() });
export type InboxView = z.infer<typeof inboxView>;

/** Now, in the daily or weekly digest, or never, per kind; one e-mail address, one digest a day. */
export const delivery = z.enum(['now', 'daily', 'weekly', 'never']);
export const notificationSettings = z.strictObject({
  digest: z.enum(['daily', 'weekly', 'never']),
  /** HH:MM, Copenhagen time, on weekdays. */
  digestAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  helpRequests: delivery,
});
export type NotificationSettings = z.infer<typeof notificationSettings>;

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
