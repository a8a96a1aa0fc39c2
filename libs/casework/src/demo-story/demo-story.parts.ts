import type { FeatureDescriptor } from '@mikrosprint/platform';
import { CaseloadInTheStory } from './caseload.story.js';
import { NotesInTheStory } from './notes.story.js';
import { ReferralsInTheStory } from './referrals.story.js';
import { TargetGroupsInTheStory } from './target-groups.story.js';

const tellers = [CaseloadInTheStory, ReferralsInTheStory, NotesInTheStory, TargetGroupsInTheStory];

/** What the story of the demo brings to the module of casework. */
export const demoStoryModule = { providers: tellers };

/** What the story of the demo brings to the feature of casework. */
export const demoStoryParts = { story: tellers } satisfies Partial<FeatureDescriptor>;
