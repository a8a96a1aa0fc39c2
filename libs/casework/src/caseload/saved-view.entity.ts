import type { CaseloadChoice } from '@mikrosprint/contracts';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A choice of filter and order that a caseworker keeps under a name. */
@Entity('caseload_view')
@Unique('caseload_view_name_once', ['caseworkerId', 'name'])
@Index('caseload_view_default_once', ['caseworkerId'], { unique: true, where: 'is_default' })
export class SavedViewRow {
  @PrimaryColumn('uuid', { name: 'view_id' })
  viewId!: string;

  @Column('uuid', { name: 'caseworker_id' })
  caseworkerId!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  choice!: CaseloadChoice;

  /** The list opens with it. */
  @Column('boolean', { name: 'is_default' })
  isDefault!: boolean;
}
