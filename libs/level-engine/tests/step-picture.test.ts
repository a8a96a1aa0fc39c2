import { step as stepSchema } from '@mikrosprint/curriculum';
import { learnerLevel, recallsOf } from '@mikrosprint/level-engine';
import { allSteps } from './support/all-steps.js';
import { choiceStep, practiceOf } from './support/samples.js';

/* A picture of a task: what a learner gets of it, and what becomes of the task without it. */

const alt = { da: 'En dok.' };
const published = `${'0a'.repeat(32)}-640x480.webp`;
const pictureOf = (step: object, mode: 'practice' | 'exam' = 'practice') =>
  learnerLevel(practiceOf([step]), { seed: 7, mode }).steps[0]?.picture;

describe('the picture of a task', () => {
  it.each(allSteps.map((step) => [`${String(step.mechanic)} ${step.id}`, step] as const))(
    'comes with its address and its size: %s',
    (_, step) => {
      expect(pictureOf(step)).toBeNull();
      expect(pictureOf({ ...step, picture: { file: published, alt } })).toEqual({
        file: published,
        address: `/api/pictures/${published}`,
        size: { width: 640, height: 480 },
        alt,
        caption: null,
      });
    },
  );

  it('has no size before it is published, and is there in an exam too', () => {
    const picture = { file: 'dock.webp', alt, caption: { da: 'Dokken.' } };
    expect(pictureOf({ ...choiceStep, picture }, 'exam')).toMatchObject({
      size: null,
      caption: { da: 'Dokken.' },
    });
  });

  it('is no part of a quick question, so its task is not asked again', () => {
    const bare = stepSchema.parse(choiceStep);
    expect(recallsOf(bare)).not.toEqual([]);
    expect(recallsOf({ ...bare, picture: { file: published, alt } })).toEqual([]);
  });
});
