import type { CertificateView, Cv, CvDraft, CvSource, SkillsView } from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';
import { monthInWords, monthOf } from '../months.js';
import { educationSentences } from './education-sentences.js';
import { skillInFirstPerson, taskInFirstPerson } from './first-person.js';

type Sprint = SkillsView['sprints'][number];

export interface DraftFacts {
  sprints: readonly Sprint[];
  /** Those that hold. */
  certificates: readonly Pick<CertificateView, 'sprintId' | 'sprintTitle' | 'tasks'>[];
  cv: Cv;
}

/** From here on one can say of oneself that one can do it: the same limit as for two stars. */
const surely = 70;

/**
 * Words that tell an employer that somebody was out of work. What one learned in order to find work is one's own
 * business: such sentences are never offered, whoever wants one writes it.
 */
const outOfWork =
  /\b(jobnet|jobcent\w+|a-kasse|dagpenge|kontanthj|ledig\w*|jobtilbud\w*|fået job|tage imod et job|betaler (mig|dig|en) penge|job offer|accept a job|new job|sign(ed)? off|unemploy\w*|benefits?)/i;

/**
 * Sentences that somebody could use: from what they have finished and shown, from the tasks on their certificates and
 * from the educations in their CV, in this order. What comes from a source that the CV has a sentence of is not offered
 * again, also when the sentence was edited. Pure; no model, no weighing.
 */
export function draftsOf({ sprints, certificates, cv }: DraftFacts): CvDraft[] {
  const used = new Set(cv.sentences.flatMap(({ source }) => (source.kind === 'own' ? [] : [nameOf(source)])));
  const said = new Set(cv.sentences.map(({ text }) => text));
  const offered = [
    ...sprints.flatMap(ofSprint),
    ...sprints.flatMap(ofSkills),
    ...certificates.flatMap(ofTasks),
    ...cv.education.flatMap(ofEducation),
  ];
  return offered.filter(({ source, text }) => {
    const name = nameOf(source);
    // A sprint that was taken in two versions and an education that is there twice say the same once.
    if (used.has(name) || said.has(text.da) || tellsTooMuch(text)) return false;
    used.add(name);
    said.add(text.da);
    return true;
  });
}

function ofSprint({ sprintId, title, completedAt, examPercent }: Sprint): CvDraft[] {
  if (completedAt === null) return [];
  const month = monthOf(completedAt);
  const passed = examPercent === null ? { da: '', en: '' } : resultOf(examPercent);
  return [
    {
      text: {
        da: `Jeg har gennemført kurset »${title.da}«${passed.da} (${monthInWords(month, 'da')}).`,
        en: `I completed the course “${title.en ?? title.da}”${passed.en} (${monthInWords(month, 'en')}).`,
      },
      source: { kind: 'sprint', sprintId },
      because: {
        da: `Du har gennemført »${title.da}«.`,
        en: `You have completed “${title.en ?? title.da}”.`,
      },
    },
  ];
}

function resultOf(percent: number): { da: string; en: string } {
  return {
    da: ` og bestået prøven med ${percent} % rigtige`,
    en: ` and passed the test with ${percent}% correct`,
  };
}

function ofSkills({ sprintId, title, skills }: Sprint): CvDraft[] {
  return skills
    .filter(({ percent }) => percent >= surely)
    .map((skill) => ({
      text: inBoth(skill.title, skillInFirstPerson),
      source: { kind: 'skill', sprintId, skillId: skill.id },
      because: {
        da: `Du har vist det på banerne i »${title.da}« (${skill.percent} %).`,
        en: `You have shown it on the levels of “${title.en ?? title.da}” (${skill.percent}%).`,
      },
    }));
}

function ofTasks({ sprintId, sprintTitle, tasks }: DraftFacts['certificates'][number]): CvDraft[] {
  return tasks.map((task, index) => ({
    text: inBoth(task, taskInFirstPerson),
    source: { kind: 'task', sprintId, task: index },
    because: {
      da: `Opgaven står på dit bevis for »${sprintTitle.da}«.`,
      en: `The task stands on your certificate for “${sprintTitle.en ?? sprintTitle.da}”.`,
    },
  }));
}

function ofEducation({ id, title, level, field }: Cv['education'][number]): CvDraft[] {
  return educationSentences(field, level).map(({ sentenceId, text }) => ({
    text,
    source: { kind: 'education', educationId: id, sentenceId },
    because: {
      da: `Det lærer de fleste på en uddannelse som »${title}«. Brug det kun, hvis det passer på dig.`,
      en: `Most people learn this in an education like “${title}”. Use it only if it is true of you.`,
    },
  }));
}

function inBoth(text: LocalizedText, said: (text: string, locale: 'da' | 'en') => string): LocalizedText {
  return { da: said(text.da, 'da'), ...(text.en !== undefined && { en: said(text.en, 'en') }) };
}

function tellsTooMuch({ da, en = '' }: LocalizedText): boolean {
  return outOfWork.test(da) || outOfWork.test(en);
}

function nameOf(source: CvSource): string {
  return JSON.stringify(source, Object.keys(source).sort());
}
