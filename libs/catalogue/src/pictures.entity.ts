import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A picture that was published. It is named by its content, so it never changes and is stored once. */
@Entity('picture')
export class PictureRow {
  /** SHA-256 in hexadecimal digits and the size in pixels, with an ending: `3f…9a-800x600.webp`. */
  @PrimaryColumn('text')
  name!: string;

  /** As `image/webp`, from the bytes themselves. */
  @Column('text')
  type!: string;

  @Column('bytea')
  bytes!: Buffer;
}
