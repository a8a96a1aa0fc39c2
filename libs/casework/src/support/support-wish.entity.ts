import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The support a citizen lets their caseworker know they wish for. Taken back, the row stays without a word of it, only
 * so that late news does not bring it back.
 */
@Entity('citizen_support_wish')
@Check('citizen_support_wish_withdrawn', 'shared_at IS NOT NULL OR (NOT reading AND NOT danish)')
@Check('citizen_support_wish_talked', '(talked_at IS NULL) = (talked_by IS NULL)')
@Check('citizen_support_wish_talk_is_about_it', 'talked_at IS NULL OR shared_at IS NOT NULL')
export class SupportWishRow {
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @Column('boolean')
  reading!: boolean;

  @Column('boolean')
  danish!: boolean;

  /** Null when it was taken back. */
  @Column('timestamptz', { name: 'shared_at', nullable: true })
  sharedAt!: Date | null;

  /** When the caseworker noted that they have talked about this wish: the signal is gone, the wish still stands. */
  @Column('timestamptz', { name: 'talked_at', nullable: true })
  talkedAt!: Date | null;

  @Column('uuid', { name: 'talked_by', nullable: true })
  talkedBy!: string | null;

  /** When the newest news of it happened, and which news that was. */
  @Column('timestamptz', { name: 'news_at' })
  newsAt!: Date;

  @Column('uuid', { name: 'news_id' })
  newsId!: string;
}
