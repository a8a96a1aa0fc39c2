// What other features may use of accounts.
export { accountsFeature } from './accounts.feature.js';
export { AccountsModule } from './accounts.module.js';
export {
  citizensInValby,
  demoCaseworker,
  demoCitizen,
  demoOrganisation,
  demoPassword,
  demoPeople,
  demoUnit,
  otherDemoCaseworker,
  otherDemoCitizens,
  otherDemoUnit,
  type DemoPerson,
} from './demo-people.js';
export { PeopleInTheStory } from './demo-story/people.story.js';
export { storyCaseworker, storyCitizens, type StoryCitizen } from './demo-story/story-people.js';
export { PersonRow, UnitRow } from './people.entity.js';
export { StaffService, type StaffMember } from './rights/staff.service.js';
export { PeopleService, type NewPerson, type PersonSummary } from './people.service.js';
