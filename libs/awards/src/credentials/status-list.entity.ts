import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Which credentials of a list no longer hold: a bit each, at a place that was drawn by lot so that neighbours in the list
 * are strangers to each other. The bits are what counts; the document is the same signed, and follows within seconds.
 */
@Entity('status_list')
@Check('status_list_length', 'octet_length(bits) = 16384')
@Check(
  'status_list_signed',
  '(document IS NULL) = (signed_revision IS NULL) AND (document IS NULL) = (signed_at IS NULL)',
)
export class StatusListRow {
  /** The number in its address. */
  @PrimaryColumn('integer')
  id!: number;

  /** 131,072 bits; the first entry is the highest bit of the first byte. */
  @Column('bytea')
  bits!: Buffer;

  /** Places that are taken. */
  @Column('integer')
  used!: number;

  /** Goes up by one with every change of the bits, or when they must be signed with another key. */
  @Column('integer')
  revision!: number;

  /** The list as it was signed last, exactly as it is served. */
  @Column('text', { nullable: true })
  document!: string | null;

  @Column('integer', { name: 'signed_revision', nullable: true })
  signedRevision!: number | null;

  @Column('timestamptz', { name: 'signed_at', nullable: true })
  signedAt!: Date | null;
}
