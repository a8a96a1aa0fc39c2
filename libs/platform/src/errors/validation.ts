import { StandardSchemaValidationPipe } from '@nestjs/common';
import { DomainError } from './domain-error.js';

/** Checks every body, query and parameter that has a schema; the answer names each wrong field by its path. */
export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new DomainError('validation', {
        errors: issues.slice(0, 50).map((issue) => ({
          path: (issue.path ?? []).map(segmentName).join('.'),
          message: issue.message,
        })),
      }),
  });
}

function segmentName(segment: PropertyKey | { key: PropertyKey }): string {
  return String(typeof segment === 'object' ? segment.key : segment);
}
