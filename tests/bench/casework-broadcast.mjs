// Five thousand open pages that are told of the same thing: how long until the last of them knows. Everything is on the
// loopback; the pages live in one process, casework-sockets.mjs, which tells and listens by the same clock.
import { execFileSync, fork } from 'node:child_process';
import { idOf } from './casework-city.mjs';
import { figure, percentile } from './studio-figures.mjs';

const wanted = 5_000;
const broadcasts = 20;
/** Files and sockets that a process has open besides. */
const spare = 500;

export async function broadcasting({ host, databaseUrl }) {
  const openFiles = mostOpenFiles();
  const count = Math.min(wanted, openFiles - spare);
  const tokens = [];
  for (let n = 1; n <= count; n += 1) tokens.push(await tokenOf(host, n));
  const { waits, missed } = await inOneProcess({ port: host.port, databaseUrl, tokens, broadcasts });
  const more =
    ` (median ${Math.round(percentile(waits, 0.5))}, last ${Math.round(Math.max(...waits))}; ${missed} not told;` +
    ` ${count.toLocaleString('en')} sockets of as many people in one process, open files at most ${openFiles})`;
  const value = Math.round(percentile(waits, 0.95));
  const told = figure(
    `${wanted.toLocaleString('en')} open pages told, p95 of ${waits.length}`,
    value,
    'ms',
    150,
    more,
  );
  return { ...told, met: told.met && missed === 0 && count === wanted };
}

/** As signing in makes it; five thousand slow password checks are no part of this. */
async function tokenOf(host, n) {
  const person = { personId: idOf('citizen', n), sessionId: idOf('other', n), roles: ['citizen'] };
  const input = { lib: 'platform', service: 'AccessTokens', method: 'sign', args: [person] };
  const answer = await host.ask({ kind: 'probe', name: 'call', input });
  if (answer.error !== undefined) throw new Error(answer.error);
  return { personId: person.personId, token: answer.value };
}

function mostOpenFiles() {
  const said = execFileSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }).trim();
  return said === 'unlimited' ? Infinity : Number(said);
}

async function inOneProcess(task) {
  const child = fork(new URL('./casework-sockets.mjs', import.meta.url), {
    env: { PATH: process.env.PATH, TEST_PRODUCT: process.env.TEST_PRODUCT },
  });
  try {
    return await new Promise((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the process of the sockets ended with ${code}`)));
      child.once('message', resolve);
      child.send(task);
    });
  } finally {
    child.kill();
  }
}
