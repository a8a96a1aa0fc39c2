import { createServer } from 'node:net';
import { Refusal } from './refusal.js';

/** Asks before anything is started or changed. */
export async function refuseTakenPort(port: number, host: string): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal('PORT must be a number between 1 and 65535, for example PORT=3001 npm start.');
  }
  const problem = await tryToListen(port, host);
  if (problem === null) return;
  if (problem.code === 'EADDRINUSE') {
    throw new Refusal(
      `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start.`,
    );
  }
  if (problem.code === 'EACCES') {
    throw new Refusal(`This user may not use port ${port}. Choose one above 1023: PORT=3000 npm start.`);
  }
  throw new Refusal(`HOST=${host} is not an address of this computer (${problem.code ?? problem.message}).`);
}

function tryToListen(port: number, host: string): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}
