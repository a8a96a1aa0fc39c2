import type { LocalizedText } from '@mikrosprint/curriculum';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Of how many citizens of a unit and a target group, who were enrolled in a sprint in a quarter, it is true now. */
@Entity('portfolio_figure')
export class PortfolioFigureRow {
  @PrimaryColumn('text')
  quarter!: string;

  @PrimaryColumn('text', { name: 'sprint_id' })
  sprintId!: string;

  /** All zeros: of no unit. */
  @PrimaryColumn('uuid', { name: 'unit_id' })
  unitId!: string;

  /** The target group they are in now; all zeros: of none. */
  @PrimaryColumn('uuid', { name: 'group_id' })
  groupId!: string;

  @Column('jsonb', { name: 'sprint_title' })
  sprintTitle!: LocalizedText;

  @Column('integer', { name: 'not_begun' })
  notBegun!: number;

  /** Begun and not finished. */
  @Column('integer')
  active!: number;

  @Column('integer')
  finished!: number;

  @Column('timestamptz', { name: 'built_at' })
  builtAt!: Date;
}
