export const roles = [
  'citizen',
  'provider',
  'caseworker',
  /** Leads one or more units without leading all of them. */
  'coordinator',
  'lead',
  'mentor',
  'employer',
  'admin',
] as const;
export type Role = (typeof roles)[number];

/** Held in a unit or not at all: an author writes for an organisation, a coordinator leads parts and never everything. */
export const rolesOfUnits: readonly Role[] = ['provider', 'coordinator'];

/**
 * How far a permission reaches. `own`: one's own things. `caseload`: the citizens one follows. `unit`: the people
 * of one's units. `all`: the installation. Scoping happens in the query, never after it.
 */
export type Scope = 'own' | 'caseload' | 'unit' | 'all';

/** permission -> role -> scope. A role that is not named may not. */
export const permissions = {
  'account.use': {
    citizen: 'own',
    provider: 'own',
    caseworker: 'own',
    coordinator: 'own',
    lead: 'own',
    mentor: 'own',
    employer: 'own',
    admin: 'own',
  },
  'catalogue.read': {
    citizen: 'all',
    provider: 'all',
    caseworker: 'all',
    coordinator: 'all',
    lead: 'all',
    mentor: 'all',
    employer: 'all',
    admin: 'all',
  },
  /** Staff learn for themselves; nobody else ever sees what comes of it. */
  'play.learn': {
    citizen: 'own',
    caseworker: 'own',
    coordinator: 'own',
    lead: 'own',
    mentor: 'own',
  },
  /** Call the caseworker from within a level: staff have none. */
  'help.ask': { citizen: 'own' },
  'workplace-tasks.tick': {
    citizen: 'own',
    caseworker: 'own',
    coordinator: 'own',
    lead: 'own',
    mentor: 'own',
  },
  'awards.read': {
    citizen: 'own',
    caseworker: 'own',
    coordinator: 'own',
    lead: 'own',
    mentor: 'own',
  },
  /** Write one's CV, have it as a file and share it. */
  'cv.use': { citizen: 'own' },
  /** Find an award, revoke it, correct its facts; read the rules by which badges are given. */
  'awards.manage': { admin: 'all' },
  'privacy.read-own': { citizen: 'own' },
  'support.answer': { citizen: 'own' },
  /** Say yes or no to what one's caseworker has referred one to, and see what is suggested. */
  'referrals.answer': { citizen: 'own' },
  'caseload.read': { caseworker: 'caseload' },
  'caseload.act': { caseworker: 'caseload' },
  /** Give a citizen, or everybody of a caseload, to somebody else. */
  'caseload.hand-over': { caseworker: 'caseload', coordinator: 'unit', lead: 'unit' },
  'messages.use': { citizen: 'own', caseworker: 'caseload' },
  'bookings.use': { citizen: 'own', caseworker: 'caseload' },
  /** Figures of one's units: groups, never single citizens. A role that is held without a unit reaches all of them. */
  'portfolio.read': { coordinator: 'unit', lead: 'unit' },
  'units.manage': { admin: 'all' },
  /** Which groups of citizens there are: names, nobody in them. */
  'target-groups.read': { caseworker: 'all', coordinator: 'all', lead: 'all', admin: 'all' },
  /** Open what an organisation writes, remark on it and be seen there. */
  'studio.use': { provider: 'unit', lead: 'all', admin: 'all' },
  'studio.write': { provider: 'unit' },
  /** Decide what citizens meet. */
  'studio.review': { lead: 'all', admin: 'all' },
  'insight.read-items': { provider: 'unit', lead: 'all', admin: 'all' },
  'inbox.read': {
    citizen: 'own',
    provider: 'own',
    caseworker: 'own',
    coordinator: 'own',
    lead: 'own',
    mentor: 'own',
    employer: 'own',
    admin: 'own',
  },
} as const satisfies Record<string, Partial<Record<Role, Scope>>>;

export type Permission = keyof typeof permissions;

/** The widest scope that any of the roles gives for the permission, or null when none does. */
export function scopeOf(permission: Permission, held: readonly Role[]): Scope | null {
  const byRole: Partial<Record<Role, Scope>> = permissions[permission];
  const widest: readonly Scope[] = ['all', 'unit', 'caseload', 'own'];
  const scopes = held.map((role) => byRole[role]).filter((scope) => scope !== undefined);
  return widest.find((scope) => scopes.includes(scope)) ?? null;
}
