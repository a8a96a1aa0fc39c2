// A whole city in the database: its citizens, who follows them, what has happened to each, and the log of all they have
// played. Made by the database itself and decided by numbers, so that every bench has the same city in seconds.
import pg from 'pg';

export const city = { citizens: 50_000, caseworkers: 300, units: 4, actions: 5_000_000, caseload: 200 };
/** Whoever's caseload is measured; the others share the rest of the citizens. */
export const measured = 1;

const kinds = { unit: 1, caseworker: 2, citizen: 3, enrolment: 4, run: 5, role: 6, other: 7 };
const runsPerEnrolment = 2;
const sprintsPerCitizen = 2;
const actionsPerRun = city.actions / (city.citizens * sprintsPerCitizen * runsPerEnrolment);
const levelsPerSprint = 6;
const linesPerCitizen = 20;

/** The id of the n-th of a kind; in SQL `pg_temp.id_of(kind, n)`. */
export const idOf = (kind, n) =>
  `${kinds[kind].toString(16).padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export const emailOf = (caseworker) => `bench-caseworker-${caseworker}@demo.mikrosprint.test`;

/** Returns how many actions stand in the log, and how long it took. */
export async function fillCity(databaseUrl, { withPlay }) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const started = performance.now();
  try {
    await client.query(preparation);
    for (const statement of [...people, ...facts, ...(withPlay ? play : [])]) await client.query(statement);
    await client.query('ANALYZE');
    const { rows } = await client.query('SELECT count(*)::int AS actions FROM action');
    return { actions: rows[0].actions, seconds: Math.round((performance.now() - started) / 1000) };
  } finally {
    await client.end();
  }
}

/** No row here breaks a rule, so the references are not looked up five million times. */
const preparation = `
  SET session_replication_role = replica;
  SET maintenance_work_mem = '512MB';
  CREATE FUNCTION pg_temp.id_of(kind int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$ SELECT (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
  CREATE FUNCTION pg_temp.days_ago(days numeric) RETURNS timestamptz LANGUAGE sql AS
    $$ SELECT now() - days * interval '1 day' $$;
  CREATE FUNCTION pg_temp.words(name text, n bigint) RETURNS jsonb LANGUAGE sql IMMUTABLE AS
    $$ SELECT jsonb_build_object('da', name || ' ' || n, 'en', name || ' ' || n) $$;
  CREATE TEMPORARY TABLE followed AS
    SELECT n, pg_temp.id_of(${kinds.citizen}, n) AS id,
           CASE WHEN n <= ${city.caseload} THEN ${measured} ELSE 2 + n % ${city.caseworkers - 1} END AS caseworker
      FROM generate_series(1, ${city.citizens}) AS n;
  CREATE TEMPORARY TABLE sprint_of AS
    SELECT row_number() OVER (ORDER BY id)::int AS place, id AS sprint_id,
           (SELECT version.id FROM sprint_version version
             WHERE version.sprint_id = sprint.id ORDER BY major DESC, minor DESC LIMIT 1) AS version_id
      FROM sprint ORDER BY id LIMIT ${sprintsPerCitizen};
  CREATE TEMPORARY TABLE place AS
    SELECT followed.n, followed.id AS citizen_id, sprint_of.*,
           pg_temp.id_of(${kinds.enrolment}, followed.n * ${sprintsPerCitizen} + sprint_of.place) AS enrolment_id,
           (followed.n * 7 + sprint_of.place * 3) % (${levelsPerSprint} + 1) AS levels
      FROM followed CROSS JOIN sprint_of;
  ANALYZE followed, place`;

const caseworkerId = `pg_temp.id_of(${kinds.caseworker}, caseworker)`;
const someId = (number) => `pg_temp.id_of(${kinds.other}, ${number})`;

const people = [
  `INSERT INTO unit (id, name, valid_from)
   SELECT pg_temp.id_of(${kinds.unit}, n), 'Afdeling ' || n, '2024-01-01' FROM generate_series(1, ${city.units}) AS n`,
  `INSERT INTO person (id, email, display_name, password_hash, preferences, notice_read_at, created_at)
   SELECT pg_temp.id_of(${kinds.caseworker}, n), 'bench-caseworker-' || n || '@demo.mikrosprint.test',
          'Sagsbehandler ' || n, demo.password_hash, '{}', now(), now()
     FROM generate_series(1, ${city.caseworkers}) AS n
     JOIN person demo ON demo.email = 'caseworker@demo.mikrosprint.test'`,
  `INSERT INTO person (id, email, display_name, preferences, created_at)
   SELECT id, 'borger-' || n || '@bench.test', 'Borger ' || n, '{}', now() FROM followed`,
  `INSERT INTO person_role (id, person_id, role, unit_id)
   SELECT pg_temp.id_of(${kinds.role}, n), pg_temp.id_of(${kinds.caseworker}, n), 'caseworker',
          pg_temp.id_of(${kinds.unit}, 1 + n % ${city.units}) FROM generate_series(1, ${city.caseworkers}) AS n
   UNION ALL
   SELECT pg_temp.id_of(${kinds.role}, 1000 + n), id, 'citizen',
          pg_temp.id_of(${kinds.unit}, 1 + caseworker % ${city.units}) FROM followed`,
  `INSERT INTO caseload_member (citizen_id, caseworker_id, since)
   SELECT id, ${caseworkerId}, pg_temp.days_ago(60 + n % 200) FROM followed`,
];

/** What the signals, the list and the page are read from: some citizens have one cause, some several, many none. */
const facts = [
  `INSERT INTO citizen_activity (citizen_id, last_at)
   SELECT id, CASE WHEN n % 10 < 9 THEN pg_temp.days_ago(n * 7 % 40) END FROM followed`,
  `INSERT INTO citizen_progress (citizen_id, enrolment_id, sprint_id, sprint_title, enrolled_at, started_at,
                                 levels_finished, levels_total, stars, completed_at)
   SELECT citizen_id, enrolment_id, sprint_id, pg_temp.words('Sprint', place), pg_temp.days_ago(50),
          CASE WHEN levels > 0 THEN pg_temp.days_ago(45) END, levels, ${levelsPerSprint}, levels * 2,
          CASE WHEN levels = ${levelsPerSprint} THEN pg_temp.days_ago(n % 30) END
     FROM place`,
  `INSERT INTO citizen_level (citizen_id, enrolment_id, level_id, title, stars, percent, first_finished_at, last_finished_at)
   SELECT citizen_id, enrolment_id, 'level-' || level, pg_temp.words('Bane', level), 2, 80,
          pg_temp.days_ago(40 - level), pg_temp.days_ago(40 - level)
     FROM place, generate_series(1, levels) AS level`,
  `INSERT INTO citizen_skill (citizen_id, enrolment_id, skill_id, level_id, title, level_title, exam, percent, total, shown_at)
   SELECT citizen_id, enrolment_id, 'skill-' || skill, 'level-' || level, pg_temp.words('Færdighed', skill),
          pg_temp.words('Bane', level), false, 80, 80 * levels / ${levelsPerSprint}, pg_temp.days_ago(40 - level)
     FROM place, generate_series(1, levels) AS level, generate_series(1, 3) AS skill`,
  `INSERT INTO failing_step (citizen_id, run_id, step_id, enrolment_id, level_id, level_title, step_prompt, sprint_title,
                             tries, since, passed_at)
   SELECT citizen_id, pg_temp.id_of(${kinds.run}, n), 'step', enrolment_id, 'level-1', pg_temp.words('Bane', 1),
          pg_temp.words('Opgave', 1), pg_temp.words('Sprint', place), 4 + n % 3, pg_temp.days_ago(n % 9),
          CASE WHEN n % 3 > 0 THEN now() END
     FROM place WHERE place = 1 AND n % 4 = 0`,
  `INSERT INTO citizen_help_request (help_request_id, citizen_id, run_id, step_id, level_title, step_prompt, sprint_title,
                                     requested_at, times, closed_at, closed_how)
   SELECT ${someId('n * 4 + request')}, id, pg_temp.id_of(${kinds.run}, n), 'step', pg_temp.words('Bane', 1),
          pg_temp.words('Opgave', 1), pg_temp.words('Sprint', 1), pg_temp.days_ago(n % 5 + request), 1,
          CASE WHEN request > 1 OR n % 9 > 0 THEN now() END, CASE WHEN request > 1 OR n % 9 > 0 THEN 'called' END
     FROM followed, generate_series(1, 3) AS request WHERE n % 3 = 0`,
  `INSERT INTO citizen_timeline (id, citizen_id, at, kind, title)
   SELECT ${someId(`n * ${linesPerCitizen} + line`)}, id, pg_temp.days_ago(line * 2.5), 'level-finished',
          pg_temp.words('Bane', line)
     FROM followed, generate_series(1, ${linesPerCitizen}) AS line`,
  `INSERT INTO citizen_badge (badge_award_id, citizen_id, title, sprint_title, awarded_at)
   SELECT ${someId('n * 2 + badge')}, id, pg_temp.words('Mærke', badge), pg_temp.words('Sprint', 1), pg_temp.days_ago(badge)
     FROM followed, generate_series(0, 1) AS badge WHERE n % 2 = 0`,
  `INSERT INTO citizen_certificate (certificate_id, citizen_id, sprint_title, exam_percent, issued_at, revoked)
   SELECT ${someId('n')}, id, pg_temp.words('Sprint', 1), 90, pg_temp.days_ago(3), n % 50 = 0 FROM followed WHERE n % 5 = 0`,
  `INSERT INTO citizen_booking (booking_id, citizen_id, caseworker_id, form, starts_at, ends_at, status, late, news_at, news_id)
   SELECT ${someId('n * 4 + meeting')}, id, ${caseworkerId}, 'phone', pg_temp.days_ago(meeting * 20 - 15),
          pg_temp.days_ago(meeting * 20 - 15) + interval '30 minutes',
          CASE WHEN meeting = 1 AND n % 7 = 0 THEN 'missed' ELSE 'attended' END, false, now(), ${someId('n')}
     FROM followed, generate_series(1, 3) AS meeting`,
  `INSERT INTO citizen_unanswered_message (citizen_id, since, news_at, news_id)
   SELECT id, CASE WHEN n % 6 = 0 THEN pg_temp.days_ago(3) END, now(), ${someId('n')} FROM followed WHERE n % 3 = 0`,
  `INSERT INTO citizen_support_wish (citizen_id, reading, danish, shared_at, news_at, news_id)
   SELECT id, true, n % 2 = 0, pg_temp.days_ago(8), now(), ${someId('n')} FROM followed WHERE n % 12 = 0`,
  `INSERT INTO referral (id, citizen_id, caseworker_id, kind, course_id, title, status, sent_at, changed_at, accepted_at)
   SELECT ${someId('n * 2 + referral')}, id, ${caseworkerId}, 'workshop', NULL, pg_temp.words('Kursus', referral),
          CASE n % 5 WHEN 0 THEN 'accepted' WHEN 1 THEN 'sent' ELSE 'finished' END, pg_temp.days_ago(20),
          pg_temp.days_ago(10), CASE WHEN n % 5 <> 1 THEN pg_temp.days_ago(10) END
     FROM followed, generate_series(0, 1) AS referral WHERE n % 4 = 0`,
  `INSERT INTO assignment (id, cohort_id, citizen_id, caseworker_id, sprint_id, sprint_title, starts_on, due_on,
                           assigned_at, begun_at, finished_at)
   SELECT ${someId('n')}, ${someId('caseworker')}, followed.id, ${caseworkerId}, sprint_of.sprint_id,
          pg_temp.words('Sprint', 1), current_date - 20, current_date - 10 + (n % 20)::int, pg_temp.days_ago(21),
          pg_temp.days_ago(20), CASE WHEN n % 3 = 0 THEN pg_temp.days_ago(5) END
     FROM followed JOIN sprint_of ON place = 1 WHERE n % 2 = 0`,
  `INSERT INTO access_log (id, at, actor_id, role, citizen_id, purpose, route, fields, result)
   SELECT ${someId('n * 4 + look')}, pg_temp.days_ago(look * 9), ${caseworkerId}, 'caseworker', id, 'follow-up',
          '/api/caseload/:citizenId', '{name}', 'shown'
     FROM followed, generate_series(1, 4) AS look`,
];

const play = [
  `INSERT INTO enrolment (id, citizen_id, sprint_id, major, created_at, method)
   SELECT enrolment_id, citizen_id, sprint_id, 1, pg_temp.days_ago(50), 'game' FROM place`,
  `INSERT INTO run (id, enrolment_id, citizen_id, sprint_version_id, level_id, engine_version, mode, seed, seq,
                    step_number, steps_total, started_at, last_action_at)
   SELECT pg_temp.id_of(${kinds.run}, (n * ${sprintsPerCitizen} + place) * ${runsPerEnrolment} + run), enrolment_id,
          citizen_id, version_id, 'level-' || run, '1.0.0', 'practice', 7, ${actionsPerRun}, 1, 8,
          pg_temp.days_ago(40), pg_temp.days_ago(40)
     FROM place, generate_series(1, ${runsPerEnrolment}) AS run`,
  'ALTER TABLE action DROP CONSTRAINT action_pkey, DROP CONSTRAINT action_id_once',
  `INSERT INTO action (run_id, seq, id, step_id, type, payload, created_at)
   SELECT run.id, nth, gen_random_uuid(), 'step-' || nth, 'choose', '{"option":"a"}', run.started_at
     FROM run, generate_series(1, ${actionsPerRun}) AS nth
    WHERE run.id BETWEEN pg_temp.id_of(${kinds.run}, 0) AND pg_temp.id_of(${kinds.run + 1}, 0)`,
  'ALTER TABLE action ADD CONSTRAINT action_pkey PRIMARY KEY (run_id, seq), ADD CONSTRAINT action_id_once UNIQUE (run_id, id)',
];
