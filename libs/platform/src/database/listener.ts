import { Logger } from '@nestjs/common';
import pg from 'pg';

const reconnectDelayMs = 500;

export interface Heard {
  onMessage: (payload: string) => void;
  /** The line is down: from now on notifications are missed. */
  onLost?: () => void;
  /** The line is back; what was sent meanwhile is gone. */
  onGap?: () => void;
}

/**
 * One dedicated connection that hears PostgreSQL's notifications on one channel. It comes back by itself when the
 * database was away, and then calls `onGap`, because notifications sent meanwhile are gone.
 */
export class NotificationListener {
  private readonly logger = new Logger('Listener');
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(
    private readonly connectionString: string,
    private readonly channel: 'outbox' | 'live' | 'rights',
    private readonly heard: Heard,
  ) {}

  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.connectionString,
      application_name: `mikrosprint-listen-${this.channel}`,
      keepAlive: true,
    });
    client.on('error', () => this.reconnect(client));
    client.on('end', () => this.reconnect(client));
    client.on('notification', ({ payload }) => this.heard.onMessage(payload ?? ''));
    this.client = client;
    await client.connect();
    await client.query(`LISTEN ${this.channel}`);
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.retry !== null) clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private reconnect(lost: pg.Client): void {
    if (this.closed || this.client !== lost) return;
    this.client = null;
    this.heard.onLost?.();
    lost.end().catch(() => undefined);
    this.retry = setTimeout(() => {
      this.start().then(this.heard.onGap, (error: unknown) => {
        this.logger.warn(`No connection for ${this.channel} yet: ${String(error)}`);
        if (this.client !== null) this.reconnect(this.client);
      });
    }, reconnectDelayMs);
  }
}
