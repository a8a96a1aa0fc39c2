// The open pages of the broadcast, as bare as they can be: a socket each, the handshake of socket.io, and one look at
// what arrives. A whole client for each would measure itself. Started by casework-broadcast.mjs.
import { randomBytes } from 'node:crypto';
import net from 'node:net';
import pg from 'pg';
import { built } from '../support/test-database.mjs';

const atOnce = 100;
const pauseMs = 500;
/** What has not come by then does not come. */
const patienceMs = 10_000;

process.once('message', (task) => {
  run(task).then(
    (answer) => process.send(answer),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});

async function run({ port, databaseUrl, tokens, broadcasts }) {
  const { liveNotifications } = await built('libs/platform/src/index.js');
  const speaker = new pg.Client({ connectionString: databaseUrl });
  await speaker.connect();
  let onHint = () => undefined;
  for (let start = 0; start < tokens.length; start += atOnce) {
    const some = tokens.slice(start, start + atOnce);
    await Promise.all(some.map(({ token }) => openPage(port, token, () => onHint())));
  }
  const payloads = liveNotifications(
    tokens.map(({ personId }) => personId),
    { topic: 'messages' },
  );
  const waits = [];
  // The first is not counted: whom somebody is, is then remembered.
  for (let turn = 0; turn <= broadcasts; turn += 1) {
    const told = [];
    await new Promise((resolve) => {
      const late = setTimeout(resolve, patienceMs);
      const began = performance.now();
      onHint = () => {
        told.push(performance.now() - began);
        if (told.length < tokens.length) return;
        clearTimeout(late);
        resolve();
      };
      // The statement of LiveHints.
      void speaker.query(`SELECT pg_notify('live', payload) FROM unnest($1::text[]) AS payload`, [payloads]);
    });
    if (turn > 0) waits.push(...told);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  await speaker.end();
  return { waits, missed: tokens.length * broadcasts - waits.length };
}

/** Resolves when the server has said that the page is somebody's. */
function openPage(port, token, onHint) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the server closed the socket')));
    socket.once('connect', () =>
      socket.write(
        [
          'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
          'host: bench',
          'connection: Upgrade',
          'upgrade: websocket',
          'sec-websocket-version: 13',
          `sec-websocket-key: ${randomBytes(16).toString('base64')}`,
          '',
          '',
        ].join('\r\n'),
      ),
    );
    socket.on('data', (chunk) => {
      const text = chunk.toString('latin1');
      if (text.includes('42["hint"')) onHint();
      else if (text.includes('40{"sid"')) resolve();
      else if (text.includes('44{')) reject(new Error(`the handshake was refused: ${text}`));
      // Engine.io's opening packet is answered by who one is, its ping by a pong.
      else if (text.includes('0{"sid"')) socket.write(textFrame(`40${JSON.stringify({ token })}`));
      else if (text.endsWith('\x81\x012')) socket.write(textFrame('3'));
    });
  });
}

/** A frame as a browser sends it (RFC 6455, 5.2): masked, and short enough for two bytes of length. */
function textFrame(text) {
  const payload = Buffer.from(text);
  const mask = randomBytes(4);
  const head =
    payload.length < 126
      ? Buffer.from([0x81, 0x80 | payload.length])
      : Buffer.from([0x81, 0x80 | 126, payload.length >> 8, payload.length & 0xff]);
  return Buffer.concat([head, mask, payload.map((byte, index) => byte ^ mask[index % 4])]);
}
