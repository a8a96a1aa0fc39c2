import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '@mikrosprint/platform';
import { createTransport, type SendMailOptions } from 'nodemailer';

export interface OutgoingMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  sentAt: Date;
  /** Takes a POST that ends these e-mails, and shows a page to whoever only looks (RFC 8058). */
  stopUrl: string;
}

/** The address does not exist, or takes nothing: no later try will be answered otherwise. */
export class MailRefused extends Error {}

/** The way an e-mail leaves the house. Sent twice by accident it has one Message-ID, which mail readers show once. */
export abstract class MailTransport {
  abstract send(mail: OutgoingMail): Promise<void>;
}

/** Writes each e-mail to a file that any mail program opens: for demo and development. */
export class FileMail extends MailTransport {
  private readonly composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });

  constructor(
    private readonly folder: string,
    private readonly sender: Sender,
  ) {
    super();
  }

  async send(mail: OutgoingMail): Promise<void> {
    const { message } = await this.composer.sendMail(envelope(mail, this.sender));
    await mkdir(this.folder, { recursive: true });
    const day = mail.sentAt.toISOString().slice(0, 10);
    await writeFile(join(this.folder, `${day}-${mail.id}.eml`), message as Buffer, { mode: 0o600 });
  }
}

/** Hands each e-mail to a mail server; one that does not answer is given up on and tried again by the job. */
export class SmtpMail extends MailTransport {
  private readonly server;

  constructor(
    url: string,
    private readonly sender: Sender,
  ) {
    super();
    this.server = createTransport(
      { url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 },
      {},
    );
  }

  async send(mail: OutgoingMail): Promise<void> {
    try {
      await this.server.sendMail(envelope(mail, this.sender));
    } catch (error) {
      throw withoutAddress(error);
    }
  }
}

interface Sender {
  address: string;
  host: string;
}

/** Chosen by configuration: files, or `smtp://user:password@host:port?from=address`. */
export function mailTransport(config: Config): MailTransport {
  const host = new URL(config.http.publicUrl).hostname;
  const sender = { address: `mikrosprint@${host}`, host };
  if (config.mail.kind === 'file') return new FileMail(config.mail.folder, sender);
  const url = new URL(config.mail.url);
  const from = url.searchParams.get('from');
  url.searchParams.delete('from');
  return new SmtpMail(url.toString(), { ...sender, address: from ?? sender.address });
}

/** Mail servers repeat the address in their answers, and errors end in the log, where nobody's address stands. */
function withoutAddress(error: unknown): Error {
  const { code = 'unknown', responseCode = 0, command = '' } = error as SmtpError;
  const answer = `The mail server did not take it (${code} ${responseCode} ${command.split(' ')[0]})`;
  // RFC 5321, section 4.2.1: 5yz is for good; said of the recipient it is about this e-mail and no other.
  const isForGood = command.startsWith('RCPT') && responseCode >= 500;
  return isForGood ? new MailRefused(answer) : new Error(answer);
}

/** What nodemailer adds to its errors. */
interface SmtpError {
  code?: string;
  responseCode?: number;
  command?: string;
}

function envelope(mail: OutgoingMail, sender: Sender): SendMailOptions {
  return {
    from: { name: 'Mikrosprint', address: sender.address },
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: mail.sentAt,
    messageId: `<${mail.id}@${sender.host}>`,
    headers: {
      // Nobody's holiday reply should come back to us.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'List-Unsubscribe': `<${mail.stopUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}
