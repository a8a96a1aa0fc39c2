import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The way of a citizen across sprints, as far as badges care. One row per citizen: whoever updates it holds its lock, so
 * two sprints that are finished at the same moment count each other.
 */
@Entity('award_path')
export class AwardPathRow {
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  citizenId!: string;

  /** The newest day with a game, by the calendar of Copenhagen. */
  @Column('date', { name: 'last_day', nullable: true })
  lastDay!: string | null;

  /** The most days that lay between two days with a game. */
  @Column('integer', { name: 'longest_pause' })
  longestPause!: number;

  /** Different days with "Øv igen". */
  @Column('integer', { name: 'review_days' })
  reviewDays!: number;

  @Column('integer', { name: 'tasks_tried' })
  tasksTried!: number;
}
