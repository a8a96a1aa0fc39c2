import type { PersonalDataTable } from '@mikrosprint/platform';

/** All of it is about a citizen, serves the talk with their caseworker, and goes when the citizen has been away long. */
export function aboutACitizen(table: string, purpose: string, columns: string[]): PersonalDataTable {
  return {
    table,
    personColumn: 'citizen_id',
    columns: ['citizen_id', ...columns],
    purpose,
    basis: 'public-task',
    retention: { months: 24, after: 'account-idle', then: 'delete' },
  };
}
