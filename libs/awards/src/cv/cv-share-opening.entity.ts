import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CvShareRow } from './cv-share.entity.js';

/** Somebody opened a share. When and what, and nothing of who: a link knows nobody. */
@Entity('cv_share_opening')
@Index('cv_share_opening_of_share', ['shareId', 'at'])
@Check('cv_share_opening_what', "what IN ('page', 'file')")
export class CvShareOpeningRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'share_id' })
  @ForeignKey(() => CvShareRow, { name: 'cv_share_opening_of_share_id', onDelete: 'CASCADE' })
  shareId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  what!: 'page' | 'file';
}
