// Every template is a sprint that can be published as soon as its author has said what only they can say.
import { inspectContent } from '@mikrosprint/level-engine';
import { mechanics } from '@mikrosprint/curriculum';
import { filesOf } from '../src/studio/draft-files.js';
import type { PartContent, PartContents } from '../src/studio/draft-parts.js';
import { draftFromTemplate } from '../src/studio/starts/templates.js';

const names = ['everyday-task', ...mechanics];
const origin = { sprintId: 'skabelon-1', version: '1.0' };

function template(name: string): PartContents {
  const parts = draftFromTemplate(name, 'Mit eget sprint');
  if (parts === null) throw new Error(`there is no template ${name}`);
  return parts;
}

/** As its author and the server fill it in. */
function filledIn(parts: PartContents): PartContents {
  const words = { da: 'Kort sagt, hvad du lærer her.', en: 'In short, what you learn here.' };
  const whole = {
    tagline: words,
    description: words,
    provider: { da: 'Prøveskolen', en: 'Prøveskolen' },
    ...parts.get('sheet'),
    title: { da: 'Mit eget sprint', en: 'A sprint of my own' },
  };
  return new Map<string, PartContent>([...parts, ['sheet', whole]]);
}

describe.each(names)('the template %s', (name) => {
  it('passes every check once its open places are filled in', () => {
    const { problems } = inspectContent(filesOf(filledIn(template(name)), origin));
    expect(problems).toEqual([]);
  });

  it('leaves open only what its author alone can say', () => {
    const parts = template(name);
    const own = new Map<string, PartContent>([
      ...parts,
      ['sheet', { provider: { da: 'Prøveskolen', en: 'Prøveskolen' }, ...parts.get('sheet') }],
    ]);
    const { problems } = inspectContent(filesOf(own, origin));
    const fields = problems.map(({ file, message }) => `${file.split('/').at(-1)} ${message.split(':')[0]}`);
    const open = new Set(['sprint.json title', 'sprint.json tagline', 'sprint.json description']);
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter((field) => !open.has(field))).toEqual([]);
  });

  it('has its three levels, and its mechanic is met in the first two and in the exam', () => {
    if (name === 'everyday-task') return;
    const parts = template(name);
    const used = (level: string) =>
      (parts.get(`level/${level}`)?.['steps'] as { mechanic: string }[]).map(({ mechanic }) => mechanic);
    expect([...parts.keys()]).toEqual(['sheet', 'level/see', 'level/try', 'level/remember', 'level/exam']);
    expect(used('see')).toContain(name);
    expect(used('try')).toContain(name);
    expect(used('remember').every((mechanic) => mechanic === 'recall')).toBe(true);
    expect(used('exam').length).toBeGreaterThanOrEqual(4);
  });
});

it('there is no other template', () => {
  expect(draftFromTemplate('no-such', 'x')).toBeNull();
});
