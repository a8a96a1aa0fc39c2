import { choiceStep, formStep, roomStep, sortStep, talkStep } from './samples.js';
import { boardStep, letterStep } from './samples-arranging.js';
import { sheetStep } from './samples-sheet.js';

/** Two shifts that together are made of every other mechanic; a case's step is called after its arrival. */

const text = (da: string) => ({ da, en: `${da} (en)` });

const arrival = (id: string, step: object, more: object = {}) => ({
  id,
  actor: 'citizen-bent',
  wants: text(`Vil have ${id}.`),
  patience: 5,
  why: text(`${id} kunne ikke vente.`),
  step: { ...step, id: `case-${id}` },
  ...more,
});

/** `fire` is urgent, `key` has the least patience of the others, `late` comes when one is helped. */
export const shiftStep = {
  id: 'shift',
  mechanic: 'shift',
  prompt: text('Hjælp dem, der venter.'),
  hint: text('Hvem kan ikke vente?'),
  feedback: text('Køen er tom.'),
  skills: { serve: 1 },
  outcome: 'secure',
  arrivals: [
    arrival('talker', { ...talkStep, skills: {} }),
    arrival('fire', choiceStep, { urgency: 1 }),
    arrival('key', roomStep, { patience: 3 }),
    arrival('late', formStep, { after: 1, patience: 2 }),
  ],
};

export const deskShiftStep = {
  ...shiftStep,
  id: 'desk-shift',
  arrivals: [
    arrival('plan', boardStep),
    arrival('mail', letterStep),
    arrival('sums', sheetStep, { after: 2 }),
    arrival('post', sortStep, { after: 3 }),
  ],
};
