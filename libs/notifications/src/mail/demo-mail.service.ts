import type { DemoMailList } from '@mikrosprint/contracts';
import { Config, Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { DigestsService } from '../digests/digests.service.js';
import { MailRow } from './mail.entity.js';

const newest = 50;

/** The demo page shows people the e-mails that go to their own address. */
@Injectable()
export class DemoMailService {
  constructor(
    private readonly database: Database,
    private readonly digests: DigestsService,
    private readonly config: Config,
  ) {}

  async of(personId: string): Promise<DemoMailList> {
    this.onlyInDemo();
    const rows = await this.database.dataSource.manager.find(MailRow, {
      where: { personId },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: newest,
    });
    const mails = rows.map(({ id, toAddress, subject, body, createdAt, sentAt }) => ({
      id,
      to: toAddress,
      subject,
      sentAt: (sentAt ?? createdAt).toISOString(),
      text: body,
    }));
    return { mails };
  }

  sendDigest(personId: string): Promise<boolean> {
    this.onlyInDemo();
    return this.digests.sendNow(personId);
  }

  private onlyInDemo(): void {
    if (!this.config.demo) throw new DomainError('demo-off');
  }
}
