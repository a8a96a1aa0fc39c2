// What one may refer to: by target group, job and words, with what is known of each course.
import { randomUUID } from 'node:crypto';
import type { CourseList } from '@mikrosprint/contracts';
import type { Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';

let environment: TestEnvironment;
let caseworker: Client;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  ({ caseworker } = environment);
});
afterAll(() => environment.close());

describe('the search', () => {
  const search = (query: string) => caseworker.expect(caseworker.get<CourseList>(`/api/courses?${query}`));

  test('finds sprints and planned courses by job, with what they ask for', async () => {
    const { courses, jobs } = await search('job=Kontorassistent');
    expect(courses.map(({ courseId }) => courseId)).toEqual([
      'gdpr',
      'workshop',
      'digital-accounting',
      'office-365',
    ]);
    expect(courses[0]).toMatchObject({
      prerequisites: { da: expect.stringContaining('læse en kort mail') },
      ...{ languageLevel: 'B1', minutes: 85, nextStart: 'any-time', seats: 'unlimited', price: 'free' },
    });
    expect(courses[2]).toMatchObject({ minutes: null, nextStart: null, seats: null, price: null });
    expect(jobs.map(({ key }) => key)).toContain('Kontorassistent');
  });

  test('tells the start, the seats, the price and what a planned course asks for when the catalogue knows', async () => {
    const known = {
      nextStart: '2027-02-01',
      seats: 12,
      price: 0,
      prerequisites: { da: 'Du kan skrive en mail' },
    };
    const tell = (change: string, values: unknown[]) =>
      environment.database.query(
        `UPDATE planned_course SET content = ${change} WHERE id = 'digital-accounting' RETURNING id`,
        values,
      );
    expect((await tell('content || $1::jsonb', [JSON.stringify(known)])).rows).toHaveLength(1);
    const { courses } = await search('search=regnskab');
    expect(courses.find(({ courseId }) => courseId === 'digital-accounting')).toMatchObject({
      ...{ nextStart: '2027-02-01', seats: 12, price: 'free' },
      prerequisites: { da: 'Du kan skrive en mail' },
    });
    await tell('content - $1::text[]', [Object.keys(known)]);
  });

  test('says what learners did with at least five of them, and nothing about fewer', async () => {
    const learners = Array.from({ length: 9 }, () => randomUUID());
    const began = async (sprintId: string, ids: string[], days: number, finished: number | null) => {
      for (const id of ids) {
        await environment.database.query(
          `INSERT INTO citizen_progress VALUES ($1, $2, $3, '{"da":"x"}', now() - $4 * interval '1 day',
             now() - $4 * interval '1 day', 0, 5, 0, now() - $5 * interval '1 day')`,
          [id, randomUUID(), sprintId, days, finished],
        );
      }
    };
    await began('hotel', learners.slice(0, 6), 60, 50);
    await began('hotel', learners.slice(6, 8), 60, null);
    await began('workshop', learners.slice(0, 5), 40, null);
    await began('pdf', learners.slice(0, 4), 60, 59);
    await environment.probe('call', { lib: 'casework', service: 'SprintPaths', method: 'rebuild' });
    const { courses } = await search('');
    const outcome = (id: string) => courses.find(({ courseId }) => courseId === id)?.outcome;
    expect(outcome('hotel')).toEqual({
      finished: { count: 6, of: 8, percent: 75, low: 41, high: 93 },
      wentOn: { count: 5, of: 6, percent: 83, low: 44, high: 97 },
    });
    expect(outcome('pdf')).toEqual({ finished: null, wentOn: null });
    await environment.database.query('DELETE FROM citizen_progress WHERE citizen_id = ANY($1)', [learners]);
  });
});
