import { draftOf, question, say, step, type Skeleton } from './skeleton.js';

/* Cases to put in the right pile: here the post of a morning. */

const piles = [
  { id: 'today', label: say('Svar i dag', 'Answer today'), mark: 'circle' },
  { id: 'week', label: say('Svar i denne uge', 'Answer this week'), mark: 'square' },
  { id: 'bin', label: say('Kan smides ud', 'Can be thrown out'), mark: 'triangle' },
];

const letter = (
  id: string,
  pile: 'today' | 'week' | 'bin',
  subject: [da: string, en: string],
  why: [da: string, en: string],
) => ({ id, pile, subject: say(...subject), why: say(...why) });

const skeleton: Skeleton = {
  world: 'gdpr-office',
  scene: 'mail-room',
  cast: [
    { id: 'line', rig: 'line', name: 'Line', role: say('Har lært det for nylig', 'Learnt it not long ago') },
  ],
  skill: say('Kan sortere post efter, hvad der haster', 'Can sort post by what is urgent'),
  competence: { code: '1.3', name: say('Håndtere information', 'Managing information') },
  outcome: say(
    'Du kan se, hvad der haster, og hvad der kan vente.',
    'You can see what is urgent and what can wait.',
  ),
  task: say('Sortere dagens post', 'Sorting the post of the day'),
  jobFunction: say('Når du åbner post eller mail', 'When you open post or mail'),
  atWork: [
    say('Sortér dine egne mails i tre bunker.', 'Sort your own mail into three piles.'),
    say('Spørg en kollega, hvad der altid haster.', 'Ask a colleague what is always urgent.'),
    say('Smid tre ting ud, som ingen skal bruge.', 'Throw out three things nobody needs.'),
  ],
  tryNext: say('Se på datoen, før du svarer på en mail.', 'Look at the date before you answer a mail.'),
  see: [
    step(
      'triage',
      'three-letters',
      say('Læg brevene i Lines bunker.', 'Put the letters in Line’s piles.'),
      say('Datoen fortæller, hvad der haster.', 'The date tells what is urgent.'),
      {
        intro: {
          actor: 'line',
          text: say(
            'Jeg leder efter en dato. Er det i dag, svarer jeg nu. Er det reklame, ryger det ud.',
            'I look for a date. If it is today, I answer now. If it is an advert, out it goes.',
          ),
        },
        hint: say('Hvilket brev har en dato i dag?', 'Which letter has a date today?'),
        piles,
        items: [
          letter(
            'meeting',
            'today',
            ['Kan I mødes i dag klokken to?', 'Can you meet today at two?'],
            ['Mødet er i dag, så det kan ikke vente.', 'The meeting is today, so it cannot wait.'],
          ),
          letter(
            'invoice',
            'week',
            ['Regning. Betales inden fredag', 'Bill. Pay before Friday'],
            ['Der er tid til fredag.', 'There is time until Friday.'],
          ),
          letter(
            'advert',
            'bin',
            ['Køb en ny stol. Tilbud!', 'Buy a new chair. Special offer!'],
            ['Det er reklame, og ingen venter på svar.', 'It is an advert, and nobody waits for an answer.'],
          ),
        ],
      },
    ),
  ],
  try: [
    step(
      'triage',
      'five-letters',
      say('Nu er der fem. Hvor skal de hen?', 'Now there are five. Where do they go?'),
      say('Alle fem ligger, hvor de skal.', 'All five are where they should be.'),
      {
        hint: say('Spørg ved hvert brev: Hvornår?', 'Ask of each letter: when?'),
        piles,
        items: [
          letter(
            'leak',
            'today',
            ['Vandet løber ud på gulvet', 'Water is running onto the floor'],
            ['Hvert minut gør skaden større.', 'Every minute makes the harm bigger.'],
          ),
          letter(
            'holiday',
            'week',
            ['Hvornår vil du have ferie?', 'When would you like your holiday?'],
            ['Et svar i denne uge er fint.', 'An answer this week is fine.'],
          ),
          letter(
            'ill',
            'today',
            ['Jeg er syg og kan ikke komme i dag', 'I am ill and cannot come today'],
            ['Nogen skal tage vagten nu.', 'Somebody must take the shift now.'],
          ),
          letter(
            'lottery',
            'bin',
            ['Du har vundet en bil! Tryk her', 'You have won a car! Press here'],
            ['Den er ikke sand. Tryk aldrig.', 'It is not true. Never press.'],
          ),
          letter(
            'course',
            'week',
            ['Vil du med på kursus til maj?', 'Do you want to go on a course in May?'],
            ['Der er længe til maj.', 'May is a long way off.'],
          ),
        ],
      },
    ),
  ],
  remember: [
    question(
      'look',
      say('Hvad leder du efter, når du sorterer?', 'What do you look for when you sort?'),
      say('Hvornår er det vigtigste spørgsmål.', 'When is the most important question.'),
      [
        [
          'date',
          say('En dato', 'A date'),
          say('Den siger, hvor længe du har.', 'It says how long you have.'),
        ],
        [
          'stamp',
          say('Et flot frimærke', 'A pretty stamp'),
          say('Det siger ikke noget om, hvad der haster.', 'It says nothing about what is urgent.'),
        ],
        [
          'length',
          say('Hvor langt det er', 'How long it is'),
          say('Korte breve kan haste mest.', 'Short letters may be the most urgent.'),
        ],
      ],
      { hint: say('Line sagde det først.', 'Line said it first.') },
    ),
    question(
      'advert',
      say('Hvad gør du med en reklame?', 'What do you do with an advert?'),
      say('Det, ingen venter på, kan ryge ud.', 'What nobody waits for can go.'),
      [
        [
          'throw',
          say('Smider den ud', 'Throw it out'),
          say('Ingen venter på svar.', 'Nobody waits for an answer.'),
        ],
        [
          'answer',
          say('Svarer, at vi ikke vil have den', 'Answer that we do not want it'),
          say('Så kommer der bare flere.', 'Then more will come.'),
        ],
        [
          'keep',
          say('Gemmer den i en mappe', 'Keep it in a folder'),
          say('Mappen bliver fuld af papir.', 'The folder fills with paper.'),
        ],
      ],
      { hint: say('Er der en, der venter?', 'Is anybody waiting?') },
    ),
  ],
  exam: [
    step(
      'triage',
      'exam-letters',
      say('Sortér de fire breve.', 'Sort the four letters.'),
      say('Du så, hvad der hastede.', 'You saw what was urgent.'),
      {
        piles,
        items: [
          letter(
            'fire-alarm',
            'today',
            ['Brandalarmen virker ikke', 'The fire alarm does not work'],
            ['Det gælder alles sikkerhed.', 'It is about everybody’s safety.'],
          ),
          letter(
            'coffee',
            'week',
            ['Vi mangler snart kaffe', 'We are soon out of coffee'],
            ['Der er lidt endnu.', 'There is a little left.'],
          ),
          letter(
            'pens',
            'bin',
            ['Tilbud på kuglepenne', 'Special offer on pens'],
            ['Det er reklame for kuglepenne.', 'It is an advert for pens.'],
          ),
          letter(
            'desk',
            'week',
            ['Hvilket bord vil du have?', 'Which desk would you like?'],
            ['Det kan vente nogle dage.', 'It can wait some days.'],
          ),
        ],
      },
    ),
    question(
      'exam-two',
      say('To breve haster lige meget. Hvad gør du?', 'Two letters are equally urgent. What do you do?'),
      say('En ad gangen, og bed om hjælp.', 'One at a time, and ask for help.'),
      [
        [
          'help',
          say('Tager det ene og beder om hjælp til det andet', 'Take one and ask for help with the other'),
          say('Så bliver begge klaret.', 'Then both get done.'),
        ],
        [
          'none',
          say('Venter med dem begge', 'Wait with both of them'),
          say('Så bliver ingen af dem klaret.', 'Then neither gets done.'),
        ],
        [
          'coin',
          say('Smider det ene ud', 'Throw one of them out'),
          say('En venter på svar.', 'Somebody waits for an answer.'),
        ],
      ],
    ),
    question(
      'exam-press',
      say('En mail siger: “Tryk her nu!” Hvad gør du?', 'A mail says: “Press here now!” What do you do?'),
      say('Den, der jager dig, vil ofte snyde dig.', 'Whoever rushes you often wants to cheat you.'),
      [
        [
          'look',
          say('Ser, hvem den er fra', 'Look who it is from'),
          say('Er du i tvivl, så tryk ikke.', 'If in doubt, do not press.'),
        ],
        [
          'press',
          say('Trykker, før det er for sent', 'Press before it is too late'),
          say('Det er det, de vil have.', 'That is what they want.'),
        ],
        [
          'share',
          say('Sender den til alle andre', 'Send it to everybody else'),
          say('Så kan flere blive snydt.', 'Then more can be cheated.'),
        ],
      ],
    ),
    question(
      'exam-wait',
      say('Hvad kan bedst vente?', 'What can wait best?'),
      say('Se på datoen.', 'Look at the date.'),
      [
        [
          'may',
          say('Et møde om en måned', 'A meeting in a month'),
          say('Der er god tid.', 'There is plenty of time.'),
        ],
        [
          'ill',
          say('En, der er syg i dag', 'Somebody who is ill today'),
          say('Vagten skal dækkes nu.', 'The shift must be covered now.'),
        ],
        [
          'water',
          say('Vand på gulvet i kælderen', 'Water on the floor in the cellar'),
          say('Skaden vokser hele tiden.', 'The harm grows all the time.'),
        ],
      ],
    ),
  ],
};

export const sorting = (title: string) => draftOf(skeleton, title);
