import { VersionsService } from '@mikrosprint/catalogue';
import type { SuggestionList } from '@mikrosprint/contracts';
import { Clock } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { jobRolesOf } from '../referrals/job-roles.js';
import { SprintPaths } from './sprint-paths.service.js';
import { SuggestionFactsService } from './suggestion-facts.service.js';
import { basisOf } from './suggestion-basis.js';
import { suggestionsOf } from './suggestion-rules.js';

/** The suggestions as they stand now: read by the caseworker and, the very same, by the citizen. */
@Injectable()
export class SuggestionReads {
  constructor(
    private readonly facts: SuggestionFactsService,
    private readonly versions: VersionsService,
    private readonly paths: SprintPaths,
    private readonly clock: Clock,
  ) {}

  async of(citizenId: string): Promise<SuggestionList> {
    const [facts, versions, nexts] = await Promise.all([
      this.facts.of(citizenId),
      this.versions.newestOfAll(),
      this.paths.nexts(),
    ]);
    const sprints = versions.map(({ sprint }) => sprint);
    const roles = jobRolesOf(sprints.flatMap(({ jobFunctions }) => jobFunctions));
    const goal = roles.find(({ key }) => key === facts.goalJob);
    const goalJob = goal?.title ?? (facts.goalJob === null ? null : { da: facts.goalJob });
    const now = this.clock.now();
    return {
      suggestions: suggestionsOf(facts, sprints, nexts, now),
      goalJob,
      basis: basisOf(facts, sprints, now),
    };
  }
}
