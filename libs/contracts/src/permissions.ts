export const roles = ['citizen', 'provider', 'caseworker', 'lead', 'mentor', 'employer', 'admin'] as const;
export type Role = (typeof roles)[number];

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
    lead: 'own',
    mentor: 'own',
    employer: 'own',
    admin: 'own',
  },
  'catalogue.read': {
    citizen: 'all',
    provider: 'all',
    caseworker: 'all',
    lead: 'all',
    mentor: 'all',
    employer: 'all',
    admin: 'all',
  },
  'play.learn': { citizen: 'own' },
  'workplace-tasks.tick': { citizen: 'own' },
  'awards.read': { citizen: 'own' },
  'privacy.read-own': { citizen: 'own' },
  'support.answer': { citizen: 'own' },
  'caseload.read': { caseworker: 'caseload' },
  'caseload.act': { caseworker: 'caseload' },
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
