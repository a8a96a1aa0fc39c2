import { StartRefused } from '../start-refused.js';

/** The database has changes this version of the product does not know; starting could damage it. */
export class DatabaseFromNewerVersionError extends StartRefused {
  override name = 'DatabaseFromNewerVersionError';

  constructor(readonly unknownMigrations: readonly string[]) {
    super(
      `The database was changed by a newer version of Mikrosprint (${unknownMigrations.join(', ')}). Start that version, or use another data folder.`,
    );
  }
}

/** Whether the database itself is out of reach, as opposed to a statement being wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && unavailableCodes.test(code)) return true;
  return typeof message === 'string' && unavailableMessages.test(message);
}

/** Connection exceptions (08), no resources (53), operator intervention (57P), and the socket's own words. */
const unavailableCodes = /^(08...|53...|57P..|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT)$/;
const unavailableMessages = /Connection terminated|timeout exceeded when trying to connect/;
