import { z } from 'zod';
import { calendarDay } from './casework-events.js';

/**
 * A group of citizens as the law of the day draws it: data with days, because the law changes. It says nothing about
 * digital readiness, and nothing is suggested or kept from anybody by it: figures are counted by it.
 */
export const targetGroupView = z.object({
  id: z.uuid(),
  name: z.string(),
  validFrom: calendarDay,
  /** The first day on which nobody can be put into it any more. */
  validTo: calendarDay.nullable(),
});
export type TargetGroupView = z.infer<typeof targetGroupView>;
export const targetGroupList = z.object({ targetGroups: z.array(targetGroupView) });
export type TargetGroupList = z.infer<typeof targetGroupList>;

const fields = z.strictObject({
  name: z.string().trim().min(1).max(120),
  validFrom: calendarDay,
  validTo: calendarDay.nullable(),
});
const daysInOrder = ({ validFrom, validTo }: { validFrom?: string; validTo?: string | null }): boolean =>
  validFrom === undefined || validTo === undefined || validTo === null || validTo > validFrom;
const wrongWay = { path: ['validTo'], error: 'comes after the first day' };

/** The id is made by the page: sent twice it is one group. */
export const addTargetGroup = fields.extend({ id: z.uuid() }).refine(daysInOrder, wrongWay);
export type AddTargetGroup = z.infer<typeof addTargetGroup>;
export const changeTargetGroup = fields.partial().refine(daysInOrder, wrongWay);
export type ChangeTargetGroup = z.infer<typeof changeTargetGroup>;

/** Which group a citizen is in now; null: none is known. */
export const citizenTargetGroup = z.object({
  group: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  since: calendarDay.nullable(),
});
export type CitizenTargetGroup = z.infer<typeof citizenTargetGroup>;
export const setTargetGroup = z.strictObject({ groupId: z.uuid().nullable() });
export type SetTargetGroup = z.infer<typeof setTargetGroup>;
