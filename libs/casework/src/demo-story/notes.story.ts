import { PeopleInTheStory } from '@mikrosprint/accounts';
import type { LookUpPurpose } from '@mikrosprint/contracts';
import { storyId, workdayBefore, type StoryScene, type StoryTeller } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { NotesService } from '../notes/notes.service.js';
import { SuggestionsService } from '../suggestions/suggestions.service.js';
import { caseworkerOf } from './referrals.story.js';

interface StoryNote {
  citizen: string;
  /** Days ago. */
  written: number;
  purpose: LookUpPurpose;
  shared: boolean;
  text: string;
}

/** What caseworkers wrote: what was agreed, and nothing that is nobody's business. */
const notes: readonly StoryNote[] = [
  {
    ...{ citizen: 'citizen', written: 1, purpose: 'administration', shared: true },
    text: 'Velkommen, Samira. Du begynder med GDPR-kontoret, når det passer dig. Vi ses til den første samtale, og du kan skrive til mig før.',
  },
  {
    ...{ citizen: 'borger-12', written: 16, purpose: 'conversation', shared: true },
    text: 'Du vil gerne arbejde på et kontor. Du tager GDPR-kontoret nu, og bagefter finder vi en praktikplads sammen.',
  },
  {
    ...{ citizen: 'borger-12', written: 2, purpose: 'conversation', shared: false },
    text: 'Godt i gang. Kan bedst læse om formiddagen, mens børnene er i skole. Spørg næste gang, om et CV på en side er nok til butikken på Jagtvej.',
  },
  {
    ...{ citizen: 'borger-14', written: 12, purpose: 'conversation', shared: true },
    text: 'Du har været to uger i receptionen, og de vil gerne have dig igen. Næste skridt er Hotellet, så du kan tage bookingen selv.',
  },
  {
    ...{ citizen: 'borger-18', written: 9, purpose: 'follow-up', shared: true },
    text: 'Tillykke med beviset! Vi skriver det på dit CV, når vi ses.',
  },
  {
    ...{ citizen: 'borger-21', written: 3, purpose: 'conversation', shared: true },
    text: 'Vi talte om to veje: kontor eller hotel. Du tænker over det og svarer på henvisningen, når du er klar.',
  },
  {
    ...{ citizen: 'borger-23', written: 9, purpose: 'follow-up', shared: false },
    text: 'Holdet i markedsføring er udsat til foråret. Vil gerne have noget med tekst imens.',
  },
  {
    ...{ citizen: 'borger-24', written: 5, purpose: 'conversation', shared: false },
    text: 'Arbejder på lager to aftener om ugen. Ring helst efter klokken 10.',
  },
  {
    ...{ citizen: 'valby-4', written: 25, purpose: 'conversation', shared: true },
    text: 'Du vil gerne tilbage til butik. Regnearksværkstedet er det, de spørger efter.',
  },
  {
    ...{ citizen: 'amager-9', written: 13, purpose: 'conversation', shared: true },
    text: 'Vi begynder med Regnearksværkstedet, fordi lageret bruger lister hver dag.',
  },
];

interface StoryDecision {
  citizen: string;
  /** Days ago. */
  decided: number;
  /** Words: why not. Null: yes. */
  no: string | null;
}

/** What caseworkers did with the first suggestion that stood. */
const decisions: readonly StoryDecision[] = [
  { citizen: 'borger-13', decided: 3, no: null },
  { citizen: 'borger-20', decided: 2, no: null },
  { citizen: 'borger-22', decided: 4, no: 'Ét forløb ad gangen. Hotellet først.' },
  { citizen: 'borger-25', decided: 3, no: 'Har prøvet det på sit sidste arbejde.' },
  { citizen: 'borger-26', decided: 4, no: null },
  { citizen: 'borger-18', decided: 4, no: 'Vil hellere søge job nu.' },
  { citizen: 'valby-5', decided: 5, no: null },
  { citizen: 'valby-6', decided: 3, no: null },
  { citizen: 'valby-9', decided: 2, no: 'Venter til efter flytningen.' },
  { citizen: 'valby-11', decided: 4, no: null },
  { citizen: 'amager-3', decided: 3, no: 'Har allerede en aftale om praktik.' },
  { citizen: 'amager-5', decided: 2, no: null },
];

/** What caseworkers wrote and decided about citizens of the story; looking is logged as for anybody. */
@Injectable()
export class NotesInTheStory implements StoryTeller {
  constructor(
    private readonly people: PeopleInTheStory,
    private readonly notes: NotesService,
    private readonly suggestions: SuggestionsService,
  ) {}

  scenes(now: Date): StoryScene[] {
    return [
      ...notes.map((note, index) => ({
        key: `note ${index} ${note.citizen}`,
        at: workdayBefore(now, note.written, '11:30'),
        play: () => this.write(note, storyId(`note ${index}`)),
      })),
      ...decisions.map((decision) => ({
        key: `suggestion ${decision.citizen}`,
        at: workdayBefore(now, decision.decided, '14:35'),
        play: () => this.decide(decision),
      })),
    ];
  }

  private async write({ citizen, purpose, text, shared }: StoryNote, id: string): Promise<void> {
    const { caseworkerId, citizenId } = await this.both(citizen);
    await this.notes.ofFollowed(caseworkerId, citizenId, purpose);
    await this.notes.write(caseworkerId, citizenId, { id, text, shared });
  }

  private async decide({ citizen, no }: StoryDecision): Promise<void> {
    const { caseworkerId, citizenId } = await this.both(citizen);
    const [first] = (await this.suggestions.ofFollowed(caseworkerId, citizenId)).suggestions;
    if (first === undefined) throw new Error('Nothing is suggested.');
    const referralId = storyId(`suggestion ${citizen}`);
    await this.suggestions.decide(
      caseworkerId,
      citizenId,
      first.sprintId,
      no === null ? { decision: 'accepted', referralId } : { decision: 'rejected', reason: no },
    );
  }

  private async both(citizen: string): Promise<{ caseworkerId: string; citizenId: string }> {
    const caseworkerId = await this.people.idOf(caseworkerOf(citizen));
    return { caseworkerId, citizenId: await this.people.idOf(citizen) };
  }
}
