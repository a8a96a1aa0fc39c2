import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The address under which this installation issues: one row, and lasting from the first credential on. */
@Entity('issuer')
@Check('issuer_one', 'id = 1')
export class IssuerRow {
  @PrimaryColumn('integer')
  id!: number;

  @Column('text', { name: 'public_url' })
  publicUrl!: string;

  @Column('text')
  slug!: string;

  /** When the first credential carried the address; until then it follows the settings. */
  @Column('timestamptz', { name: 'frozen_at', nullable: true })
  frozenAt!: Date | null;
}
