import { draftOf, question, say, step, type Skeleton } from './skeleton.js';

/* A queue of cases, and whom to help first: here the counter on a busy morning. */

const choice = (
  id: string,
  quality: 'good' | 'bad',
  label: [da: string, en: string],
  reply: [da: string, en: string],
) => ({ id, quality, label: say(...label), reply: say(...reply), mood: quality === 'good' ? 1 : 0 });

/** Somebody in the queue with one thing to say. */
const talkWith = (
  id: string,
  actor: string,
  prompt: [da: string, en: string],
  feedback: [da: string, en: string],
  says: [da: string, en: string],
  choices: ReturnType<typeof choice>[],
) =>
  step('dialogue', id, say(...prompt), say(...feedback), {
    actor,
    mood: 2,
    nodes: [{ id: 'says', says: say(...says), choices }],
  });

const hansenHurt = talkWith(
  'hansen-cut',
  'hansen',
  ['Hr. Hansen har skåret sig. Hvad gør du?', 'Mr Hansen has cut himself. What do you do?'],
  ['Den, der er kommet til skade, kommer først.', 'Whoever is hurt comes first.'],
  ['Det bløder. Har I et plaster?', 'It is bleeding. Do you have a plaster?'],
  [
    choice(
      'plaster',
      'good',
      ['Ja. Sæt dig her. Her er et plaster.', 'Yes. Sit down here. Here is a plaster.'],
      ['Tak. Det var hurtigt.', 'Thank you. That was quick.'],
    ),
    choice(
      'queue',
      'bad',
      ['Stil dig om bag i køen.', 'Go to the back of the queue.'],
      ['Han bløder. Hjælp ham nu.', 'He is bleeding. Help him now.'],
    ),
  ],
);
const torMap = talkWith(
  'tor-map',
  'tor',
  ['Tor vil have et kort over byen.', 'Tor wants a map of the town.'],
  ['Et kort tager kun et øjeblik.', 'A map only takes a moment.'],
  ['Hvor ligger havnen?', 'Where is the harbour?'],
  [
    choice(
      'map',
      'good',
      [
        'Her er et kort. Du er her, og havnen er der.',
        'Here is a map. You are here, and the harbour is there.',
      ],
      ['Super. Tak skal du have.', 'Great. Thank you.'],
    ),
    choice(
      'phone',
      'bad',
      ['Har du ikke en telefon?', 'Do you not have a phone?'],
      ['Han spørger dig, fordi du kender byen.', 'He asks you because you know the town.'],
    ),
  ],
);
const olsenTaxi = talkWith(
  'olsen-taxi',
  'olsen',
  ['Abena skal nå et fly.', 'Abena has a plane to catch.'],
  ['Hun nåede det, fordi du tog hende i tide.', 'She made it because you took her in time.'],
  ['Jeg skal bruge en taxa nu!', 'I need a taxi now!'],
  [
    choice(
      'taxi',
      'good',
      ['Jeg ringer efter en nu.', 'I call one now.'],
      ['Tak. Så når jeg det.', 'Thank you. Then I make it.'],
    ),
    choice(
      'bus',
      'bad',
      ['Du kan da gå.', 'You can walk.'],
      ['Til flyet er der langt. Ring efter en bil.', 'It is a long way to the plane. Call a car.'],
    ),
  ],
);

const skeleton: Skeleton = {
  world: 'hotel',
  scene: 'hotel-reception',
  cast: [
    { id: 'kirsten', rig: 'kirsten', name: 'Kirsten', role: say('Vagtleder', 'Shift leader') },
    { id: 'hansen', rig: 'guest-hansen', name: 'Hr. Hansen', role: say('Gæst', 'Guest') },
    { id: 'olsen', rig: 'guest-olsen', name: 'Abena Olsen', role: say('Gæst', 'Guest') },
    { id: 'tor', rig: 'guest-musician-tor', name: 'Tor Lind', role: say('Gæst', 'Guest') },
  ],
  skill: say('Kan se, hvem der skal hjælpes først', 'Can see whom to help first'),
  competence: {
    code: '5.2',
    name: say('Finde behov og digitale løsninger', 'Identifying needs and digital technological responses'),
  },
  outcome: say('Du kan vælge, hvem der skal hjælpes først.', 'You can choose whom to help first.'),
  task: say('Klare en travl vagt', 'Handling a busy shift'),
  jobFunction: say('Når mange vil have hjælp på en gang', 'When many want help at once'),
  atWork: [
    say('Læg mærke til, hvem der venter længst i dag.', 'Notice who waits longest today.'),
    say('Sig “jeg kommer om lidt” til en, der venter.', 'Say “I will be with you soon” to somebody waiting.'),
    say('Spørg en kollega, hvad der altid går forud.', 'Ask a colleague what always comes first.'),
  ],
  tryNext: say(
    'Sig til den næste i køen, at du har set dem.',
    'Tell the next in the queue that you have seen them.',
  ),
  see: [
    step(
      'shift',
      'two-waiting',
      say('To venter. Hvem tager du først?', 'Two are waiting. Whom do you take first?'),
      say('Et sår kan ikke vente. Et kort kan.', 'A cut cannot wait. A map can.'),
      {
        intro: {
          actor: 'kirsten',
          text: say(
            'Jeg ser på alle først. Er nogen kommet til skade, tager jeg dem. Så dem, der har travlt.',
            'I look at everybody first. If somebody is hurt, I take them. Then those in a hurry.',
          ),
        },
        hint: say('Er nogen kommet til skade?', 'Is anybody hurt?'),
        arrivals: [
          {
            id: 'tor',
            actor: 'tor',
            wants: say('Jeg vil gerne have et kort.', 'I would like a map.'),
            patience: 10,
            after: 0,
            urgency: 3,
            why: say('Tor har god tid.', 'Tor has plenty of time.'),
            step: torMap,
          },
          {
            id: 'hansen',
            actor: 'hansen',
            wants: say('Jeg har skåret mig.', 'I have cut myself.'),
            patience: 6,
            after: 0,
            urgency: 1,
            why: say('Hr. Hansen bløder.', 'Mr Hansen is bleeding.'),
            step: hansenHurt,
          },
        ],
      },
    ),
  ],
  try: [
    step(
      'shift',
      'three-waiting',
      say('Nu er de tre. Hvem tager du først?', 'Now there are three. Whom do you take first?'),
      say('Du så på alle, før du valgte.', 'You looked at everybody before you chose.'),
      {
        hint: say('Skade først, så den, der har travlt.', 'The hurt first, then the one in a hurry.'),
        arrivals: [
          {
            id: 'tor',
            actor: 'tor',
            wants: say('Hvor ligger havnen?', 'Where is the harbour?'),
            patience: 12,
            after: 0,
            urgency: 3,
            why: say('Tor vil bare gå en tur.', 'Tor just wants a walk.'),
            step: torMap,
          },
          {
            id: 'olsen',
            actor: 'olsen',
            wants: say('Mit fly går om en time!', 'My plane leaves in an hour!'),
            patience: 8,
            after: 0,
            urgency: 2,
            why: say('Flyet venter ikke på Abena.', 'The plane does not wait for Abena.'),
            step: olsenTaxi,
          },
          {
            id: 'hansen',
            actor: 'hansen',
            wants: say('Det bløder fra min hånd.', 'My hand is bleeding.'),
            patience: 8,
            after: 1,
            urgency: 1,
            why: say('Hånden bløder, og det haster mest.', 'His hand is bleeding, and that is most urgent.'),
            step: hansenHurt,
          },
        ],
      },
    ),
  ],
  remember: [
    question(
      'first',
      say('Hvem hjælper du altid først?', 'Whom do you always help first?'),
      say('Mennesker før ting.', 'People before things.'),
      [
        [
          'hurt',
          say('Den, der er kommet til skade', 'Whoever is hurt'),
          say('Det kan blive værre af at vente.', 'It may get worse by waiting.'),
        ],
        [
          'loud',
          say('Den, der råber højest af alle i køen', 'Whoever shouts the loudest in the queue'),
          say('Den, der tier, kan have det værst.', 'The silent one may be worst off.'),
        ],
        [
          'friend',
          say('Den, jeg kender', 'Somebody I know'),
          say('Det er ikke fair mod de andre.', 'That is not fair to the others.'),
        ],
      ],
      { hint: say('Tænk på hr. Hansen.', 'Think of Mr Hansen.') },
    ),
    question(
      'others',
      say('Hvad siger du til dem, der må vente?', 'What do you say to those who must wait?'),
      say('Den, der er set, kan bedre vente.', 'Whoever has been seen can wait better.'),
      [
        [
          'seen',
          say('Jeg har set dig, og det bliver din tur', 'I have seen you, and your turn comes'),
          say('Så ved de, at de ikke er glemt.', 'Then they know they are not forgotten.'),
        ],
        [
          'nothing',
          say('Ingenting, så jeg ikke bliver forstyrret', 'Nothing, so that nobody disturbs me'),
          say('Så tror de, du ikke så dem.', 'Then they think you did not see them.'),
        ],
        [
          'leave',
          say('Kom igen i morgen', 'Come back tomorrow'),
          say('De har brug for hjælp i dag.', 'They need help today.'),
        ],
      ],
      { hint: say('Hvad vil du selv høre i en kø?', 'What would you like to hear in a queue?') },
    ),
  ],
  exam: [
    talkWith(
      'exam-flood',
      'tor',
      ['Tor siger, at vandet løber. Hvad gør du?', 'Tor says that water is running. What do you do?'],
      ['Du stoppede skaden først.', 'You stopped the harm first.'],
      ['Der er vand ud over hele badet!', 'There is water all over the bathroom!'],
      [
        choice(
          'stop',
          'good',
          ['Jeg lukker for vandet nu.', 'I turn the water off now.'],
          ['Godt. Det nåede ikke sengen.', 'Good. It did not reach the bed.'],
        ),
        choice(
          'form',
          'bad',
          ['Udfyld først denne seddel med dit navn.', 'First fill in this note with your name.'],
          ['Imens stiger vandet.', 'Meanwhile the water rises.'],
        ),
      ],
    ),
    question(
      'exam-choose',
      say('Hvem tager du først?', 'Whom do you take first?'),
      say('Skade går forud for alt.', 'Injury comes before all else.'),
      [
        [
          'fallen',
          say('En, der er faldet', 'Somebody who fell'),
          say('Det kan være alvorligt.', 'It may be serious.'),
        ],
        [
          'map',
          say('En, der vil have et kort', 'Somebody who wants a map'),
          say('Et kort kan vente.', 'A map can wait.'),
        ],
        [
          'pay',
          say('En, der vil betale', 'Somebody who wants to pay'),
          say('Regningen løber ingen steder.', 'The bill runs nowhere.'),
        ],
      ],
    ),
    question(
      'exam-next',
      say('Ingen er kommet til skade. Hvem er så den næste?', 'Nobody is hurt. Who is next, then?'),
      say('Se på, hvem der mister mest ved at vente.', 'See who loses most by waiting.'),
      [
        [
          'train',
          say('En, der skal nå et tog', 'Somebody with a train to catch'),
          say('Toget venter ikke.', 'The train does not wait.'),
        ],
        [
          'newest',
          say('Den, der lige er kommet ind ad døren', 'Whoever has just come in at the door'),
          say('Andre har ventet længere.', 'Others have waited longer.'),
        ],
        [
          'nice',
          say('Den, der smiler mest', 'Whoever smiles most'),
          say('Et smil gør det ikke mere vigtigt.', 'A smile does not make it matter more.'),
        ],
      ],
    ),
    question(
      'exam-all',
      say('Hvad gør du, før du vælger?', 'What do you do before you choose?'),
      say('Et blik rundt tager to sekunder.', 'A look around takes two seconds.'),
      [
        [
          'look',
          say('Ser på alle', 'Look at everybody'),
          say('Så overser du ingen.', 'Then you overlook nobody.'),
        ],
        [
          'door',
          say('Låser døren', 'Lock the door'),
          say('Så kan ingen få hjælp.', 'Then nobody gets help.'),
        ],
        [
          'list',
          say('Skriver en lang liste over dem alle sammen', 'Write a long list of all of them'),
          say('Imens bliver køen længere.', 'Meanwhile the queue gets longer.'),
        ],
      ],
    ),
  ],
};

export const busyShift = (title: string) => draftOf(skeleton, title);
