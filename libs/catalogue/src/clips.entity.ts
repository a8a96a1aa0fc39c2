import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A recording of a text. It is named by its content, so it never changes and is stored once. */
@Entity('clip')
export class ClipRow {
  /** SHA-256 in hexadecimal digits, with an ending. */
  @PrimaryColumn('text')
  name!: string;

  /** As `audio/mpeg`, from the bytes themselves. */
  @Column('text')
  type!: string;

  @Column('bytea')
  bytes!: Buffer;
}
