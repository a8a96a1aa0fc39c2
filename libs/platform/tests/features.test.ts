import type { DomainEvent } from '@mikrosprint/contracts';
import type { EventHandler, FeatureDescriptor } from '../src/feature.js';
import { FeatureError, FeatureRegistry } from '../src/features/feature-registry.js';
import { unregisteredPersonalColumns } from '../src/privacy/personal-columns.js';

class SomeModule {}
class Handler implements EventHandler<'person.registered'> {
  seen: DomainEvent<'person.registered'>[] = [];
  async handle(event: DomainEvent<'person.registered'>): Promise<void> {
    this.seen.push(event);
  }
}
class Job {
  async run(): Promise<void> {}
}

function feature(name: string, parts: Partial<FeatureDescriptor> = {}): FeatureDescriptor {
  return {
    name,
    module: SomeModule,
    entities: [],
    migrations: [],
    subscribers: [],
    jobs: [],
    personalData: [],
    ...parts,
  };
}

const welcome = { handler: 'notes.welcome', event: 'person.registered', useClass: Handler } as const;

describe('the list of features', () => {
  test('knows who reacts to an event, in the order of the list', () => {
    const registry = new FeatureRegistry([
      feature('notes', { subscribers: [welcome] }),
      feature('mail', { subscribers: [{ ...welcome, handler: 'mail.welcome' }] }),
    ]);
    expect(registry.handlersOf('person.registered')).toEqual(['notes.welcome', 'mail.welcome']);
    expect(registry.handlersOf('run.finished')).toEqual([]);
  });

  test('refuses two handlers of one name, for one of them would never be called', () => {
    const twice = [feature('a', { subscribers: [welcome] }), feature('b', { subscribers: [welcome] })];
    expect(() => new FeatureRegistry(twice)).toThrow(/Two event handlers are called notes\.welcome/);
  });

  test('refuses two jobs, two features and two registrations of one name, and says all of it at once', () => {
    const job = { name: 'digest', useClass: Job };
    const table = {
      table: 'person',
      personColumn: 'id',
      columns: ['email'],
      purpose: 'sign in',
      basis: 'public-task' as const,
      retention: { months: 24, after: 'account-idle' as const, then: 'anonymise' as const },
    };
    const both = feature('a', { jobs: [job], personalData: [table] });
    expect.assertions(4);
    try {
      new FeatureRegistry([both, both]);
    } catch (error) {
      expect(error).toBeInstanceOf(FeatureError);
      expect(String(error)).toContain('Two features are called a.');
      expect(String(error)).toContain('Two jobs are called digest.');
      expect(String(error)).toContain('The table person is registered twice');
    }
  });

  test('refuses an event without schema', () => {
    const unknown = { ...welcome, event: 'tea.made' as 'person.registered' };
    expect(() => new FeatureRegistry([feature('a', { subscribers: [unknown] })])).toThrow(/tea\.made/);
  });
});

describe('the register of personal data', () => {
  const table = (tableName: string, ...columns: string[]) =>
    ({ tableName, columns: columns.map((databaseName) => ({ databaseName })) }) as Parameters<
      typeof unregisteredPersonalColumns
    >[0][number];
  const registered = {
    table: 'person',
    personColumn: 'id',
    columns: ['email', 'display_name'],
    purpose: 'sign in',
    basis: 'public-task' as const,
    retention: { months: 24, after: 'account-idle' as const, then: 'anonymise' as const },
  };

  test('misses nothing that can only be about a person', () => {
    const tables = [
      table('person', 'id', 'email', 'display_name', 'phone'),
      table('run', 'id', 'citizen_id'),
    ];
    expect(unregisteredPersonalColumns(tables, [registered])).toEqual(['person.phone', 'run.citizen_id']);
  });

  test('leaves things alone', () => {
    expect(unregisteredPersonalColumns([table('sprint', 'id', 'title', 'position')], [])).toEqual([]);
  });
});
