// What other features may use of accounts.
export { accountsFeature } from './accounts.feature.js';
export { AccountsModule } from './accounts.module.js';
export {
  demoCaseworker,
  demoCitizen,
  demoOrganisation,
  demoPassword,
  demoPeople,
  demoUnit,
  otherDemoCitizens,
  type DemoPerson,
} from './demo-people.js';
export { PersonRow, UnitRow } from './people.entity.js';
export { PeopleService, type NewPerson, type PersonSummary } from './people.service.js';
