/** Exit code of a process that explained in one line why it does not start; starting it again would not help. */
export const startRefusedExitCode = 64;

/** The installation cannot start, and a person can mend it: the message is one line that says what to do. */
export class StartRefused extends Error {
  override name = 'StartRefused';
}
