// A feature for the tests of the platform itself: handlers that note what reaches them, fail, or take their time.
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { built } from './test-database.mjs';

const { Outbox, Database, LiveHints } = await built('libs/platform/src/index.js');

class ProbeTables2700000000000 {
  name = 'ProbeTables2700000000000';
  async up(queryRunner) {
    await queryRunner.query(
      'CREATE TABLE probe (handler text NOT NULL, event_id uuid NOT NULL, tries int NOT NULL)',
    );
    await queryRunner.query('CREATE SEQUENCE probe_tries');
  }
  async down(queryRunner) {
    await queryRunner.query('DROP TABLE probe');
  }
}

const note = (tx, handler, event) =>
  tx.query(`INSERT INTO probe VALUES ($1, $2, nextval('probe_tries'))`, [handler, event.id]);

class Notes {
  async handle(event, tx) {
    await note(tx, 'probe.notes', event);
  }
}

/** Writes, then fails twice: what it wrote must be gone and the third try must count. */
class Stumbles {
  async handle(event, tx) {
    await note(tx, 'probe.stumbles', event);
    const [{ nextval }] = await tx.query(`SELECT nextval('probe_tries')`);
    if (Number(nextval) < 6) throw new Error('stumbled on purpose');
  }
}

/** Long enough to be killed in the middle. */
class Slow {
  async handle(event, tx) {
    await note(tx, 'probe.slow', event);
    await new Promise((resolve) => setTimeout(resolve, 600));
  }
}

class ProbeModule {}
Module({ providers: [Notes, Stumbles, Slow] })(ProbeModule);

export const features = [
  {
    name: 'probe',
    module: ProbeModule,
    entities: [],
    migrations: [ProbeTables2700000000000],
    subscribers: [
      { handler: 'probe.notes', event: 'help.withdrawn', useClass: Notes },
      { handler: 'probe.stumbles', event: 'certificate.revoked', useClass: Stumbles },
      { handler: 'probe.slow', event: 'step.passed-after-failing', useClass: Slow },
    ],
    jobs: [],
    personalData: [],
  },
  // An installation has no rooms for video unless a suite wants some.
  ...(process.env.TEST_HOST_VIDEO ? [(await import('./demo-video-rooms.mjs')).demoVideo] : []),
];

/** An event on its way between processes has its moment as text. */
const dated = (event) => (event.occurredAt ? { ...event, occurredAt: new Date(event.occurredAt) } : event);

/** Lets a test append events and hints from inside the product. */
export const probes = {
  /** Calls a service that no route leads to; `lib` is where it is exported. */
  call: async (app, { lib, service, method, args = [] }) => {
    const exported = await built(`libs/${lib}/src/index.js`);
    return app.get(exported[service], { strict: false })[method](...args);
  },
  /** The same, and how many statements the database was asked meanwhile; for a process that does nothing else. */
  counted: async (app, { lib, service, method, args = [] }) => {
    const { default: pg } = await import('pg');
    const { query } = pg.Client.prototype;
    let statements = 0;
    pg.Client.prototype.query = function (...asked) {
      statements += 1;
      return query.apply(this, asked);
    };
    try {
      const value = await probes.call(app, { lib, service, method, args });
      return { value, statements };
    } finally {
      pg.Client.prototype.query = query;
    }
  },
  /** The statements that would bring the schema to what the entities say; none when both agree. */
  drift: async (app) => {
    const { upQueries } = await app.get(DataSource).driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  },
  append: async (app, { events, fail }) => {
    const [outbox, database] = [app.get(Outbox), app.get(Database)];
    return database.transaction(async (tx) => {
      const appended = await outbox.append(tx, events.map(dated));
      if (fail) throw new Error('the transaction is rolled back on purpose');
      return appended.map(({ id }) => id);
    });
  },
  tell: async (app, { personIds, hint, inTransaction, fail }) => {
    const [hints, database] = [app.get(LiveHints), app.get(Database)];
    if (!inTransaction) return hints.tell(personIds, hint);
    return database.transaction(async (tx) => {
      await hints.tell(personIds, hint, tx);
      if (fail) throw new Error('the transaction is rolled back on purpose');
    });
  },
};
