import { draftOf, question, say, step, type Skeleton } from './skeleton.js';

/* Short questions that one answers from memory: here on lifting without hurting one's back. */

const skeleton: Skeleton = {
  world: 'everyday',
  scene: 'library-corner',
  cast: [
    { id: 'birgit', rig: 'birgit', name: 'Birgit', role: say('Viser dig til rette', 'Shows you around') },
  ],
  skill: say('Kan løfte uden at skade ryggen', 'Can lift without hurting the back'),
  competence: { code: '4.3', name: say('Støtte trivsel', 'Supporting wellbeing') },
  outcome: say(
    'Du kan løfte en kasse uden at skade ryggen.',
    'You can lift a box without hurting your back.',
  ),
  task: say('Løfte rigtigt', 'Lifting the right way'),
  jobFunction: say('Når du arbejder på et lager eller i en butik', 'When you work in a warehouse or a shop'),
  atWork: [
    say('Løft en kasse derhjemme, og bøj i knæene.', 'Lift a box at home, and bend your knees.'),
    say('Se, hvor der står en sækkevogn på dit arbejde.', 'Find out where there is a trolley at your work.'),
    say('Spørg en kollega, hvordan I er to om et løft.', 'Ask a colleague how two of you share a lift.'),
  ],
  tryNext: say('Læg mærke til dine knæ, næste gang du løfter.', 'Notice your knees the next time you lift.'),
  see: [
    question(
      'first-look',
      say('Hvad gjorde Birgit, før hun løftede?', 'What did Birgit do before she lifted?'),
      say('Først ser man på kassen. Så løfter man.', 'First you look at the box. Then you lift.'),
      [
        [
          'weigh',
          say('Mærkede, hvor tung den var', 'Felt how heavy it was'),
          say('Så ved man, om man skal være to.', 'Then you know if it takes two.'),
        ],
        [
          'hurry',
          say('Løftede med det samme', 'Lifted at once'),
          say('Så kan ryggen få et ryk.', 'Then your back may get a jerk.'),
        ],
        [
          'call',
          say('Ringede til sin chef', 'Called her boss'),
          say('Det er kun nødvendigt, når den er for tung.', 'You only need that when it is too heavy.'),
        ],
      ],
      {
        intro: {
          actor: 'birgit',
          text: say(
            'Jeg skubber lidt til kassen og mærker, hvor tung den er. Så stiller jeg mig tæt på og bøjer i knæene.',
            'I push the box a little and feel how heavy it is. Then I stand close and bend my knees.',
          ),
        },
        hint: say('Hun skubbede til noget.', 'She pushed something.'),
      },
    ),
    question(
      'knees',
      say('Hvad bøjer man, når man løfter?', 'What do you bend when you lift?'),
      say('Benene er stærkere end ryggen.', 'Legs are stronger than a back.'),
      [
        [
          'legs',
          say('Knæene', 'The knees'),
          say('Så er det benene, der løfter.', 'Then it is your legs that lift.'),
        ],
        ['back', say('Ryggen', 'The back'), say('Det gør ondt på et tidspunkt.', 'That will hurt some day.')],
        [
          'arms',
          say('Kun armene', 'Only the arms'),
          say('Armene kan ikke klare det alene.', 'Your arms cannot do it alone.'),
        ],
      ],
      { hint: say('Hvad er stærkest på dig?', 'What is the strongest part of you?') },
    ),
  ],
  try: [
    step(
      'recall',
      'pairs',
      say('Hvad hører sammen?', 'What belongs together?'),
      say('Nu ved du, hvad du gør i hver af dem.', 'Now you know what to do in each.'),
      {
        hint: say('Begynd med den, du er sikker på.', 'Begin with the one you are sure of.'),
        task: {
          kind: 'pairs',
          pairs: [
            {
              id: 'light',
              left: say('En let kasse', 'A light box'),
              right: say('Løft den selv', 'Lift it yourself'),
              why: say('Tæt på kroppen går det godt.', 'Close to the body it goes well.'),
            },
            {
              id: 'heavy',
              left: say('En tung kasse', 'A heavy box'),
              right: say('Vær to om den', 'Share it with somebody'),
              why: say('To rygge er bedre end én.', 'Two backs are better than one.'),
            },
            {
              id: 'many',
              left: say('Ti kasser', 'Ten boxes'),
              right: say('Hent en sækkevogn', 'Fetch a trolley'),
              why: say('Hjul bliver ikke trætte.', 'Wheels never get tired.'),
            },
          ],
        },
      },
    ),
    question(
      'turn',
      say(
        'Du har løftet og skal til venstre. Hvad gør du?',
        'You have lifted and must go left. What do you do?',
      ),
      say('Fødderne først, så følger ryggen med.', 'Feet first, then your back follows.'),
      [
        [
          'feet',
          say('Flytter fødderne', 'Move my feet'),
          say('Så drejer hele kroppen på en gang.', 'Then your whole body turns at once.'),
        ],
        [
          'twist',
          say('Drejer i ryggen', 'Turn my back'),
          say('Et vrid med en kasse gør let skade.', 'A twist with a box easily does harm.'),
        ],
        [
          'throw',
          say('Kaster den derhen', 'Throw it there'),
          say('Så går det ud over kassen og andre.', 'That is bad for the box and for others.'),
        ],
      ],
      { hint: say('Hvad skal bevæge sig først?', 'What must move first?') },
    ),
  ],
  remember: [
    question(
      'close',
      say('Hvor er kassen, når du bærer den?', 'Where is the box when you carry it?'),
      say('Jo tættere, jo lettere.', 'The closer, the lighter.'),
      [
        [
          'near',
          say('Tæt på maven', 'Close to my stomach'),
          say('Så vejer den mindst for ryggen.', 'Then it weighs least for your back.'),
        ],
        [
          'far',
          say('I strakte arme', 'At arm’s length'),
          say('Så føles den dobbelt så tung.', 'Then it feels twice as heavy.'),
        ],
        [
          'head',
          say('Over hovedet', 'Above my head'),
          say('Så kan du ikke se og ikke styre.', 'Then you can neither see nor steer.'),
        ],
      ],
      { hint: say('Tænk på en pose med varer.', 'Think of a shopping bag.') },
    ),
    question(
      'too-heavy',
      say('Kassen er for tung. Hvad gør du?', 'The box is too heavy. What do you do?'),
      say('At bede om hjælp er at kunne sit arbejde.', 'To ask for help is to know your job.'),
      [
        [
          'ask',
          say('Beder en kollega om hjælp', 'Ask a colleague to help'),
          say('Det gør alle, der kan deres arbejde.', 'Everybody who knows their job does.'),
        ],
        [
          'anyway',
          say('Løfter den alligevel', 'Lift it anyway'),
          say('Det er sådan, man får ondt.', 'That is how people get hurt.'),
        ],
        [
          'leave',
          say('Går fra den uden at sige noget', 'Walk away and say nothing'),
          say('Så falder den næste over den.', 'Then the next one falls over it.'),
        ],
      ],
      { hint: say('Du er ikke alene på arbejde.', 'You are not alone at work.') },
    ),
  ],
  exam: [
    question(
      'exam-before',
      say('Hvad gør du, før du løfter?', 'What do you do before you lift?'),
      say('Først mærke, så løfte.', 'First feel, then lift.'),
      [
        [
          'feel',
          say('Mærker, om den er tung', 'Feel if it is heavy'),
          say('Så ved du, hvad der skal til.', 'Then you know what it takes.'),
        ],
        [
          'breathe',
          say('Holder vejret så længe som muligt', 'Hold my breath as long as I can'),
          say('Det gør dig ikke stærkere.', 'It does not make you stronger.'),
        ],
        [
          'run',
          say('Tager tilløb fra døren', 'Take a run from the door'),
          say('Ro er bedre end fart.', 'Calm is better than speed.'),
        ],
      ],
    ),
    question(
      'exam-bend',
      say('Hvordan kommer du ned til kassen?', 'How do you get down to the box?'),
      say('Ryggen er lige, benene arbejder.', 'The back is straight, the legs work.'),
      [
        [
          'knees',
          say('Ved at bøje i knæene', 'By bending my knees'),
          say('Benene er de stærke.', 'Legs are the strong ones.'),
        ],
        [
          'waist',
          say('Ved at bøje ryggen helt ned over den', 'By bending my back all the way over it'),
          say('Så bærer ryggen alt.', 'Then your back carries it all.'),
        ],
        [
          'kick',
          say('Jeg vælter den med foden', 'I tip it over with my foot'),
          say('Så går det, der er i, i stykker.', 'Then what is in it breaks.'),
        ],
      ],
    ),
    question(
      'exam-many',
      say('Der er tyve kasser. Hvad er bedst?', 'There are twenty boxes. What is best?'),
      say('Hjul gør arbejdet for dig.', 'Wheels do the work for you.'),
      [
        [
          'wheels',
          say('En vogn', 'A trolley'),
          say('Den er lavet til mange kasser.', 'It is made for many boxes.'),
        ],
        [
          'two',
          say('To kasser ad gangen', 'Two boxes at a time'),
          say('Så kan du ikke se, hvor du går.', 'Then you cannot see where you walk.'),
        ],
        ['fast', say('At skynde sig', 'To hurry'), say('Fart giver skader.', 'Speed makes for injuries.')],
      ],
    ),
    question(
      'exam-carry',
      say('Hvor holder du kassen?', 'Where do you hold the box?'),
      say('Tæt på er let.', 'Close is light.'),
      [
        [
          'body',
          say('Ind til kroppen', 'Close to my body'),
          say('Så vejer den mindst.', 'Then it weighs least.'),
        ],
        [
          'arms',
          say('Langt ude i armene', 'Far out in my arms'),
          say('Så trækker den i ryggen.', 'Then it pulls at your back.'),
        ],
        ['side', say('På den ene hofte', 'On one hip'), say('Så bliver du skæv.', 'Then you stand crooked.')],
      ],
    ),
  ],
};

export const quickQuestion = (title: string) => draftOf(skeleton, title);
