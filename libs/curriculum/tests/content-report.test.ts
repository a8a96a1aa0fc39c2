import { checkContent, contentReport } from '@mikrosprint/curriculum';
import { changed, filesOf, goodDocuments, spoiled } from './support/content.js';
import { workDocuments } from './support/work-steps.js';

/* The figures that are printed about the content. */

const reportOf = (documents: ReturnType<typeof goodDocuments>) =>
  contentReport(checkContent(filesOf(documents)));

it('counts a sprint', () => {
  const [sprint] = reportOf(goodDocuments()).sprints;
  expect(sprint).toEqual({
    id: 'demo',
    track: 'job',
    version: '1.0',
    levels: 3,
    steps: 5,
    cases: 0,
    examVariants: 6,
    examDraw: 3,
    words: { da: expect.any(Number), en: expect.any(Number) },
    lix: { da: expect.any(Number), en: expect.any(Number) },
    outcomes: { count: 2, practised: 2, examined: 2 },
    mechanics: { dialogue: 1, screen: 1, spot: 2, triage: 1 },
    minutes: { stated: 5, levels: 5 },
    workloadHours: 0.25,
  });
});

it('counts the cases of a shift beside the steps, and in the mechanics', () => {
  const [sprint] = reportOf(workDocuments()).sprints;
  expect(sprint).toMatchObject({
    steps: 10,
    cases: 2,
    mechanics: {
      compose: 2,
      dialogue: 1,
      recall: 1,
      screen: 1,
      sequence: 2,
      sheet: 1,
      shift: 1,
      spot: 2,
      triage: 1,
    },
  });
});

it('counts each word of each language once', () => {
  const before = reportOf(goodDocuments()).sprints[0]?.words;
  const text = { da: 'Se på de 12 breve.', en: 'Look at the 12 letters now.' };
  const after = reportOf(spoiled('demo/levels/desk.json', ['steps', 0, 'intro'], { actor: 'farid', text }));
  expect(after.sprints[0]?.words).toEqual({ da: (before?.da ?? 0) + 5, en: (before?.en ?? 0) + 6 });
});

it('tells what practice trains from what the exam asks for', () => {
  const documents = goodDocuments();
  const exam = documents['demo/levels/exam.json'] as { steps: { outcome: string }[] };
  for (const step of exam.steps) step.outcome = 'secure';
  expect(reportOf(documents).sprints[0]?.outcomes).toEqual({ count: 2, practised: 2, examined: 1 });
});

it('knows no exam where there is none', () => {
  const documents = goodDocuments();
  const { map } = documents['demo/sprint.json'] as { map: object[] };
  changed(documents, 'demo/sprint.json', ['map'], map.slice(0, 2));
  const { 'demo/levels/exam.json': _, ...rest } = documents;
  expect(reportOf(rest).sprints[0]).toMatchObject({
    levels: 2,
    examVariants: 0,
    examDraw: 0,
    outcomes: { examined: null },
  });
});

it('has no figure for a language that is not written', () => {
  const danish = JSON.parse(JSON.stringify(goodDocuments()).replaceAll(/,"en":"[^"]*"/gu, '')) as ReturnType<
    typeof goodDocuments
  >;
  expect(reportOf(danish).sprints[0]).toMatchObject({
    words: { en: 0 },
    lix: { da: expect.any(Number), en: null },
  });
});

it('measures what sets the tasks, and not the rest', () => {
  const before = reportOf(goodDocuments()).sprints[0]?.lix.da;
  const hard = 'Sagsbehandlingssystemets databehandleraftaler dokumenterer behandlingssikkerheden.';
  const feedback = spoiled('demo/levels/desk.json', ['steps', 0, 'feedback', 'da'], hard);
  expect(reportOf(feedback).sprints[0]?.lix.da).toBe(before);
  const prompt = spoiled('demo/levels/desk.json', ['steps', 0, 'prompt', 'da'], hard);
  expect(reportOf(prompt).sprints[0]?.lix.da).toBeGreaterThan(before ?? 0);
});

it('counts planned courses and names what is wrong, and always in the same order', () => {
  const both = { da: 'Kassen', en: 'The till' };
  const course = { id: 'till', title: both, about: both, jobFunctions: [both] };
  const documents = {
    ...spoiled('demo/levels/desk.json', ['steps', 0, 'outcome'], 'fly'),
    'planned.json': { courses: [course] },
  };
  const report = reportOf(documents);
  expect(report.planned).toBe(1);
  expect(report.problems).toEqual([
    {
      file: 'demo/levels/desk.json',
      line: expect.any(Number),
      message: 'steps[0].outcome: there is no learning outcome "fly"',
    },
  ]);
  expect(JSON.stringify(reportOf(documents))).toBe(JSON.stringify(report));
  const turned = Object.fromEntries(Object.entries(documents).reverse());
  expect(JSON.stringify(reportOf(turned))).toBe(JSON.stringify(report));
});
