/** What every step of a learner's level has, with as little in it as a test of the stage needs. */
export const bareStep = {
  id: 'a',
  prompt: { da: 'x' },
  picture: null,
  intro: null,
  hint: null,
  feedback: null,
  source: null,
  clock: null,
};
