import { smallestGroup } from '@mikrosprint/contracts';
import { Injectable } from '@nestjs/common';

/** How many have begun a major version of a sprint and not finished it. */
export type CountLearners = (sprintId: string, major: number) => Promise<number>;

/** How many learners a change would meet. The catalogue does not know them: whoever lets them play says how to count. */
@Injectable()
export class LearnerCounts {
  private count: CountLearners | null = null;

  useCount(count: CountLearners): void {
    this.count = count;
  }

  /** Null for some, but fewer than a figure may be about. */
  async learning(sprintId: string, major: number): Promise<number | null> {
    if (this.count === null) throw new Error('nobody counts learners');
    const learning = await this.count(sprintId, major);
    return learning > 0 && learning < smallestGroup ? null : learning;
  }
}
