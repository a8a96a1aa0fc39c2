import { createECDH } from 'node:crypto';
import { encrypt, encryptForBrowser, longestMessage } from '../src/push/push-encryption.js';

const bytes = (text: string) => Buffer.from(text.replaceAll(/\s/g, ''), 'base64url');

test('RFC 8188, section 3.1: encryption of a response', () => {
  const encrypted = encrypt(
    Buffer.from('I am the walrus'),
    bytes('yqdlZ-tYemfogSmv7Ws5PQ'),
    bytes('I1BsxtFttlv3u_Oo94xnmw'),
    Buffer.alloc(0),
  );
  expect(encrypted.toString('base64url')).toBe(
    'I1BsxtFttlv3u_Oo94xnmwAAEAAA-NAVub2qFgBEuQKRapoZu-IxkIva3MEB1PD-ly8Thjg',
  );
});

test('RFC 8291, section 5 and appendix A: push message encryption', () => {
  const sender = createECDH('prime256v1');
  sender.setPrivateKey(bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'));
  const encrypted = encryptForBrowser(
    Buffer.from('When I grow up, I want to be a watermelon'),
    {
      p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    },
    { salt: bytes('DGv6ra1nlYgDCS1FRnbzlw'), sender },
  );
  expect(encrypted).toEqual(
    bytes(`DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml
           mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT
           pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN`),
  );
});

const keys = {
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
};

test('never twice the same', () => {
  const message = Buffer.from('new');
  expect(encryptForBrowser(message, keys)).not.toEqual(encryptForBrowser(message, keys));
});

test('refuses what is too long, and a key that is no point of the curve', () => {
  expect(() => encryptForBrowser(Buffer.alloc(longestMessage + 1), keys)).toThrow(/one record/);
  expect(encryptForBrowser(Buffer.alloc(longestMessage), keys).length).toBe(21 + 65 + 4_096);
  const noPoint = Buffer.alloc(65, 4).toString('base64url');
  expect(() => encryptForBrowser(Buffer.from('x'), { ...keys, p256dh: noPoint })).toThrow();
});
