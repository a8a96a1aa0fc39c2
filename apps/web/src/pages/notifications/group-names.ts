import type { NotificationGroup, Role } from '@mikrosprint/contracts';

/**
 * The keys of what a group is called: a citizen is told of themselves, staff of others. Who is both has the words of
 * staff, and so has what somebody kept from the time when they were.
 */
export function nameOfGroup(group: NotificationGroup, roles: readonly Role[]): string[] {
  return isOnlyCitizen(roles) ? [`mine.${group}`, `group.${group}`] : [`group.${group}`];
}

/** As `nameOfGroup`: what has to happen for one to be told. */
export function momentOfGroup(group: NotificationGroup, roles: readonly Role[]): string[] {
  return isOnlyCitizen(roles) ? [`whenMine.${group}`, `when.${group}`] : [`when.${group}`];
}

const isOnlyCitizen = (roles: readonly Role[]): boolean => roles.every((role) => role === 'citizen');
