import { PeopleService, type PersonSummary } from '@mikrosprint/accounts';
import type { CitizenPage, ShownSkill } from '@mikrosprint/contracts';
import { Clock, Config, Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { CaseloadMemberRow } from '../caseload/caseload-member.entity.js';
import { CitizenLevelRow } from './citizen-progress.entity.js';
import { CitizenSkillRow } from './citizen-skill.entity.js';
import { CitizenBadgeRow, CitizenCertificateRow, CitizenTimelineRow } from './citizen-story.entity.js';
import { SignalFactsService, type CitizenFacts } from '../signals/signal-facts.service.js';
import { signalsOf } from '../signals/signals.js';

/** The newest lines tell the story; nobody prepares a conversation from the hundredth. */
const timelineLength = 100;

/** The groups of facts on the page, as the look-up log names them. */
export const citizenPageFields = [
  'name',
  'email',
  'signals',
  'support',
  'progress',
  'skills',
  'awards',
  'timeline',
];

/** The page about a citizen: their caseworker and the citizen see the same one. */
@Injectable()
export class CitizenPageService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly facts: SignalFactsService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async of(citizenId: string): Promise<CitizenPage> {
    const { manager } = this.database.dataSource;
    const [people, facts, member, levels, skills, badges, certificates, timeline] = await Promise.all([
      this.people.summaries([citizenId]),
      this.facts.of([citizenId], manager),
      manager.findOneBy(CaseloadMemberRow, { citizenId }),
      manager.find(CitizenLevelRow, { where: { citizenId }, order: { firstFinishedAt: 'ASC' } }),
      manager.find(CitizenSkillRow, {
        where: { citizenId },
        order: { shownAt: 'ASC', skillId: 'ASC', levelId: 'ASC' },
      }),
      manager.find(CitizenBadgeRow, { where: { citizenId }, order: { awardedAt: 'DESC' } }),
      manager.find(CitizenCertificateRow, {
        where: { citizenId, revoked: false },
        order: { issuedAt: 'DESC' },
      }),
      manager.find(CitizenTimelineRow, {
        where: { citizenId },
        order: { at: 'DESC', id: 'DESC' },
        take: timelineLength,
      }),
    ]);
    const person = people.get(citizenId);
    const known = facts.get(citizenId);
    if (person === undefined || known === undefined) throw new DomainError('not-found');
    return {
      ...this.head(person, known),
      followedSince: member?.since.toISOString() ?? null,
      sprints: sprintsOf(known, levels, skills),
      badges: badges.map(({ title, sprintTitle, awardedAt }) => ({
        title,
        sprintTitle,
        awardedAt: awardedAt.toISOString(),
      })),
      certificates: certificates.flatMap((row) => this.certificate(row)),
      timeline: timeline.map(({ at, kind, title, detail }) => ({
        at: at.toISOString(),
        kind,
        title,
        detail,
      })),
    };
  }

  private head({ id, displayName, email }: PersonSummary, facts: CitizenFacts) {
    return {
      citizenId: id,
      displayName,
      email,
      lastActivityAt: facts.lastActivityAt?.toISOString() ?? null,
      signals: signalsOf(facts, this.clock.now()),
      support: talkedSupport(facts),
    };
  }

  private certificate(row: CitizenCertificateRow): CitizenPage['certificates'] {
    const { certificateId, sprintTitle, examPercent, issuedAt } = row;
    if (sprintTitle === null || examPercent === null || issuedAt === null) return [];
    const verifyUrl = `${this.config.http.publicUrl}/verify/${certificateId}`;
    return [{ sprintTitle, examPercent, issuedAt: issuedAt.toISOString(), verifyUrl }];
  }
}

function talkedSupport({ support }: CitizenFacts): CitizenPage['support'] {
  if (support === null || support.talkedAt === null) return null;
  const { reading, danish, talkedAt } = support;
  return { reading, danish, talkedAt: talkedAt.toISOString() };
}

function sprintsOf(
  { progress }: CitizenFacts,
  levels: CitizenLevelRow[],
  skills: CitizenSkillRow[],
): CitizenPage['sprints'] {
  return progress.map((sprint) => ({
    enrolmentId: sprint.enrolmentId,
    sprintId: sprint.sprintId,
    title: sprint.sprintTitle,
    enrolledAt: sprint.enrolledAt.toISOString(),
    completedAt: sprint.completedAt?.toISOString() ?? null,
    levelsFinished: sprint.levelsFinished,
    levelsTotal: sprint.levelsTotal,
    levels: levels
      .filter(({ enrolmentId }) => enrolmentId === sprint.enrolmentId)
      .map(({ levelId, title, exam, stars, percent, firstFinishedAt }) => ({
        levelId,
        title,
        exam,
        stars,
        percent,
        finishedAt: firstFinishedAt.toISOString(),
      })),
    skills: skillsOf(skills.filter(({ enrolmentId }) => enrolmentId === sprint.enrolmentId)),
  }));
}

/** The one that is furthest first; what shows it in the order in which it was shown. */
function skillsOf(rows: CitizenSkillRow[]): ShownSkill[] {
  const skills = new Map<string, ShownSkill>();
  for (const { skillId, title, total, levelId, levelTitle, exam, percent, shownAt } of rows) {
    const known = skills.get(skillId) ?? { skillId, title, percent: 0, evidence: [] };
    known.percent = Math.max(known.percent, total);
    known.evidence.push({ levelId, title: levelTitle, exam, percent, shownAt: shownAt.toISOString() });
    skills.set(skillId, known);
  }
  return [...skills.values()].sort((one, other) => other.percent - one.percent);
}
