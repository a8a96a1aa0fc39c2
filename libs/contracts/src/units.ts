import { z } from 'zod';
import { calendarDay } from './casework-events.js';
import { roles } from './permissions.js';

const unitName = z.string().trim().min(1).max(120);

/** A part of the organisation, from its first day until the day before `validTo`. */
export const unitView = z.object({
  id: z.uuid(),
  name: z.string(),
  validFrom: calendarDay,
  validTo: calendarDay.nullable(),
  /** How many hold a role in it today. */
  people: z.int(),
});
export type UnitView = z.infer<typeof unitView>;
export const unitList = z.object({ units: z.array(unitView) });
export type UnitList = z.infer<typeof unitList>;

const inOrder = ({ validFrom, validTo }: { validFrom?: string; validTo?: string | null }): boolean =>
  validFrom === undefined || validTo === undefined || validTo === null || validTo > validFrom;

/** The id is made by the page: sent twice it is one unit. */
export const addUnit = z
  .strictObject({ id: z.uuid(), name: unitName, validFrom: calendarDay, validTo: calendarDay.nullable() })
  .refine(inOrder, { path: ['validTo'], error: 'comes after the first day' });
export type AddUnit = z.infer<typeof addUnit>;
export const changeUnit = z
  .strictObject({ name: unitName, validFrom: calendarDay, validTo: calendarDay.nullable() })
  .partial()
  .refine(inOrder, { path: ['validTo'], error: 'comes after the first day' });
export type ChangeUnit = z.infer<typeof changeUnit>;

/** One role of one person, from `validFrom` (null: since always) until the day before `validTo`. */
export const heldRole = z.object({
  id: z.uuid(),
  role: z.enum(roles),
  /** Null: for all units. */
  unit: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  validFrom: calendarDay.nullable(),
  validTo: calendarDay.nullable(),
  /** `now` only while its unit exists too. */
  holds: z.enum(['now', 'later', 'ended']),
});
export type HeldRole = z.infer<typeof heldRole>;

export const personWithRoles = z.object({
  id: z.uuid(),
  displayName: z.string(),
  email: z.string(),
  roles: z.array(heldRole),
});
export type PersonWithRoles = z.infer<typeof personWithRoles>;

export const peoplePerPage = 30;
export const peopleQuery = z.strictObject({
  /** A part of the name or of the e-mail address; empty: everybody. */
  search: z.string().trim().max(80).default(''),
  role: z.enum(roles).optional(),
  unitId: z.uuid().optional(),
  /** `staff`: who holds a role besides that of a citizen, or will. */
  who: z.enum(['everybody', 'staff']).default('everybody'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type PeopleQuery = z.infer<typeof peopleQuery>;
export const peopleList = z.object({ people: z.array(personWithRoles), total: z.int(), page: z.int() });
export type PeopleList = z.infer<typeof peopleList>;

/** The id is made by the page: sent twice it is one role. */
export const giveRole = z
  .strictObject({
    id: z.uuid(),
    role: z.enum(roles),
    unitId: z.uuid().nullable(),
    /** Null: from today. */
    validFrom: calendarDay.nullable(),
    validTo: calendarDay.nullable(),
  })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validTo > validFrom, {
    path: ['validTo'],
    error: 'comes after the first day',
  });
export type GiveRole = z.infer<typeof giveRole>;
/** `on` is the first day without it; null: it ends now. */
export const endRole = z.strictObject({ on: calendarDay.nullable() });
export type EndRole = z.infer<typeof endRole>;

export const rightsChangeKinds = ['role-given', 'role-ended', 'unit-added', 'unit-changed'] as const;
export type RightsChangeKind = (typeof rightsChangeKinds)[number];
export const rightsChange = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  by: z.string(),
  what: z.enum(rightsChangeKinds),
  person: z.string().nullable(),
  role: z.enum(roles).nullable(),
  unit: z.string().nullable(),
  validFrom: calendarDay.nullable(),
  validTo: calendarDay.nullable(),
});
export type RightsChange = z.infer<typeof rightsChange>;
/** The newest first, at most a hundred. */
export const rightsChangeList = z.object({ changes: z.array(rightsChange) });
export type RightsChangeList = z.infer<typeof rightsChangeList>;
