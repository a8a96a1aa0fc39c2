import type { LocalizedText } from '@mikrosprint/curriculum';

/** That somebody has shown a skill in a level; one line for each. For a rebuild, which tells in bulk what events told once. */
export interface SkillFact {
  citizenId: string;
  enrolmentId: string;
  skillId: string;
  title: LocalizedText;
  levelId: string;
  levelTitle: LocalizedText;
  exam: boolean;
  /** The best share of the skill in this level, 0..100; of an exam its own percent. */
  percent: number;
  /** How far the skill is in the whole sprint, 0..100. */
  total: number;
  shownAt: Date;
}
