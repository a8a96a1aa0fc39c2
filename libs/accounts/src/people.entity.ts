import type { Preferences, Role } from '@mikrosprint/contracts';
import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Somebody who can sign in. What they may do is in `PersonRoleRow`. */
@Entity('person')
@Unique('person_email_key', ['email'])
@Check('person_email_lower', 'email = lower(email)')
export class PersonRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  email!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  /** Argon2id in its standard form. Null for somebody who signs in elsewhere. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  /** Only what differs from the defaults, so that a new preference needs no migration. */
  @Column('jsonb')
  preferences!: Partial<Preferences>;

  @Column('timestamptz', { name: 'notice_read_at', nullable: true })
  noticeReadAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

/** A part of the organisation. Its name is data, because the law that names such places changes. */
@Entity('unit')
@Check('unit_validity', 'valid_to IS NULL OR valid_to > valid_from')
export class UnitRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}

/** One role of one person, in one unit or (without one) in all of them, on the days on which it holds. */
@Entity('person_role')
@Index('person_role_by_person', ['personId'])
@Index('person_role_by_unit', ['unitId', 'role'])
@Check('person_role_validity', 'valid_to >= valid_from')
@Exclusion(
  'person_role_once',
  `USING gist (person_id WITH =, role WITH =,
    coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, daterange(valid_from, valid_to) WITH &&)`,
)
export class PersonRoleRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonRow, { name: 'person_role_person_fk' })
  personId!: string;

  @Column('text')
  role!: Role;

  @Column('uuid', { name: 'unit_id', nullable: true })
  @ForeignKey(() => UnitRow, { name: 'person_role_unit_fk' })
  unitId!: string | null;

  /** The first day; null: since always. */
  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: string | null;

  /** The first day without it. A role that was ended on its first day held until that moment. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}
