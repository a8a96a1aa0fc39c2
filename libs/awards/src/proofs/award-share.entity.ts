import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/**
 * A link that the holder of an award asked for; without a row nothing is shared. Withdrawn, the row is gone and the
 * address with it: sharing again makes a new one, so that an old link never comes back to life.
 *
 * The token is kept as it is and not as a hash, because its owner must be shown it again; whoever could read it here
 * could read the award too.
 */
@Entity('award_share')
@Unique('award_share_token', ['token'])
@Check('award_share_opened', 'opened >= 0')
export class AwardShareRow {
  @PrimaryColumn('uuid', { name: 'award_id' })
  awardId!: string;

  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;

  /** 128 random bits, base64url. */
  @Column('text')
  token!: string;

  @Column('timestamptz')
  since!: Date;

  @Column('integer')
  opened!: number;
}
