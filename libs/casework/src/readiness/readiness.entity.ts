import type { ReadinessAnswer, ReadinessSource } from '@mikrosprint/contracts';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

const answers = `('easy', 'some-trouble', 'hard')`;

/**
 * What is known of how a citizen gets on with what is digital, entry by entry. It stands apart from target groups and
 * from every list: only the support options on the citizen's own page read it.
 */
@Entity('citizen_readiness')
@Index('citizen_readiness_by_citizen', ['citizenId', 'at'])
@Check('citizen_readiness_source', `source IN ('own-answers', 'conversation', 'test')`)
@Check('citizen_readiness_services', `services IN ${answers}`)
@Check('citizen_readiness_documents', `documents IN ${answers}`)
@Check('citizen_readiness_safety', `safety IN ${answers}`)
export class CitizenReadinessRow {
  /** Made by the page that wrote it. */
  @PrimaryColumn('uuid', { name: 'readiness_id' })
  readinessId!: string;

  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @Column('text')
  source!: ReadinessSource;

  /** The citizen, or the caseworker who wrote down what was said. */
  @Column('uuid', { name: 'author_id' })
  authorId!: string;

  @Column('text')
  services!: ReadinessAnswer;

  @Column('text')
  documents!: ReadinessAnswer;

  @Column('text')
  safety!: ReadinessAnswer;

  @Column('timestamptz')
  at!: Date;
}
