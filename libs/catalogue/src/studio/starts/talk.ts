import { draftOf, question, say, step, type Skeleton } from './skeleton.js';

/* A talk with one person: here a guest who is not content. */

const choice = (
  id: string,
  quality: 'good' | 'ok' | 'bad',
  label: [da: string, en: string],
  reply: [da: string, en: string],
  mood: number,
) => ({ id, quality, label: say(...label), reply: say(...reply), mood });

const skeleton: Skeleton = {
  world: 'hotel',
  scene: 'hotel-reception',
  cast: [
    { id: 'kirsten', rig: 'kirsten', name: 'Kirsten', role: say('Vagtleder', 'Shift leader') },
    { id: 'olsen', rig: 'guest-olsen', name: 'Abena Olsen', role: say('Gæst', 'Guest') },
  ],
  skill: say('Kan tale roligt med en, der er sur', 'Can talk calmly with somebody who is cross'),
  competence: {
    code: '2.1',
    name: say(
      'Interagere gennem og med digitale teknologier',
      'Interacting through and with digital technologies',
    ),
  },
  outcome: say(
    'Du kan tage imod en klage og finde en løsning.',
    'You can take a complaint and find a solution.',
  ),
  task: say('Tage imod en klage', 'Taking a complaint'),
  jobFunction: say('Når du har gæster eller kunder', 'When you have guests or customers'),
  atWork: [
    say('Hør en anden helt til ende i dag, før du svarer.', 'Hear somebody out today before you answer.'),
    say(
      'Spørg en kollega, hvad de siger til en sur kunde.',
      'Ask a colleague what they say to a cross customer.',
    ),
    say('Skriv din egen gode sætning ned.', 'Write down a good sentence of your own.'),
  ],
  tryNext: say('Sig “det forstår jeg godt” en gang i dag.', 'Say “I understand that” once today.'),
  see: [
    step(
      'dialogue',
      'noise',
      say('Abena har sovet dårligt. Hvad siger du?', 'Abena has slept badly. What do you say?'),
      say('Du hørte efter, før du fandt en løsning.', 'You listened before you found a solution.'),
      {
        intro: {
          actor: 'kirsten',
          text: say(
            'Jeg hører først efter. Så siger jeg, at jeg forstår det. Til sidst siger jeg, hvad jeg gør nu.',
            'First I listen. Then I say that I understand. Last I say what I do now.',
          ),
        },
        hint: say('Hvad gør Kirsten først?', 'What does Kirsten do first?'),
        actor: 'olsen',
        mood: 1,
        nodes: [
          {
            id: 'complaint',
            says: say(
              'Jeg har ikke lukket et øje. Der var fest hele natten!',
              'I have not slept at all. There was a party all night!',
            ),
            choices: [
              choice(
                'understand',
                'good',
                ['Det forstår jeg godt, du er ked af.', 'I understand that this upsets you.'],
                ['Ja. Jeg skal tidligt på arbejde.', 'Yes. I must get to work early.'],
                2,
              ),
              choice(
                'rules',
                'bad',
                ['Man må gerne holde fest.', 'Parties are allowed.'],
                [
                  'Så føler hun sig ikke hørt. Begynd med hende.',
                  'Then she does not feel heard. Begin with her.',
                ],
                0,
              ),
              choice(
                'sorry',
                'ok',
                ['Det var ærgerligt.', 'That is a pity.'],
                ['Ja, det kan man roligt sige.', 'Yes, you may well say so.'],
                0,
              ),
            ],
          },
          {
            id: 'solution',
            says: say('Hvad vil I gøre ved det?', 'What will you do about it?'),
            choices: [
              choice(
                'new-room',
                'good',
                ['Jeg finder et stille værelse til dig nu.', 'I find you a quiet room now.'],
                ['Tak. Det er jeg glad for.', 'Thank you. I am glad.'],
                2,
              ),
              choice(
                'later',
                'bad',
                ['Det må du tage med chefen i morgen.', 'You must take that up with the boss tomorrow.'],
                ['Hun har brug for en hjælp i dag.', 'She needs help today.'],
                0,
              ),
            ],
          },
        ],
      },
    ),
  ],
  try: [
    step(
      'dialogue',
      'bill',
      say('Regningen er for høj. Hvad siger du?', 'The bill is too high. What do you say?'),
      say('Du tjekkede, før du lovede noget.', 'You checked before you promised anything.'),
      {
        hint: say(
          'Hør efter, vis at du forstår, og sig, hvad du gør.',
          'Listen, show that you understand, and say what you do.',
        ),
        actor: 'olsen',
        mood: 2,
        nodes: [
          {
            id: 'wrong-bill',
            says: say(
              'Her står to nætter. Jeg var her kun én!',
              'It says two nights here. I only stayed one!',
            ),
            choices: [
              choice(
                'check',
                'good',
                ['Lad os se på den sammen.', 'Let us look at it together.'],
                ['Ja tak. Se selv her.', 'Yes, please. See for yourself.'],
                1,
              ),
              choice(
                'system',
                'bad',
                ['Systemet tager ikke fejl.', 'The system is never wrong.'],
                ['Alle systemer kan tage fejl. Se efter.', 'Every system can be wrong. Have a look.'],
                0,
              ),
              choice(
                'wait',
                'bad',
                ['Kan du vente, til jeg har spist?', 'Can you wait until I have eaten?'],
                ['Hun skal nå et tog. Tag det nu.', 'She has a train to catch. Do it now.'],
                0,
              ),
            ],
          },
          {
            id: 'mend',
            says: say('Kan du rette den?', 'Can you change it?'),
            choices: [
              choice(
                'mend-now',
                'good',
                ['Ja. Her er den nye regning. Undskyld.', 'Yes. Here is the new bill. I am sorry.'],
                ['Så er alt godt. Tak.', 'Then all is well. Thank you.'],
                2,
              ),
              choice(
                'half',
                'ok',
                ['Jeg sender den til dig i morgen.', 'I send it to you tomorrow.'],
                ['Nå ja. Det må jeg nøjes med.', 'Oh well. That will have to do.'],
                0,
              ),
            ],
          },
        ],
      },
    ),
  ],
  remember: [
    question(
      'first',
      say('Hvad gør du først, når en gæst klager?', 'What do you do first when a guest complains?'),
      say('Først hører man, så løser man.', 'First you listen, then you solve.'),
      [
        [
          'hear',
          say('Hører gæsten til ende', 'Hear the guest out'),
          say('Så ved du, hvad det handler om.', 'Then you know what it is about.'),
        ],
        [
          'explain',
          say('Forklarer, hvorfor det skete', 'Explain why it happened'),
          say('Det kan gæsten først høre bagefter.', 'The guest can only hear that afterwards.'),
        ],
        [
          'refund',
          say('Giver pengene tilbage', 'Give the money back'),
          say('Du ved endnu ikke, hvad der er galt.', 'You do not know yet what is wrong.'),
        ],
      ],
      { hint: say('Kirsten sagde det fra begyndelsen.', 'Kirsten said so from the start.') },
    ),
    question(
      'last',
      say('Hvordan slutter samtalen bedst?', 'How does the talk end best?'),
      say('Man går glad, når man ved, hvad der sker.', 'People leave happy when they know what happens.'),
      [
        [
          'do',
          say('Du siger, hvad du gør nu', 'You say what you do now'),
          say('Så kan gæsten regne med det.', 'Then the guest can count on it.'),
        ],
        [
          'luck',
          say('Du ønsker en god dag og går', 'You wish them a good day and leave'),
          say('Så er der ikke løst noget.', 'Then nothing is solved.'),
        ],
        [
          'blame',
          say('Du siger, hvis fejl det var', 'You say whose fault it was'),
          say('Det hjælper ikke gæsten.', 'That does not help the guest.'),
        ],
      ],
      { hint: say('Hvad vil du selv høre?', 'What would you like to hear yourself?') },
    ),
  ],
  exam: [
    step(
      'dialogue',
      'exam-key',
      say('Nøglen virker ikke. Hvad siger du?', 'The key does not work. What do you say?'),
      say('Du fandt en løsning med det samme.', 'You found a solution at once.'),
      {
        actor: 'olsen',
        mood: 2,
        nodes: [
          {
            id: 'stuck',
            says: say('Jeg har gået op og ned tre gange!', 'I have been up and down three times!'),
            choices: [
              choice(
                'new-card',
                'good',
                ['Det er træls. Du får en ny nu.', 'That is annoying. You get a new one now.'],
                ['Tak skal du have.', 'Thank you.'],
                2,
              ),
              choice(
                'stairs',
                'bad',
                ['Trapper er da sundt.', 'Stairs are good for you.'],
                ['Det var ikke det, hun spurgte om.', 'That is not what she asked.'],
                -1,
              ),
              choice(
                'again',
                'ok',
                ['Prøv lige en gang mere.', 'Try once more.'],
                ['Så går jeg op igen.', 'Then up I go again.'],
                -1,
              ),
            ],
          },
        ],
      },
    ),
    question(
      'exam-angry',
      say('Gæsten råber. Hvad gør du?', 'The guest is shouting. What do you do?'),
      say('Ro smitter.', 'Calm is catching.'),
      [
        [
          'calm',
          say('Taler roligt', 'Talk calmly'),
          say('Så bliver den anden også rolig.', 'Then the other one calms down too.'),
        ],
        [
          'louder',
          say('Taler højere end gæsten', 'Talk louder than the guest'),
          say('Så råber I begge to.', 'Then you are both shouting.'),
        ],
        [
          'away',
          say('Går ud bagved', 'Go out the back'),
          say('Så er problemet her stadig.', 'Then the problem is still there.'),
        ],
      ],
    ),
    question(
      'exam-show',
      say('Hvordan viser du, at du forstår?', 'How do you show that you understand?'),
      say('Sig det, du har hørt, med dine egne ord.', 'Say what you heard in your own words.'),
      [
        [
          'own-words',
          say('Siger det igen med egne ord', 'Say it again in my own words'),
          say('Så kan gæsten høre, at du lyttede.', 'Then the guest hears that you listened.'),
        ],
        [
          'nod',
          say('Ser på skærmen og nikker lidt imens', 'Look at the screen and nod a little'),
          say('Det ligner, at du laver noget andet.', 'It looks as if you do something else.'),
        ],
        [
          'joke',
          say('Fortæller noget sjovt', 'Tell something funny'),
          say('Det er for tidligt.', 'It is too early.'),
        ],
      ],
    ),
    question(
      'exam-unsure',
      say('Du ved ikke, hvad du må. Hvad siger du?', 'You do not know what you may do. What do you say?'),
      say('Sig, hvad du gør, og hvornår.', 'Say what you do, and when.'),
      [
        [
          'find-out',
          say('Jeg spørger og er tilbage om fem minutter', 'I ask and am back in five minutes'),
          say('Så ved gæsten, hvad der sker.', 'Then the guest knows what happens.'),
        ],
        [
          'no-idea',
          say('Det ved jeg ikke noget om', 'I know nothing about that'),
          say('Så står gæsten alene.', 'Then the guest is left alone.'),
        ],
        [
          'yes',
          say('Ja til alt, gæsten vil have', 'Yes to all the guest wants'),
          say('Lov kun det, du kan holde.', 'Only promise what you can keep.'),
        ],
      ],
    ),
  ],
};

export const talk = (title: string) => draftOf(skeleton, title);
