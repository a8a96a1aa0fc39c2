import type { z } from 'zod';
import { pathText } from './locate.js';
import type { JsonPath } from './locate.js';

/** One thing that is wrong in a file: where, and why in plain words. */
export interface Finding {
  path: JsonPath;
  message: string;
}

type Issue = z.core.$ZodIssue;

function named(path: JsonPath, message: string): Finding {
  return { path, message: path.length === 0 ? message : `${pathText(path)}: ${message}` };
}

/** The issues of the alternative that fits best: the one that fails deepest in. */
function nearest(alternatives: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));
  return [...alternatives].sort((one, other) => depth(other) - depth(one))[0] ?? [];
}

function plain(message: string): string {
  return message.replace(/^Invalid input: expected (.+), received undefined$/u, 'is missing ($1)');
}

/** A schema's issues as findings: an unknown key at the key itself, a failed choice at what failed in it. */
export function findingsOf(issues: readonly Issue[], base: JsonPath = []): Finding[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => named([...path, key], 'is not a key that is known here'));
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      return findingsOf(nearest(issue.errors), path);
    }
    if (issue.code === 'invalid_union') return [named(path, 'is not one of the kinds that exist')];
    return [named(path, plain(issue.message))];
  });
}
