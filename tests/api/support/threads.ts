import { randomUUID } from 'node:crypto';
import type {
  ConversationPage,
  ConversationSummary,
  InboxView,
  MessageView,
  UnreadMessages,
} from '@mikrosprint/contracts';
import type { Answer, Client } from '../../support/client.js';
import type { TestEnvironment } from '../../support/environment.js';

/** Samira Rahimi's thread, as the people around it write and read it. */
export class ThreadTest {
  private constructor(
    readonly environment: TestEnvironment,
    readonly citizenId: string,
  ) {}

  static async of(environment: TestEnvironment): Promise<ThreadTest> {
    return new ThreadTest(environment, await environment.citizen.personId());
  }

  get path(): string {
    return `/api/conversations/${this.citizenId}`;
  }

  send(who: Client, text: string, id: string = randomUUID()): Promise<Answer<MessageView>> {
    return who.post<MessageView>(`${this.path}/messages`, { id, text });
  }

  /** Kept, or the test fails. */
  written(who: Client, text: string, id?: string): Promise<MessageView> {
    return who.expect(this.send(who, text, id));
  }

  page(who: Client, part = ''): Promise<ConversationPage> {
    return who.expect(who.get<ConversationPage>(`${this.path}${part}`));
  }

  async summary(who: Client): Promise<ConversationSummary | undefined> {
    return (await this.list(who)).find(({ citizenId }) => citizenId === this.citizenId);
  }

  async list(who: Client): Promise<ConversationSummary[]> {
    const answer = who.get<{ conversations: ConversationSummary[] }>('/api/conversations');
    return (await who.expect(answer)).conversations;
  }

  async unread(who: Client): Promise<number> {
    return (await who.expect(who.get<UnreadMessages>('/api/conversations/unread'))).unread;
  }

  /** What somebody finds in their inbox of a kind about this thread, newest first. */
  async told(who: Client, kind: string) {
    await this.environment.settled();
    const { items } = await who.expect(who.get<InboxView>('/api/inbox'));
    const links = ['/contact', `/messages/${this.citizenId}`];
    return items.filter((item) => item.kind === kind && links.includes(item.link));
  }

  async kindsTold(type: string): Promise<number> {
    const { rows } = await this.environment.database.query(
      `SELECT FROM outbox WHERE type = $1 AND data ->> 'citizenId' = $2`,
      [type, this.citizenId],
    );
    return rows.length;
  }

  /** What the clock brings, now and not at the next full minute. */
  async duties(): Promise<void> {
    await this.environment.probe('call', { lib: 'meetings', service: 'ThreadDuties', method: 'run' });
    await this.environment.settled();
  }

  /** The server's clock so much after a moment; tokens of before may have run out. */
  async clockAt(moment: string | Date, plusMs = 0): Promise<void> {
    await this.environment.moveClock(new Date(moment).getTime() + plusMs - Date.now());
    this.forget();
  }

  async clockBack(): Promise<void> {
    await this.environment.moveClock(0);
    this.forget();
  }

  /** A second caseworker, who follows nobody. */
  async colleague(): Promise<Client> {
    const email = 'kollega@demo.mikrosprint.test';
    const { rows } = await this.environment.database.query<{ password_hash: string; unit_id: string }>(
      `SELECT password_hash, unit_id FROM person JOIN person_role held ON held.person_id = person.id
        WHERE email = 'caseworker@demo.mikrosprint.test' AND role = 'caseworker'`,
    );
    const known = rows[0];
    if (known === undefined) throw new Error('the demo caseworker is not there');
    const roles = [{ role: 'caseworker', unitId: known.unit_id }];
    const person = { email, displayName: 'Karen Blom', passwordHash: known.password_hash, roles };
    const register = { lib: 'accounts', service: 'PeopleService', method: 'register', args: [[person]] };
    await this.environment.probe('call', register);
    return this.environment.signedIn(email);
  }

  /** Somebody else follows the citizen; the news of it is on its way when this returns. */
  async handOver(toId: string | null): Promise<void> {
    const { database } = this.environment;
    const { rows } = await database.query<{ caseworker_id: string }>(
      'DELETE FROM caseload_member WHERE citizen_id = $1 RETURNING caseworker_id',
      [this.citizenId],
    );
    const fromId = rows[0]?.caseworker_id ?? null;
    if (toId !== null) {
      await database.query('INSERT INTO caseload_member VALUES ($1, $2, now())', [this.citizenId, toId]);
    }
    const movedBy = await this.environment.caseworker.personId();
    const event = { type: 'caseload.moved', data: { citizenId: this.citizenId, fromId, toId, movedBy } };
    await this.environment.probe('append', { events: [event] });
  }

  private forget(): void {
    this.environment.citizen.forget();
    this.environment.caseworker.forget();
  }
}
