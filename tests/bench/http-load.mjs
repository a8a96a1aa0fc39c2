// A load generator that costs as little as possible: prepared bytes over kept-alive sockets, one request at a time on
// each. What it costs is taken from both sides of a ratio alike.
import net from 'node:net';

/** @returns {Buffer} a request as it goes over the wire */
export function requestBytes({ method = 'POST', path, token, body }) {
  const content = Buffer.from(JSON.stringify(body));
  const head = [
    `${method} ${path} HTTP/1.1`,
    'host: bench',
    'content-type: application/json',
    `content-length: ${content.length}`,
    ...(token ? [`authorization: Bearer ${token}`] : []),
    '',
    '',
  ].join('\r\n');
  return Buffer.concat([Buffer.from(head), content]);
}

/**
 * Sends each connection's requests in order, as fast as the answers come.
 *
 * @param {number} port
 * @param {Buffer[][]} connections the requests of each connection
 * @returns {Promise<{ perSecond: number, failed: number }>}
 */
export async function load(port, connections) {
  const started = performance.now();
  let failed = 0;
  const counts = await Promise.all(
    connections.map((requests) =>
      sendAll(port, requests, () => {
        failed += 1;
      }),
    ),
  );
  const elapsedSeconds = (performance.now() - started) / 1000;
  return { perSecond: counts.reduce((sum, count) => sum + count, 0) / elapsedSeconds, failed };
}

function sendAll(port, requests, onFailure) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    let received = Buffer.alloc(0);
    let sent = 0;
    let done = 0;
    const next = () => {
      const request = requests[sent];
      if (request === undefined) {
        socket.destroy();
        return resolve(done);
      }
      sent += 1;
      socket.write(request);
    };
    socket.once('connect', next);
    socket.once('error', reject);
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const answer = wholeAnswer(received);
      if (answer === null) return;
      received = Buffer.alloc(0);
      if (answer.status === 200) done += 1;
      else onFailure();
      next();
    });
  });
}

/** The status once the whole answer is here; null before. */
function wholeAnswer(bytes) {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const head = bytes.toString('latin1', 0, headEnd);
  const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
  return bytes.length < headEnd + 4 + length ? null : { status: Number(head.slice(9, 12)) };
}
