/** A small practice level with three mechanics, as the schema would parse it. */
import { level as levelSchema, type Level } from '@mikrosprint/curriculum';

const text = (da: string) => ({ da, en: da });
const thing = (id: string) => ({ id, label: text(id), why: text(`Om ${id}`) });

export const smallLevel: Level = levelSchema.parse({
  id: 'small',
  kind: 'practice',
  title: text('Lille'),
  goal: text('Du kan prøve.'),
  minutes: 3,
  scene: 'office-desk',
  brief: { actor: 'farid', text: text('Hej.') },
  debrief: { actor: 'farid', well: text('Flot.'), hard: text('Godt.'), tryNext: text('Prøv.') },
  steps: [
    {
      id: 'look',
      mechanic: 'spot',
      prompt: text('Find tre.'),
      hint: text('Se efter.'),
      feedback: text('Du fandt dem.'),
      surface: 'document',
      document: { title: text('Brev') },
      targets: [thing('one'), thing('two'), thing('three')],
      decoys: [thing('four'), thing('five')],
    },
    {
      id: 'sort',
      mechanic: 'triage',
      prompt: text('Læg på plads.'),
      feedback: text('Det ligger, hvor det skal.'),
      piles: [
        { id: 'left', label: text('Venstre'), mark: 'circle' },
        { id: 'right', label: text('Højre'), mark: 'square' },
      ],
      items: ['a', 'b', 'c', 'd'].map((id, index) => ({
        id,
        subject: text(id),
        pile: index % 2 === 0 ? 'left' : 'right',
        why: text(`Om ${id}`),
      })),
    },
    {
      id: 'ask',
      mechanic: 'recall',
      prompt: text('Hvor længe?'),
      feedback: text('Ja.'),
      task: {
        kind: 'choice',
        options: ['x', 'y', 'z'].map((id) => ({ id, text: text(id), right: id === 'y', why: text(id) })),
      },
    },
  ],
});
