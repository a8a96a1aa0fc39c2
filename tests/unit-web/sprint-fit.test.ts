// Which sprints fit somebody now, in which order they stand, and the words for whom a sprint is made (C-42).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { uiLocales } from '@mikrosprint/contracts';
import { targetGroup, type TargetGroup } from '@mikrosprint/curriculum';
import {
  answersIn,
  askedGroups,
  fitOf,
  inOrderOfFit,
  nothingSaid,
  questionsFor,
  saysSomething,
  searchStages,
  weeksOfStage,
  type MadeFor,
  type OwnAnswers,
} from '../../apps/web/src/citizen/catalogue/fit.js';

const says = (answers: Partial<OwnAnswers>): OwnAnswers => ({ ...nothingSaid, ...answers });
const weeks = (relevantFromWeek?: number, relevantToWeek?: number, ...targetGroups: TargetGroup[]) => ({
  relevantFromWeek,
  relevantToWeek,
  targetGroups,
});
const groups = (...targetGroups: TargetGroup[]): MadeFor => ({ targetGroups });

const stagesThatFit = (sprint: MadeFor) =>
  searchStages.filter((stage) => fitOf(sprint, says({ stage })) !== null);

describe('the stages', () => {
  it('follow each other from the first week without a gap, and the last one has no end', () => {
    const [first, ...others] = searchStages.map((stage) => weeksOfStage[stage]);
    expect(first?.from).toBe(1);
    let end = first?.to ?? 0;
    for (const { from, to } of others) {
      expect(from).toBe(end + 1);
      end = to;
    }
    expect(end).toBe(Infinity);
  });
});

describe('the weeks of a sprint', () => {
  it.each<[string, MadeFor, string[]]>([
    ['count both their first and their last', weeks(4, 5), ['just-begun', 'some-months']],
    ['can be one week', weeks(27, 27), ['half-year']],
    ['end the week before the next stage', weeks(1, 26), ['just-begun', 'some-months']],
    ['begin the week after the stage before', weeks(5, 52), ['some-months', 'half-year']],
    ['are open before', weeks(undefined, 13), ['just-begun', 'some-months']],
    ['are open after', weeks(53), ['whole-year']],
    ['have nobody where they are not said', {}, []],
    ['are said by a group of new ones', groups('newly-unemployed'), ['just-begun']],
    ['are said by a group of long ones', groups('long-unemployed'), ['half-year', 'whole-year']],
  ])('%s', (_what, sprint, stages) => expect(stagesThatFit(sprint)).toEqual(stages));

  it('keep a sprint back whose group would fit', () => {
    const sprint = weeks(1, 4, 'young');
    const young = { groups: ['young'] as const };
    expect(fitOf(sprint, says({ ...young, stage: 'just-begun' }))).toEqual({
      stage: 'just-begun',
      groups: ['young'],
    });
    expect(fitOf(sprint, says({ ...young, stage: 'some-months' }))).toBeNull();
    expect(fitOf(sprint, says(young))).toEqual({ stage: null, groups: ['young'] });
  });
});

describe('the groups of a sprint', () => {
  const sprint = groups('young', 'graduates', 'long-unemployed');

  it('fit by any one of them, and all that are shared are the reason', () => {
    expect(fitOf(sprint, says({ groups: ['graduates', 'over-fifty'] }))).toEqual({
      stage: null,
      groups: ['graduates'],
    });
    expect(fitOf(sprint, says({ groups: ['young', 'graduates'], stage: 'half-year' }))).toEqual({
      stage: 'half-year',
      groups: ['young', 'graduates'],
    });
  });

  it('that are about time speak against nobody who is in another of them', () => {
    expect(fitOf(sprint, says({ groups: ['young'], stage: 'just-begun' }))).toEqual({
      stage: null,
      groups: ['young'],
    });
  });

  it('that are all other people’s keep a sprint back whose weeks would fit', () => {
    const forTheYoung = weeks(1, 13, 'young');
    expect(fitOf(forTheYoung, says({ stage: 'just-begun', groups: ['over-fifty'] }))).toBeNull();
    expect(fitOf(forTheYoung, says({ stage: 'just-begun' }))).toEqual({ stage: 'just-begun', groups: [] });
  });

  it('fit nobody who has said nothing', () => {
    expect(fitOf(sprint, nothingSaid)).toBeNull();
    expect(fitOf({}, says({ stage: 'just-begun', groups: ['young'] }))).toBeNull();
  });
});

describe('the order', () => {
  const list = [
    { id: 'pdf' },
    { id: 'journey', targetGroups: ['new-in-denmark' as const] },
    { id: 'cv', relevantToWeek: 13 },
    { id: 'agency', targetGroups: ['young' as const] },
    { id: 'letters', targetGroups: ['new-in-denmark' as const, 'young' as const] },
  ];
  const order = (answers: Partial<OwnAnswers>) => {
    const { fitting, others } = inOrderOfFit(list, says(answers));
    return [fitting.map(({ sprint }) => sprint.id), others.map(({ id }) => id)];
  };

  it.each<[string, Partial<OwnAnswers>, string[][]]>([
    ['is the usual one without answers', {}, [[], ['pdf', 'journey', 'cv', 'agency', 'letters']]],
    [
      'keeps the usual one in both parts',
      { groups: ['new-in-denmark'] },
      [
        ['journey', 'letters'],
        ['pdf', 'cv', 'agency'],
      ],
    ],
    [
      'takes several answers',
      { groups: ['young'], stage: 'some-months' },
      [
        ['cv', 'agency', 'letters'],
        ['pdf', 'journey'],
      ],
    ],
    [
      'is the usual one where nothing fits',
      { stage: 'whole-year' },
      [[], ['pdf', 'journey', 'cv', 'agency', 'letters']],
    ],
  ])('%s', (_what, answers, parts) => expect(order(answers)).toEqual(parts));

  it('hides nothing and doubles nothing, whatever is said', () => {
    for (const stage of [null, ...searchStages]) {
      for (const group of askedGroups) {
        expect(
          order({ stage, groups: [group] })
            .flat()
            .sort(),
        ).toEqual(list.map(({ id }) => id).sort());
      }
    }
  });

  it('does not follow an answer that no sprint asks for any more', () => {
    const forTheYoung = [{ id: 'first', relevantToWeek: 13, targetGroups: ['young' as const] }];
    const { fitting } = inOrderOfFit(forTheYoung, says({ stage: 'just-begun', groups: ['over-fifty'] }));
    expect(fitting.map(({ sprint }) => sprint.id)).toEqual(['first']);
  });
});

test('only what some sprint names is asked about, and time but once', () => {
  expect(questionsFor([{}, {}])).toEqual({ stage: false, groups: [] });
  expect(questionsFor([weeks(1)])).toEqual({ stage: true, groups: [] });
  expect(questionsFor([groups('long-unemployed')])).toEqual({ stage: true, groups: [] });
  expect(questionsFor([groups('young'), {}, groups('new-in-denmark', 'young')])).toEqual({
    stage: false,
    groups: ['new-in-denmark', 'young'],
  });
});

test('what a device has kept is read with care', () => {
  const said = says({ stage: 'half-year', groups: ['young', 'graduates'], order: 'usual' });
  expect(answersIn(said)).toEqual(said);
  for (const nothing of [undefined, null, 'young', 7, {}, { stage: 'never', groups: 'young', order: 1 }]) {
    expect(answersIn(nothing)).toEqual(nothingSaid);
  }
  expect(answersIn({ stage: 'half-year', groups: ['students', 'young', null] })).toEqual(
    says({ stage: 'half-year', groups: ['young'] }),
  );
  expect([nothingSaid, says({ stage: 'half-year' }), says({ groups: ['young'] })].map(saysSomething)).toEqual(
    [false, true, true],
  );
});

interface FitWords {
  stage: Record<string, string>;
  looking: Record<string, string>;
  group: Record<string, string>;
  is: Record<string, string>;
}

test.each(uiLocales)('every group and every stage has words in %s', (locale) => {
  const file = path.resolve(__dirname, `../../apps/web/src/i18n/${locale}/citizen.json`);
  const { fit } = JSON.parse(readFileSync(file, 'utf8')) as { fit: FitWords };
  expect(Object.keys(fit.is).sort()).toEqual([...targetGroup.options].sort());
  expect(Object.keys(fit.group).sort()).toEqual([...askedGroups].sort());
  expect(Object.keys(fit.looking).sort()).toEqual([...searchStages].sort());
  expect(Object.keys(fit.stage).sort()).toEqual([...searchStages, 'not-said'].sort());
  for (const words of Object.values(fit)) {
    if (typeof words === 'string') continue;
    expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
  }
});

test('a group is either asked about or known from the time', () => {
  const { groups: asked } = questionsFor([groups(...targetGroup.options)]);
  const byTime = targetGroup.options.filter((group) => stagesThatFit(groups(group)).length > 0);
  expect([...asked, ...byTime].sort()).toEqual([...targetGroup.options].sort());
});
