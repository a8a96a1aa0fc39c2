import { z } from 'zod';
import { roles } from './permissions.js';

export const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

export const signInRequest = z.strictObject({ email, password: z.string().min(1).max(200) });
export type SignInRequest = z.infer<typeof signInRequest>;

/** Demo mode: one press signs in as a demo person. */
export const demoSignInRequest = z.strictObject({ account: z.string().min(1).max(60) });

/** The languages of the interface. What authors write is in the first two: see `locales` of the curriculum. */
export const uiLocales = ['da', 'en', 'uk'] as const;
export type UiLocale = (typeof uiLocales)[number];

export const preferences = z.strictObject({
  locale: z.enum(uiLocales),
  theme: z.enum(['system', 'light', 'dark']),
  motion: z.enum(['system', 'reduced', 'full']),
  sound: z.boolean(),
  textSize: z.enum(['normal', 'large', 'largest']),
  contrast: z.enum(['system', 'high']),
  readAloudRate: z.enum(['slow', 'normal', 'fast']),
  /** The weekly goal can be hidden; it is never shown to staff. */
  weeklyGoal: z.boolean(),
  points: z.boolean(),
  /** The card that offers the questions about reading and Danish; gone when it was put away or they are answered. */
  supportCard: z.boolean(),
  /** How well they read Danish, in their own view; null when they have said nothing. Never shown to staff. */
  danishLevel: z.enum(['A1', 'A2', 'B1', 'B2', 'C1']).nullable(),
  /**
   * The job somebody aims at, by its Danish name as the courses have it; null when they have chosen none. It is the
   * citizen's own: it steers what is suggested, and the suggestion names it to the caseworker.
   */
  goalJob: z.string().trim().min(1).max(120).nullable(),
});
export type Preferences = z.infer<typeof preferences>;
export type DanishLevel = NonNullable<Preferences['danishLevel']>;
export const defaultPreferences: Preferences = {
  locale: 'da',
  theme: 'system',
  motion: 'system',
  sound: false,
  textSize: 'normal',
  contrast: 'system',
  readAloudRate: 'normal',
  weeklyGoal: true,
  points: true,
  supportCard: true,
  danishLevel: null,
  goalJob: null,
};
export const preferencesPatch = preferences.partial();

export const person = z.object({
  id: z.uuid(),
  email: z.string(),
  displayName: z.string(),
  roles: z.array(z.enum(roles)),
  units: z.array(z.object({ id: z.uuid(), name: z.string() })),
  preferences,
  /** The notice about data at first sign-in has been read. */
  noticeReadAt: z.iso.datetime().nullable(),
});
export type Person = z.infer<typeof person>;

/** The access token lives in memory for 15 minutes; the refresh token only in an HttpOnly cookie. */
export const signedIn = z.object({
  accessToken: z.string(),
  /** Seconds until the access token runs out. */
  expiresIn: z.int(),
  person,
});
export type SignedIn = z.infer<typeof signedIn>;

export const signInOptions = z.object({
  demo: z.boolean(),
  /** One-click demo people; only roles that have pages of their own. */
  accounts: z.array(
    z.object({ account: z.string(), displayName: z.string(), role: z.enum(roles), email: z.string() }),
  ),
});
export type SignInOptions = z.infer<typeof signInOptions>;
