import { isPublicAddress, isPushAddress } from '../src/push/push-address.js';

test.each([
  ['142.250.74.74', true],
  ['2a00:1450:400f:80d::200a', true],
  ['127.0.0.1', false],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['172.16.0.1', false],
  ['172.32.0.1', true],
  ['192.168.1.1', false],
  ['198.18.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::7f00:1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['ff02::1', false],
  ['2001:db8::1', false],
  ['2002:7f00:1::', false],
  ['nonsense', false],
])('%s is on the public internet: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

test.each([
  ['https://updates.push.services.mozilla.com/wpush/v2/gAAA', true],
  ['https://fcm.googleapis.com/fcm/send/abc:def', true],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://fcm.googleapis.com:8443/x', false],
  ['https://user:secret@fcm.googleapis.com/x', false],
  ['https://127.0.0.1/x', false],
  ['https://2130706433/x', false],
  ['https://0x7f.1/x', false],
  ['https://[::1]/x', false],
  ['https://localhost/x', false],
  ['https://intranet/x', false],
  ['ftp://fcm.googleapis.com/x', false],
  ['no address', false],
])('%s is an address of a push service: %s', (endpoint, expected) => {
  expect(isPushAddress(endpoint, null)).toBe(expected);
});

test('the stand-in of a developer is its origin and nothing beside it', () => {
  const own = 'http://127.0.0.1:9000';
  expect(isPushAddress('http://127.0.0.1:9000/a', own)).toBe(true);
  expect(isPushAddress('http://127.0.0.1:9001/a', own)).toBe(false);
});
