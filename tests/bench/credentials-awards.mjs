// The certificates of the bench: copies of one that a citizen of the demo has really earned in the first sprint with an
// exam, so that every field is as the product writes it.
import { randomUUID } from 'node:crypto';

/** Ids of the bench are told by their beginning: 10,000 more citizens, and the certificates of each part. */
const block = (part, number) => `b${part}000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
export const personIdOf = (number) => block(0, number);

const columns = `sprint_id, sprint_version_id, issuer_name, world, sprint_title, sprint_description,
  provider, tasks, competences, workload_hours, exam_percent, emblem`;

/** @returns {Promise<string>} the id of the certificate that the others are copies of */
export async function template(client, append) {
  const { rows } = await client.query(
    `SELECT person.id AS "citizenId", version.id AS "sprintVersionId", version.sprint_id AS "sprintId",
            version.content -> 'title' AS "sprintTitle"
       FROM person, sprint_version version
      WHERE person.email = 'citizen@demo.mikrosprint.test' AND version.sprint_id = 'gdpr' LIMIT 1`,
  );
  const [who] = rows;
  const now = new Date().toISOString();
  await append([
    {
      type: 'sprint.completed',
      data: { ...who, enrolmentId: randomUUID(), major: 1, examPercent: 86, completedAt: now },
    },
  ]);
  const theirs = 'FROM certificate WHERE citizen_id = $1';
  await until(client, `SELECT EXISTS (SELECT ${theirs}) AS done`, [who.citizenId]);
  await client.query(
    `UPDATE certificate SET holder_name = 'Samira Rahimi', name_chosen_at = now() WHERE citizen_id = $1`,
    [who.citizenId],
  );
  const found = await client.query(`SELECT id, citizen_id AS "citizenId" ${theirs}`, [who.citizenId]);
  return found.rows[0];
}

/** Copies for one citizen, each of another major version: a certificate is one per citizen, sprint and major. */
export async function forOne(client, from, count) {
  await client.query(
    `INSERT INTO certificate (id, citizen_id, enrolment_id, major, issued_at, holder_name, name_chosen_at, paper_revision, ${columns})
     SELECT ('b1000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, citizen_id, gen_random_uuid(), 1000 + n,
            now(), holder_name, now(), 1, ${columns}
       FROM certificate, generate_series(1, $2::int) AS n WHERE certificate.id = $1`,
    [from, count],
  );
  return Array.from({ length: count }, (_, index) => block(1, index + 1));
}

/** One for each of so many new citizens with addresses of their own. */
export async function forMany(client, from, count) {
  await client.query(
    `INSERT INTO person (id, email, display_name, preferences, created_at)
     SELECT ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'borger-' || n || '@bench.test',
            'Borger ' || n, '{}', now() FROM generate_series(1, $1::int) AS n`,
    [count],
  );
  await client.query(
    `INSERT INTO certificate (id, citizen_id, enrolment_id, major, issued_at, holder_name, name_chosen_at, paper_revision, ${columns})
     SELECT ('b2000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
            ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, gen_random_uuid(), major,
            now(), 'Borger ' || n, now(), 1, ${columns}
       FROM certificate, generate_series(1, $2::int) AS n WHERE certificate.id = $1`,
    [from, count],
  );
}

/** Looks every tenth of a second until the question is answered with true. */
export async function until(client, question, parameters = []) {
  for (;;) {
    const { rows } = await client.query(question, parameters);
    if (rows[0].done) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
