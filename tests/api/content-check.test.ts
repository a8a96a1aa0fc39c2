// The command that authors run: what it prints, for people and for machines, and how it ends.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ContentReport } from '@mikrosprint/curriculum';

const root = path.resolve(__dirname, '../..');
const script = path.join(root, 'apps/deploy/local/content-check.mjs');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'content-'));
  cpSync(path.join(root, 'content/pdf'), path.join(folder, 'pdf'), { recursive: true });
  rmSync(path.join(folder, 'pdf/ids.lock'), { force: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function check(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder, ...options], {
    encoding: 'utf8',
    timeout: 50_000,
  });
  return { status, stdout, stderr };
}

/** Replaces words in a file of the copy; they must be there. */
function edit(file: string, from: string, to: string): void {
  const place = path.join(folder, file);
  const before = readFileSync(place, 'utf8');
  expect(before).toContain(from);
  writeFileSync(place, before.replace(from, to));
}

it('says in one line a sprint what is there, and ends well', () => {
  const { status, stdout, stderr } = check();
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^pdf +basic +1\.1 /mu);
  expect(stdout).toContain('1 sprint: all in order.');
});

it('prints nothing but JSON for a machine, twice the same', () => {
  const first = check('--json');
  expect(first.status).toBe(0);
  const report = JSON.parse(first.stdout) as ContentReport;
  expect(report).toMatchObject({
    sprints: [{ id: 'pdf', track: 'basic', levels: 3, examVariants: 0, outcomes: { examined: null } }],
    planned: 0,
    problems: [],
  });
  expect(check('--json').stdout).toBe(first.stdout);
});

it('names file, line and cause, and ends badly, in both forms', () => {
  edit('pdf/sprint.json', '"workloadHours": 0.25', '"workloadHours": 5');
  const line = readFileSync(path.join(folder, 'pdf/sprint.json'), 'utf8')
    .split('\n')
    .findIndex((words) => words.includes('"workloadHours"'));
  const words = check();
  expect(words.status).toBe(1);
  expect(words.stderr).toContain(`pdf/sprint.json:${line + 1}: workloadHours: says 5, but`);
  const json = check('--json');
  expect(json.status).toBe(1);
  expect((JSON.parse(json.stdout) as ContentReport).problems).toEqual([
    {
      file: 'pdf/sprint.json',
      line: line + 1,
      message: expect.stringMatching(/^workloadHours: says 5, but/),
    },
  ]);
});

it('keeps the ids that ship, and does not let one vanish in a minor version', () => {
  expect(check('--keep-ids')).toMatchObject({ status: 0, stdout: expect.stringContaining('pdf/ids.lock') });
  expect(check().status).toBe(0);
  edit('pdf/sprint.json', '"version": "1.1"', '"version": "1.2"');
  const { workplaceTasks } = JSON.parse(readFileSync(path.join(folder, 'pdf/sprint.json'), 'utf8')) as {
    workplaceTasks: { id: string }[];
  };
  const id = workplaceTasks[0]?.id ?? '';
  edit('pdf/sprint.json', `"id": "${id}"`, '"id": "another-task"');
  const lock = readFileSync(path.join(folder, 'pdf/ids.lock'), 'utf8');
  for (const options of [[], ['--keep-ids']]) {
    const { status, stderr } = check(...options);
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`pdf/ids\\.lock:\\d+: "task ${id}" is gone, but version 1\\.1 has it`));
  }
  expect(readFileSync(path.join(folder, 'pdf/ids.lock'), 'utf8')).toBe(lock);
  edit('pdf/sprint.json', '"version": "1.2"', '"version": "2.0"');
  expect(check('--keep-ids').status).toBe(0);
});

it('refuses an option it does not know', () => {
  expect(check('--fix')).toMatchObject({ status: 1, stderr: expect.stringContaining('no option --fix') });
});
