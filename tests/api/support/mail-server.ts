import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mail server for one test: takes what it is sent, or turns the first ones away as a busy server does. */
export class MailServer {
  readonly received: string[] = [];
  /** Addresses that it says it does not know. */
  readonly unknown = new Set<string>();
  /** How often it was asked to take something for an address. */
  readonly asked = new Map<string, number>();
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private refusals: number,
  ) {}

  static async start(refusals = 0): Promise<MailServer> {
    const server = createServer();
    const mailServer = new MailServer(server, refusals);
    server.on('connection', (socket) => mailServer.converse(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return mailServer;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}?from=post@kommune.example`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** As much of SMTP (RFC 5321) as one sender needs. */
  private converse(socket: Socket): void {
    this.sockets.add(socket);
    let text = '';
    let message: string | null = null;
    const say = (line: string) => socket.write(`${line}\r\n`);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8');
      for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        if (message === null) {
          if (/^DATA/i.test(line)) message = '';
          say(this.answer(line));
        } else if (line === '.') {
          this.received.push(message);
          message = null;
          say('250 taken');
        } else message += `${line}\n`;
      }
    });
    say('220 test');
  }

  private answer(command: string): string {
    if (/^MAIL FROM/i.test(command) && this.refusals > 0) {
      this.refusals -= 1;
      return '451 come back later';
    }
    const recipient = /^RCPT TO:<([^>]+)>/i.exec(command)?.[1];
    if (recipient !== undefined) {
      this.asked.set(recipient, (this.asked.get(recipient) ?? 0) + 1);
      if (this.unknown.has(recipient)) return `550 5.1.1 <${recipient}>: nobody here by that name`;
    }
    if (/^DATA/i.test(command)) return '354 go on';
    return /^QUIT/i.test(command) ? '221 bye' : '250 ok';
  }
}
