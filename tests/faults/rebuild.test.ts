import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../support/start-product.js';

const root = path.resolve(__dirname, '../..');
const folder = temporaryFolder();
afterAll(() => folder.remove());

/** `npm run rebuild`, as a person sees it. */
function rebuild(data: string): { code: number | null; lines: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/deploy/local/rebuild.mjs'], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], MIKROSPRINT_DATA: data },
  });
  return { code: status, lines: `${stdout}${stderr}`.split('\n').filter((line) => line.trim() !== '') };
}

describe('a rebuild where there is no database says so in one line and leaves things as they are', () => {
  const refusal = (data: string) => ({
    code: 1,
    lines: [expect.stringMatching(new RegExp(`^There is no database in ${data}, .*npm start`))],
  });

  test('a folder that is not there is not made', () => {
    const data = path.join(folder.path, 'never', 'started');
    expect(rebuild(data)).toEqual(refusal(data));
    expect(existsSync(path.dirname(data))).toBe(false);
  });

  test('a folder of something else keeps what is in it', () => {
    const data = path.join(folder.path, 'holiday');
    mkdirSync(data);
    writeFileSync(path.join(data, 'photo.jpg'), 'x');
    expect(rebuild(data)).toEqual(refusal(data));
    expect(readdirSync(data)).toEqual(['photo.jpg']);
  });

  test('a folder whose database was elsewhere and is gone', () => {
    const data = path.join(folder.path, 'moved');
    mkdirSync(data);
    writeFileSync(path.join(data, 'postgres-location'), `${path.join(folder.path, 'gone')}\n`);
    expect(rebuild(data)).toEqual(refusal(data));
    expect(readdirSync(data)).toEqual(['postgres-location']);
  });
});
