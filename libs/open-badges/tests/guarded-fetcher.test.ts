import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { GuardedFetcher } from '../src/fetching/guarded-fetcher.js';
import { isPublicAddress, isPublicName, type FindAddresses } from '../src/fetching/public-address.js';

const failed = (failure: string) => ({ ok: false, failure });
const limits = { totalMs: 400, most: 10_000, redirects: 3 };
/** Answers every name with these addresses, and remembers what was asked. */
function names(...addresses: string[]) {
  const asked: string[] = [];
  const find: FindAddresses = (hostname, _options, callback) => {
    asked.push(hostname);
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return { asked, find };
}

describe('an address', () => {
  test.each([
    ['this machine', '127.0.0.1'],
    ['this machine, the rest of it', '127.255.1.9'],
    ['this host', '0.0.0.0'],
    ['a private network', '10.1.2.3'],
    ['a private network', '172.16.0.1'],
    ['a private network', '172.31.255.255'],
    ['a private network', '192.168.1.1'],
    ['a link', '169.254.169.254'],
    ['a carrier’s network', '100.64.0.1'],
    ['protocols', '192.0.0.8'],
    ['documentation', '192.0.2.1'],
    ['documentation', '203.0.113.7'],
    ['measurements', '198.18.0.1'],
    ['6to4 relays', '192.88.99.1'],
    ['a group', '224.0.0.251'],
    ['nobody yet', '240.0.0.1'],
    ['everybody', '255.255.255.255'],
    ['this machine in IPv6', '::1'],
    ['nothing in IPv6', '::'],
    ['IPv4 in IPv6', '::ffff:127.0.0.1'],
    ['IPv4 in IPv6, in hexadecimal', '::ffff:7f00:1'],
    ['IPv4 in IPv6, the old way', '::127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64 of a network', '64:ff9b:1::a00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:7f00:1::'],
    ['a unique local network', 'fd12:3456::1'],
    ['a link in IPv6', 'fe80::1'],
    ['an old site', 'fec0::1'],
    ['a group in IPv6', 'ff02::fb'],
    ['documentation in IPv6', '2001:db8::1'],
    ['nowhere', '100::1'],
    ['no number at all', 'example.org'],
  ])('of %s is not public: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['93.184.216.34', '1.1.1.1', '2606:4700:4700::1111', '2a00:1450:400f::1'])(
    'of the public internet is: %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  test('as a name has a dot and belongs to no network of its own', () => {
    const own = [
      'localhost',
      'localhost.',
      'a.localhost',
      'printer.local',
      'vault.internal',
      'db',
      'x.home.arpa',
      'a..b',
      '1.2.3.4',
      '[::1]',
    ];
    expect(own.filter((name) => isPublicName(name))).toEqual([]);
    expect(['example.org', 'badges.example.org.', 'xn--rhus-qoa.dk'].every(isPublicName)).toBe(true);
  });
});

describe('a link', () => {
  test.each([
    'http://badges.example.org/1',
    'https://badges.example.org:8443/1',
    'https://badges.example.org:22/1',
    'https://somebody@badges.example.org/1',
    'https://a:b@badges.example.org/1',
    'https://127.0.0.1/1',
    'https://0x7f.1/1',
    'https://0177.0.0.1/1',
    'https://2130706433/1',
    'https://127.1/1',
    'https://[::1]/1',
    'https://[::ffff:169.254.169.254]/latest/meta-data',
    'https://①②⑦.⓪.⓪.①/1',
    'https://localhost/1',
    'https://localhost./1',
    'https://LOCALHOST/1',
    'https://kubernetes.default.svc.local/1',
    'https://metadata.google.internal/1',
    'https://database/1',
    'file:///etc/passwd',
    'ftp://badges.example.org/1',
    'gopher://badges.example.org/1',
    'data:application/json,{}',
    'javascript:alert(1)',
    'badges.example.org/1',
    `https://badges.example.org/${'a'.repeat(3_000)}`,
    '',
  ])('is refused before anything is asked: %s', async (address) => {
    const { asked, find } = names('93.184.216.34');
    const fetcher = new GuardedFetcher({ limits, findAddresses: find });
    expect(await fetcher.fetch(address)).toEqual(failed('refused'));
    expect(asked).toEqual([]);
  });

  test.each([
    ['one private address', ['10.0.0.5']],
    ['a public and a private address', ['93.184.216.34', '127.0.0.1']],
    ['this machine in IPv6', ['::1']],
    ['IPv4 within IPv6', ['::ffff:10.0.0.1']],
  ])('with a name that has %s is refused before a connection is made', async (_, addresses) => {
    const { asked, find } = names(...addresses);
    const fetcher = new GuardedFetcher({ limits, findAddresses: find });
    expect(await fetcher.fetch('https://badges.example.org/1')).toEqual(failed('refused'));
    expect(asked).toEqual(['badges.example.org']);
  });

  test('with a name that nobody knows cannot be reached', async () => {
    const find: FindAddresses = (_, __, callback) => callback(new Error('ENOTFOUND'), []);
    const fetcher = new GuardedFetcher({ limits, findAddresses: find });
    expect(await fetcher.fetch('https://badges.example.org/1')).toEqual(failed('unreachable'));
  });

  test('whose name is never found is given up', async () => {
    const fetcher = new GuardedFetcher({ limits, findAddresses: () => undefined });
    expect(await fetcher.fetch('https://badges.example.org/1')).toEqual(failed('too-slow'));
  });
});

describe('a server', () => {
  let server: Server;
  let inner: Server;
  let origin = '';
  let innerOrigin = '';
  let innerWasAsked = false;
  const seen: Record<string, unknown>[] = [];
  const json = { 'content-type': 'application/json; charset=utf-8' };

  const routes: Record<string, RequestListener> = {
    '/fine': (_, response) => response.writeHead(200, json).end('{"a":1}'),
    '/page': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    '/untyped': (_, response) => response.writeHead(200).end('{}'),
    '/missing': (_, response) => response.writeHead(404, json).end('{}'),
    '/to-fine': (_, response) => response.writeHead(302, { location: '/fine' }).end(),
    '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
    '/inwards': (_, response) => response.writeHead(302, { location: `${innerOrigin}/secret` }).end(),
    '/to-metadata': (_, response) =>
      response.writeHead(307, { location: 'https://169.254.169.254/latest' }).end(),
    '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/announced': (_, response) => response.writeHead(200, { ...json, 'content-length': 99_999 }).end('{'),
    '/endless': (_, response) => {
      response.writeHead(200, json);
      const drip = setInterval(() => response.write('x'.repeat(4_000)), 1);
      response.on('close', () => clearInterval(drip));
    },
    '/slow': (_, response) => {
      response.writeHead(200, json);
      const drip = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(drip));
    },
    '/silent': () => undefined,
    '/broken-off': (_, response) => {
      response.writeHead(200, { ...json, 'content-length': 50 });
      response.write('{', () => response.destroy());
    },
    '/bomb': (_, response) =>
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1_000_000))),
    '/not-http': (request) => request.socket.end('SSH-2.0-OpenSSH\r\n'),
  };

  beforeAll(async () => {
    inner = createServer((_, response) => {
      innerWasAsked = true;
      response.end('secret');
    });
    server = createServer((request, response) => {
      seen.push(request.headers);
      routes[request.url ?? '']?.(request, response);
    });
    const started = [inner, server].map(
      (one) => new Promise<string>((resolve) => one.listen(0, '127.0.0.1', () => resolve(at(one)))),
    );
    [innerOrigin = '', origin = ''] = await Promise.all(started);
  });
  afterAll(() => {
    for (const one of [inner, server]) one.close().closeAllConnections();
  });
  const at = (one: Server) => `http://127.0.0.1:${(one.address() as AddressInfo).port}`;
  const fetcher = () => new GuardedFetcher({ limits, trustedOrigins: [origin] });

  test('that is trusted answers, and is told nothing about who asks', async () => {
    const answer = await fetcher().fetch(`${origin}/to-fine`);
    expect(answer).toMatchObject({ ok: true, url: `${origin}/fine`, contentType: 'application/json' });
    expect(answer.ok && Buffer.from(answer.body).toString()).toBe('{"a":1}');
    const headers = seen.at(-1) ?? {};
    expect(headers).toMatchObject({ 'accept-encoding': 'identity' });
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['cookie', 'referer', 'authorization']));
  });

  test.each([
    'application/json',
    'application/vc+ld+json',
    'application/ld+json; profile="x"',
    'application/did+ld+json',
    'application/vc+jwt',
    'application/octet-stream',
    'text/plain;charset=utf-8',
    'image/png',
    'image/svg+xml',
  ])('may call a proof %s', async (type) => {
    routes['/typed'] = (_, response) => response.writeHead(200, { 'content-type': type }).end('{}');
    expect(await fetcher().fetch(`${origin}/typed`)).toMatchObject({ ok: true });
  });

  test.each([
    ['/page', 'wrong-kind'],
    ['/untyped', 'wrong-kind'],
    ['/bomb', 'wrong-kind'],
    ['/missing', 'unreachable'],
    ['/broken-off', 'unreachable'],
    ['/not-http', 'unreachable'],
    ['/round', 'refused'],
    ['/inwards', 'refused'],
    ['/to-metadata', 'refused'],
    ['/to-file', 'refused'],
    ['/announced', 'too-large'],
    ['/endless', 'too-large'],
    ['/slow', 'too-slow'],
    ['/silent', 'too-slow'],
  ])('answers %s with "%s"', async (path, failure) => {
    expect(await fetcher().fetch(`${origin}${path}`)).toEqual(failed(failure));
    expect(innerWasAsked).toBe(false);
  });
});
