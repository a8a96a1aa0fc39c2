import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CvRow } from './cv.entity.js';

/** A link to somebody's CV, with an end. */
@Entity('cv_share')
@Unique('cv_share_token', ['token'])
@Index('cv_share_of_citizen', ['citizenId'])
@Check('cv_share_with', "shared_with IN ('caseworker', 'link')")
@Check('cv_share_ends_later', 'ends_at > created_at')
export class CvShareRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'citizen_id' })
  @ForeignKey(() => CvRow, { name: 'cv_share_of_cv', onDelete: 'CASCADE' })
  citizenId!: string;

  @Column('text', { name: 'shared_with' })
  sharedWith!: 'caseworker' | 'link';

  @Column('text')
  label!: string;

  /** 128 random bits. Not hashed: its owner copies the link again whenever they need it. */
  @Column('text')
  token!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}
