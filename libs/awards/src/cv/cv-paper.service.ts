import { DrawingThread } from '@mikrosprint/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { PrintedCv } from './files/printed-cv.js';

/** Draws CVs in a thread of their own. */
@Injectable()
export class CvPaper implements OnModuleDestroy {
  private readonly thread = new DrawingThread<PrintedCv>(new URL('./files/cv.thread.js', import.meta.url));

  warm(): void {
    this.thread.warm();
  }

  /** A4 as PDF. Throws `too-many-requests` when many are waiting, and `unavailable` when it takes too long. */
  draw(cv: PrintedCv): Promise<Buffer> {
    return this.thread.draw(cv);
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread.end();
  }
}
