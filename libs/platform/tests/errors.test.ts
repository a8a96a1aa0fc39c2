import { NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { errorStatus } from '@mikrosprint/contracts';
import { z } from 'zod';
import { DomainError } from '../src/errors/domain-error.js';
import { asDomainError, toProblem } from '../src/errors/problem.js';
import { validationPipe } from '../src/errors/validation.js';

describe('errors', () => {
  test('a service refuses with a code, and the answer carries what the client needs to go on', () => {
    expect(toProblem(new DomainError('run-behind', { facts: { seq: 12 } }))).toEqual({
      type: 'about:blank',
      title: 'run-behind',
      status: 409,
      code: 'run-behind',
      facts: { seq: 12 },
    });
  });

  test('what was not expected says nothing about the inside, only where to look', () => {
    const problem = toProblem(asDomainError(new TypeError('cannot read x of undefined')), 'request-1');
    expect(problem).toMatchObject({ status: 500, code: 'internal', requestId: 'request-1' });
    expect(JSON.stringify(problem)).not.toContain('undefined');
  });

  test.each([
    [new NotFoundException(), 'not-found'],
    [new PayloadTooLargeException(), 'body-too-large'],
    [
      Object.assign(new Error('too large'), { statusCode: 413, code: 'FST_ERR_CTP_BODY_TOO_LARGE' }),
      'body-too-large',
    ],
    [
      Object.assign(new Error('type'), { statusCode: 415, code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE' }),
      'unsupported-media-type',
    ],
    [Object.assign(new SyntaxError('Unexpected token'), { statusCode: 400 }), 'malformed-request'],
    [Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }), 'unavailable'],
    [Object.assign(new Error('shutting down'), { code: '57P01' }), 'unavailable'],
    [Object.assign(new Error('no such column'), { code: '42703' }), 'internal'],
    [Object.assign(new Error('not ours'), { statusCode: 404 }), 'internal'],
    ['a string', 'internal'],
  ])('%s is told as %s', (thrown, code) => {
    expect(asDomainError(thrown).code).toBe(code);
  });

  test('every code has a status that is an error', () => {
    for (const status of Object.values(errorStatus)) expect(status).toBeGreaterThanOrEqual(400);
  });

  test('a wrong field is named by its path, an unknown one too', async () => {
    const schema = z.strictObject({ items: z.array(z.strictObject({ name: z.string() })) });
    const pipe = validationPipe();
    const check = (value: unknown) => pipe.transform(value, { type: 'body', schema });
    await expect(check({ items: [{ name: 'a' }] })).resolves.toEqual({ items: [{ name: 'a' }] });
    await expect(check({ items: [{ name: 'a' }, { name: 7 }], extra: 1 })).rejects.toMatchObject({
      code: 'validation',
      errors: [{ path: 'items.1.name' }, { path: '', message: expect.stringContaining('extra') }],
    });
  });
});
