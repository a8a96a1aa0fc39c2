import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Until when somebody was told of a citizen whom another follows now: news from before that may still be on its way. */
@Entity('inbox_former_citizen')
export class FormerCitizenRow {
  @PrimaryColumn('uuid', { name: 'recipient_id' })
  recipientId!: string;

  @PrimaryColumn('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @Column('timestamptz')
  until!: Date;
}
