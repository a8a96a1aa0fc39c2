import type { Cv } from '@mikrosprint/contracts';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody tells about themselves. Nobody but its owner reads the row; others get a share of the approved part. */
@Entity('cv')
@Check('cv_revision', 'revision > 0')
export class CvRow {
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @Column('jsonb')
  document!: Cv;

  /** Goes up by one with every save: two tabs that write on the same one do not overwrite each other. */
  @Column('integer')
  revision!: number;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
