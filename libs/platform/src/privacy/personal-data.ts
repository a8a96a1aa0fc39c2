/**
 * One entry of the register of personal data: export, erasure and retention read it, and boot refuses a table that has
 * such columns and is not in it.
 */
export interface PersonalDataTable {
  table: string;
  /** Column that holds the person's id, or null when a person is found through another table. */
  personColumn: string | null;
  /** The columns that say something about a person. */
  columns: string[];
  purpose: string;
  basis: 'public-task' | 'legal-obligation' | 'consent';
  /** What happens when: for example `{ months: 12, after: 'last-activity', then: 'aggregate' }`. */
  retention: Retention;
}

export interface Retention {
  months: number;
  after: 'created' | 'last-activity' | 'account-idle' | 'closed';
  then: 'delete' | 'anonymise' | 'aggregate' | 'keep-without-identity';
}
