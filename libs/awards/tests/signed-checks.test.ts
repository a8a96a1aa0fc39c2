import type { CheckLine, VerificationReport } from '@mikrosprint/contracts';
import { DomainError } from '@mikrosprint/platform';
import { SignedChecks } from '../src/verification/signed-checks.service.js';

const line = (step: CheckLine['step'], outcome: CheckLine['outcome'], reason: CheckLine['reason']) => ({
  ...{ step, outcome, reason, where: null },
});
const good = [
  line('read', 'passed', 'fine'),
  line('proof', 'passed', 'fine'),
  line('status', 'failed', 'revoked'),
];

let published: { multibase: string }[];
const check = jest.fn<Promise<Pick<VerificationReport, 'steps'>>, [string]>();
const checks = () => new SignedChecks({ published: async () => published } as never, { check } as never);
const credential = { id: 'a', document: '{}' };

beforeEach(() => {
  published = [{ multibase: 'z1' }];
  check.mockReset().mockResolvedValue({ steps: good });
});

test('a signature is checked once for each set of keys, also when many ask at once', async () => {
  const signed = checks();
  const all = await Promise.all([signed.of(credential), signed.of(credential)]);
  expect(all.flat().map(({ step }) => step)).toEqual(['read', 'proof', 'read', 'proof']);
  await signed.of(credential);
  expect(check).toHaveBeenCalledTimes(1);
  published = [{ multibase: 'z1' }, { multibase: 'z2' }];
  await signed.of(credential);
  expect(check).toHaveBeenCalledTimes(2);
});

test('one that could not be made, or was broken off, says nothing and is made again', async () => {
  const signed = checks();
  check.mockRejectedValueOnce(new DomainError('too-many-requests'));
  expect(await signed.of(credential)).toEqual([]);
  check.mockResolvedValueOnce({ steps: [line('proof', 'failed', 'too-heavy')] });
  expect(await signed.of(credential)).toEqual([]);
  check.mockRejectedValueOnce(new Error('a fault of ours'));
  await expect(signed.of(credential)).rejects.toThrow('a fault of ours');
  expect(await signed.of(credential)).toHaveLength(2);
});

test('one that failed is told, and never kept', async () => {
  const signed = checks();
  check.mockResolvedValueOnce({ steps: [line('proof', 'failed', 'wrong-key')] });
  expect(await signed.of(credential)).toMatchObject([{ reason: 'wrong-key' }]);
  expect(await signed.of(credential)).toHaveLength(2);
});
