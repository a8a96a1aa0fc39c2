/** Pages practised as if they were real: something to press, and a file to pick. */

const text = (da: string) => ({ da, en: `${da} (en)` });

const file = (id: string, name: string, detail: string) => ({ id, text: text(name), detail: text(detail) });

export const pageStep = {
  id: 'page',
  mechanic: 'screen',
  prompt: text('Læg ansøgningen op.'),
  hint: text('Se på endelsen.'),
  feedback: text('Ansøgningen er modtaget.'),
  outcome: 'access',
  app: { title: text('Jobsiden'), kind: 'browser', address: 'jobsiden.example/kantine' },
  material: { title: text('Besked'), kind: 'message', paragraphs: [text('Send den som PDF.')] },
  fields: [
    {
      id: 'entry',
      label: text('Menuen'),
      why: text('Man søger, før man får svar.'),
      type: 'press',
      accept: { rule: 'exact', value: 'apply' },
      options: [
        { id: 'apply', text: text('Søg jobbet'), detail: text('Send ansøgning og papirer') },
        { id: 'tell', text: text('Tip en ven') },
        { id: 'save', text: text('Gem til senere') },
      ],
    },
    {
      id: 'letter',
      label: text('Vælg fil'),
      why: text('Kun en PDF ser ens ud hos alle.'),
      type: 'file',
      accept: { rule: 'one-of', values: ['pdf', 'newest'] },
      options: [
        file('draft', 'Ansøgning.docx', 'Tekst, 18 KB'),
        file('pdf', 'Ansøgning.pdf', 'PDF, 92 KB'),
        file('newest', 'Ansøgning.pdf', 'PDF, 94 KB'),
        file('photo', 'Ansøgning.jpg', 'Billede, 3 MB'),
      ],
    },
  ],
  submit: text('Fortsæt'),
};

export const phoneStep = {
  ...pageStep,
  id: 'phone',
  prompt: text('Del billedet.'),
  app: { title: text('Billeder'), kind: 'phone' },
  material: { title: text('Sådan deler du'), kind: 'page', paragraphs: [text('Tryk på Del.')] },
  fields: pageStep.fields.filter(({ type }) => type === 'press'),
};
