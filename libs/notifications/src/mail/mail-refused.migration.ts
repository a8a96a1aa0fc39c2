import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which e-mails no mail server will ever take, and a short way to those that are still to be sent. */
export class MailRefused1763831100001 implements MigrationInterface {
  name = 'MailRefused1763831100001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE mail ADD COLUMN refused_at timestamptz;
      CREATE INDEX mail_unsent ON mail (created_at) WHERE sent_at IS NULL AND refused_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX mail_unsent;
      ALTER TABLE mail DROP COLUMN refused_at;
    `);
  }
}
