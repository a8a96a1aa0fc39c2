import type { FeatureDescriptor } from '@mikrosprint/platform';
import { aboutACitizen } from '../about-a-citizen.js';
import { SprintNextRow, SprintOutcomeRow } from './sprint-path.entity.js';
import { RebuildSprintPathsJob, SprintPaths } from './sprint-paths.service.js';
import { SuggestionFactsService } from './suggestion-facts.service.js';
import { SuggestionReport } from './suggestion-report.service.js';
import { SuggestionTables1763830300003 } from './suggestion-tables.migration.js';
import { SuggestionDecisionRow } from './suggestion.entity.js';
import { SuggestionsController } from './suggestions.controller.js';
import { SuggestionDecisions } from './suggestion-decisions.service.js';
import { SuggestionReads } from './suggestion-reads.service.js';
import { SuggestionsService } from './suggestions.service.js';

/** What suggestions bring to the module of casework. */
export const suggestionsModule = {
  controllers: [SuggestionsController],
  providers: [
    RebuildSprintPathsJob,
    SprintPaths,
    SuggestionDecisions,
    SuggestionFactsService,
    SuggestionReads,
    SuggestionReport,
    SuggestionsService,
  ],
};

/** What suggestions bring to the feature of casework. */
export const suggestionsParts = {
  entities: [SprintNextRow, SprintOutcomeRow, SuggestionDecisionRow],
  migrations: [SuggestionTables1763830300003],
  jobs: [
    {
      name: 'casework.sprint-paths',
      schedule: { pattern: '23 * * * *', tz: 'Europe/Copenhagen' },
      useClass: RebuildSprintPathsJob,
    },
  ],
  personalData: [
    aboutACitizen('suggestion_decision', 'Not suggest again what was rejected, and see whether rules help.', [
      'sprint_id',
      'decision',
      'reason',
      'decided_by',
      'decided_at',
    ]),
  ],
} satisfies Partial<FeatureDescriptor>;
