import type { INestApplicationContext } from '@nestjs/common';
import { StartRefused, startRefusedExitCode } from './start-refused.js';

/** A stop takes at most this long; what is unfinished then is in a transaction that rolls back. */
const stopWithinMs = 1_800;

/**
 * The life of a process: start or say in one line why not, tell a supervisor when ready, stop in good order on SIGTERM,
 * on SIGINT, and when the supervisor itself has died.
 */
export async function runProcess(name: string, start: () => Promise<INestApplicationContext>): Promise<void> {
  try {
    const app = await start();
    const stop = () => void stopProcess(app);
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    process.once('disconnect', stop);
    process.send?.({ ready: name });
  } catch (error) {
    if (error instanceof StartRefused) {
      await report(name, error.message);
      process.exit(startRefusedExitCode);
    }
    console.error(error);
    process.exit(1);
  }
}

let stopping = false;

async function stopProcess(app: INestApplicationContext): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(0), stopWithinMs).unref();
  await app.close().catch((error: unknown) => console.error(error));
  process.exit(0);
}

/** To the supervisor when there is one (it has the terminal), otherwise to the log. */
function report(name: string, message: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.send !== undefined) process.send({ refused: name, message }, () => resolve());
    else process.stderr.write(`${message}\n`, () => resolve());
  });
}
