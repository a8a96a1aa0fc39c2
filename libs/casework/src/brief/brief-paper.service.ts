import type { ConversationBrief } from '@mikrosprint/contracts';
import type { Locale } from '@mikrosprint/curriculum';
import { DrawingThread } from '@mikrosprint/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { BriefTask } from './draw-brief.js';

/** Draws briefs in a thread of their own. */
@Injectable()
export class BriefPaper implements OnModuleDestroy {
  private readonly thread = new DrawingThread<BriefTask>(new URL('./brief.thread.js', import.meta.url));

  /** Whoever opens a brief often wants it on paper next. */
  warm(): void {
    this.thread.warm();
  }

  /** One page A4 as PDF. Throws `too-many-requests` when many are waiting, and `unavailable` when it takes too long. */
  draw(brief: ConversationBrief, locale: Locale): Promise<Buffer> {
    return this.thread.draw({ brief, locale });
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread.end();
  }
}
