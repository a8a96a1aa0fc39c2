import type { EntityMetadata } from 'typeorm';
import type { PersonalDataTable } from './personal-data.js';

/** Column names that can only be about a person. A new word for "someone" belongs here. */
const aboutAPerson =
  /^((person|citizen|learner|owner|author|actor|recipient|staff|caseworker|provider|mentor|participant)_ids?|e_?mail|phone|cpr\w*|address|birth\w*|(display|full|first|last|given|family)_name|password\w*)$/;

/** What the register of personal data does not know about: `table.column`, in reading order. */
export function unregisteredPersonalColumns(
  tables: readonly Pick<EntityMetadata, 'tableName' | 'columns'>[],
  register: readonly PersonalDataTable[],
): string[] {
  const registered = new Map(register.map(({ table, columns }) => [table, new Set(columns)]));
  return tables.flatMap(({ tableName, columns }) =>
    columns
      .map(({ databaseName }) => databaseName)
      .filter((column) => aboutAPerson.test(column) && !registered.get(tableName)?.has(column))
      .map((column) => `${tableName}.${column}`),
  );
}
