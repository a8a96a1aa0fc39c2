import { Injectable } from '@nestjs/common';
import { copenhagenTime, type Role } from '@mikrosprint/contracts';
import { LRUCache } from 'lru-cache';
import { Clock } from '../clock.js';

/** Reads which roles somebody holds now. */
export type RoleSource = (personId: string) => Promise<readonly Role[]>;

interface Remembered {
  /** Roles begin and end with a calendar day: what was read yesterday is read again. */
  day: string;
  roles: Promise<readonly Role[]>;
}

/** People in use at the same time that a process remembers. */
const rememberedPeople = 50_000;
/** A line to the database that died without a word is noticed by keep-alive; until then nothing is older than this. */
const longestMemoryMs = 60_000;

/**
 * What somebody may do at this moment. Rights follow at once: what is remembered is forgotten when the database says
 * that it has changed, and nothing is remembered while nobody listens to the database.
 */
@Injectable()
export class CurrentRoles {
  private readonly remembered = new LRUCache<string, Remembered>({
    max: rememberedPeople,
    ttl: longestMemoryMs,
  });
  private source: RoleSource = () => Promise.resolve([]);
  private isListening = false;
  /** Asked for each of thousands of open pages at once: the calendar is looked up once a minute. */
  private today = { minute: -1, day: '' };

  constructor(private readonly clock: Clock) {}

  /** Accounts knows the roles; the platform only asks. */
  useSource(source: RoleSource): void {
    this.source = source;
  }

  /** While nobody listens, every question goes to the database. */
  listening(isListening: boolean): void {
    this.isListening = isListening;
    this.remembered.clear();
  }

  of(personId: string): Promise<readonly Role[]> {
    if (!this.isListening) return this.source(personId);
    const day = this.dayNow();
    const known = this.remembered.get(personId);
    if (known !== undefined && known.day === day) return known.roles;
    // The question is remembered, not the answer: a change that comes while it is under way makes the next one ask anew.
    const asked: Remembered = { day, roles: this.source(personId) };
    this.remembered.set(personId, asked);
    asked.roles.catch(() => {
      if (this.remembered.peek(personId) === asked) this.remembered.delete(personId);
    });
    return asked.roles;
  }

  /** YYYY-MM-DD in Copenhagen. A day begins with a minute there, whatever the clock change does. */
  private dayNow(): string {
    const now = this.clock.now();
    const minute = Math.floor(now.getTime() / 60_000);
    if (minute !== this.today.minute) this.today = { minute, day: copenhagenTime(now).day };
    return this.today.day;
  }

  /** Null: everybody's may have changed. */
  forget(personId: string | null): void {
    if (personId === null) this.remembered.clear();
    else this.remembered.delete(personId);
  }
}
