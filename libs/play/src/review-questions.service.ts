import { Injectable } from '@nestjs/common';
import { VersionsService, type PublishedVersion } from '@mikrosprint/catalogue';
import type { ReviewQuestionView } from '@mikrosprint/contracts';
import { recallsOf, type ReviewQuestion } from '@mikrosprint/level-engine';
import { Database } from '@mikrosprint/platform';
import { In } from 'typeorm';
import { EnrolmentRow } from './enrolments.entity.js';
import type { ReviewCardRow } from './review.entity.js';

/** A card with the question it stands for today. */
export interface AskedCard {
  card: ReviewCardRow;
  question: ReviewQuestion;
  version: PublishedVersion;
}

/** Finds the question of a card in the content as it is now: texts may have changed since it went wrong. */
@Injectable()
export class ReviewQuestionsService {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsService,
  ) {}

  /** The cards that can be asked, in the same order; a card whose part is gone from the content is left out. */
  async askable(cards: readonly ReviewCardRow[]): Promise<AskedCard[]> {
    const versions = await this.versionsOf(cards);
    return cards.flatMap((card) => {
      const version = versions.get(card.enrolmentId);
      const question = version && questionOf(version, card);
      return version && question ? [{ card, question, version }] : [];
    });
  }

  private async versionsOf(cards: readonly ReviewCardRow[]): Promise<Map<string, PublishedVersion>> {
    const ids = [...new Set(cards.map(({ enrolmentId }) => enrolmentId))];
    if (ids.length === 0) return new Map();
    const rows = await this.database.dataSource.manager.findBy(EnrolmentRow, { id: In(ids) });
    const versions = new Map<string, PublishedVersion>();
    for (const { id, sprintId, major } of rows) {
      const version = await this.versions.newest(sprintId, major);
      // A sprint that is gone leaves nothing to ask.
      if (version !== null) versions.set(id, version);
    }
    return versions;
  }
}

function questionOf(
  version: PublishedVersion,
  { levelId, stepId, part }: ReviewCardRow,
): ReviewQuestion | null {
  const level = version.levels.get(levelId);
  // A practice level may become an exam in a new version: then its keys are nobody's.
  if (level === undefined || level.kind === 'exam') return null;
  const step = level.steps.find(({ id }) => id === stepId);
  if (step === undefined) return null;
  return recallsOf(step).find((question) => question.part === part) ?? null;
}

/** Where the answers stand: the same for both sides, another each time. */
export function seedOf({ id, repetitions }: ReviewCardRow): number {
  return (Number.parseInt(id.slice(-8), 16) ^ Math.imul(repetitions + 1, 0x9e3779b1)) >>> 0;
}

export function questionViewOf({ card, question, version }: AskedCard): ReviewQuestionView {
  const { sprint } = version;
  const speaker = sprint.cast.find(({ id }) => id === question.recall.intro?.actor);
  return {
    cardId: card.id,
    seed: seedOf(card),
    sprintId: sprint.id,
    sprintTitle: sprint.title,
    world: sprint.world,
    levelTitle: version.levels.get(card.levelId)?.title ?? sprint.title,
    topic: question.topic,
    task: question.task,
    paper: question.paper,
    speaker: speaker ? { rig: speaker.rig, name: speaker.name, role: speaker.role } : null,
    recall: question.recall,
  };
}
