// The limit of the answer path: Fastify, the same statement, and nothing else. No person, no schema, no rules.
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
const app = Fastify();

app.post('/runs/:runId/actions', async (request) => {
  const { expectedSeq, actions } = request.body;
  const { rows } = await pool.query({
    name: 'bare',
    text: `WITH moved AS (
             UPDATE run SET seq = $3, step_number = $4, last_action_at = $5
              WHERE id = $1 AND seq = $2 AND finished_at IS NULL RETURNING id),
           appended AS (
             INSERT INTO action (run_id, seq, id, step_id, type, payload, created_at)
             SELECT moved.id, done.seq, done.id, done."stepId", done.type, done.payload, $5
               FROM moved, jsonb_to_recordset($6::jsonb)
                 AS done(seq integer, id uuid, "stepId" text, type text, payload jsonb))
           SELECT id FROM moved`,
    values: [
      request.params.runId,
      expectedSeq,
      expectedSeq + actions.length,
      1,
      new Date(),
      JSON.stringify(actions),
    ],
  });
  if (rows.length === 0) throw new Error('the run has moved');
  return { seq: expectedSeq + actions.length };
});

await app.listen({ port: 0, host: '127.0.0.1' });
process.send({ port: app.server.address().port });
process.once('disconnect', () => process.exit(0));
