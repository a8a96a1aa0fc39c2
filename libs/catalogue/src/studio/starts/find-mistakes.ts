import { draftOf, question, say, step, type Skeleton } from './skeleton.js';

/* Things to find in a document: here what is wrong in an order. */

const line = (id: string, label: [da: string, en: string], why: [da: string, en: string]) => ({
  id,
  label: say(...label),
  why: say(...why),
});

const skeleton: Skeleton = {
  world: 'gdpr-office',
  scene: 'office-desk',
  cast: [
    { id: 'amina', rig: 'amina', name: 'Amina', role: say('Læser alt to gange', 'Reads everything twice') },
  ],
  skill: say('Kan finde fejl i en ordre', 'Can find mistakes in an order'),
  competence: { code: '1.2', name: say('Vurdere information', 'Evaluating information') },
  outcome: say('Du kan se, hvad der er galt i en ordre.', 'You can see what is wrong in an order.'),
  task: say('Tjekke en ordre', 'Checking an order'),
  jobFunction: say('Når du bestiller varer', 'When you order goods'),
  atWork: [
    say('Find en ordre, og se, om tallene passer.', 'Find an order, and see if the numbers fit.'),
    say('Tjek navn, antal og dato på den næste.', 'Check name, number and date on the next one.'),
    say('Spørg, hvem man siger det til, når der er fejl.', 'Ask whom to tell when there is a mistake.'),
  ],
  tryNext: say('Læs den næste ordre to gange.', 'Read the next order twice.'),
  see: [
    step(
      'spot',
      'gloves',
      say('Find det, der ikke kan passe.', 'Find what cannot be right.'),
      say(
        'Du så på tallet og spurgte: Kan det passe?',
        'You looked at the number and asked: can it be right?',
      ),
      {
        intro: {
          actor: 'amina',
          text: say(
            'Jeg ser på et tal ad gangen. Jeg spørger: Kan det passe? Et kontor med fem folk skal ikke bruge 900 par handsker.',
            'I look at one number at a time. I ask: can it be right? An office of five does not need 900 pairs of gloves.',
          ),
        },
        hint: say('Hvor mange arbejder der?', 'How many work there?'),
        surface: 'document',
        document: { title: say('Ordre til et kontor med fem folk', 'Order for an office of five') },
        targets: [
          line(
            'gloves',
            ['900 par handsker', '900 pairs of gloves'],
            ['Fem folk bruger ikke 900 par.', 'Five people do not use 900 pairs.'],
          ),
        ],
        decoys: [
          line(
            'pens',
            ['10 blå kuglepenne', '10 blue pens'],
            ['To til hver er ikke for mange.', 'Two for each is not too many.'],
          ),
          line(
            'paper',
            ['5 pakker papir', '5 packs of paper'],
            ['Det passer til en måned.', 'That fits a month.'],
          ),
        ],
        order: ['pens', 'gloves', 'paper'],
      },
    ),
  ],
  try: [
    step(
      'spot',
      'two-wrong',
      say('Der er to fejl. Find dem begge.', 'There are two mistakes. Find both.'),
      say('Datoen og prisen kunne ikke passe.', 'The date and the price could not be right.'),
      {
        hint: say('Se på datoen og på prisen.', 'Look at the date and at the price.'),
        surface: 'document',
        document: { title: say('Ordre fra den 3. marts', 'Order of 3 March') },
        targets: [
          line(
            'delivery',
            ['Leveres den 1. marts', 'Delivered on 1 March'],
            ['Det er to dage, før den blev bestilt.', 'That is two days before it was ordered.'],
          ),
          line(
            'price',
            ['1 æske clips: 4.000 kr.', '1 box of clips: DKK 4,000'],
            ['En æske clips koster få kroner.', 'A box of clips costs very little.'],
          ),
        ],
        decoys: [
          line(
            'name',
            ['Bestilt af Amina', 'Ordered by Amina'],
            ['Hun arbejder her, så det passer.', 'She works here, so that fits.'],
          ),
          line(
            'folders',
            ['20 mapper', '20 folders'],
            ['De bliver brugt på en måned.', 'They are used in a month.'],
          ),
          line(
            'address',
            [
              'Leveres til kontoret på første sal, hvor Amina sidder',
              'Delivered to the office on the first floor, where Amina sits',
            ],
            ['Det er der, tingene skal bruges.', 'That is where the things are needed.'],
          ),
          line(
            'pay',
            [
              'Betales, når varerne er kommet og talt efter',
              'Paid when the goods have come and been counted',
            ],
            ['Sådan gør man på kontoret.', 'That is how the office does it.'],
          ),
        ],
        order: ['name', 'delivery', 'folders', 'price', 'address', 'pay'],
      },
    ),
  ],
  remember: [
    question(
      'how',
      say('Hvordan læser man en ordre?', 'How do you read an order?'),
      say('Et tal ad gangen finder man fejl med.', 'One number at a time finds mistakes.'),
      [
        [
          'one',
          say('Et tal ad gangen', 'One number at a time'),
          say('Så springer du ikke noget over.', 'Then you skip nothing.'),
        ],
        [
          'fast',
          say('Så hurtigt man kan', 'As fast as you can'),
          say('Hurtige øjne ser kun det, de tror.', 'Quick eyes only see what they believe.'),
        ],
        [
          'sum',
          say('Kun det, der står nederst', 'Only what stands last'),
          say('Fejl kan stå i alle linjer.', 'Mistakes may be in any line.'),
        ],
      ],
      { hint: say('Hvad sagde Amina, at hun så på?', 'What did Amina say she looked at?') },
    ),
    question(
      'found',
      say('Du har fundet en fejl. Hvad gør du?', 'You have found a mistake. What do you do?'),
      say('En fejl, man siger højt, kan rettes.', 'A mistake you tell of can be mended.'),
      [
        [
          'tell',
          say('Siger det til den, der har bestilt', 'Tell whoever ordered it'),
          say('De ved, hvad der skulle stå.', 'They know what it should say.'),
        ],
        [
          'hide',
          say('Lægger den nederst i bunken', 'Put it at the bottom of the pile'),
          say('Så kommer de forkerte varer.', 'Then the wrong goods arrive.'),
        ],
        [
          'change',
          say('Retter tallet efter mit eget hoved', 'Change the number as I please'),
          say('Du ved ikke, hvad de skal bruge.', 'You do not know what they need.'),
        ],
      ],
      { hint: say('Hvem ved, hvad der er rigtigt?', 'Who knows what is right?') },
    ),
  ],
  exam: [
    step(
      'spot',
      'exam-order',
      say('Find den linje, der er forkert.', 'Find the line that is wrong.'),
      say('31. februar findes ikke.', '31 February does not exist.'),
      {
        surface: 'document',
        document: { title: say('Ordre til køkkenet', 'Order for the kitchen') },
        targets: [
          line(
            'date',
            ['Leveres den 31. februar', 'Delivered on 31 February'],
            ['Februar har aldrig 31 dage.', 'February never has 31 days.'],
          ),
        ],
        decoys: [
          line(
            'milk',
            ['12 liter mælk', '12 litres of milk'],
            ['Et køkken bruger let så meget.', 'A kitchen easily uses that much.'],
          ),
          line(
            'bread',
            ['8 brød', '8 loaves of bread'],
            ['Det passer til en frokost.', 'That fits a lunch.'],
          ),
        ],
        order: ['milk', 'date', 'bread'],
      },
    ),
    question(
      'exam-doubt',
      say('Du er i tvivl om et tal. Hvad gør du?', 'You doubt a number. What do you do?'),
      say('Et spørgsmål er billigere end en fejl.', 'A question is cheaper than a mistake.'),
      [
        ['ask', say('Spørger', 'Ask'), say('Det tager et minut.', 'It takes a minute.')],
        [
          'trust',
          say('Tror på det, der står', 'Trust what it says'),
          say('Papir kan også tage fejl.', 'Paper can be wrong too.'),
        ],
        [
          'skip',
          say('Springer linjen over', 'Skip the line'),
          say('Så mangler varen.', 'Then the goods are missing.'),
        ],
      ],
    ),
    question(
      'exam-three',
      say('Hvad tjekker du altid?', 'What do you always check?'),
      say('De tre ting går oftest galt.', 'These three things go wrong most often.'),
      [
        [
          'three',
          say('Navn, antal og dato', 'Name, number and date'),
          say('Der er de fleste fejl.', 'That is where most mistakes are.'),
        ],
        [
          'colour',
          say('Kun farven på papiret', 'Only the colour of the paper'),
          say('Farven siger ikke noget.', 'The colour says nothing.'),
        ],
        [
          'none',
          say('Ikke noget, hvis jeg har travlt', 'Nothing if I am busy'),
          say('Netop da sker der fejl.', 'That is just when mistakes happen.'),
        ],
      ],
    ),
    question(
      'exam-when',
      say('Hvornår er det bedst at finde fejlen?', 'When is it best to find the mistake?'),
      say('Tidligt er billigt.', 'Early is cheap.'),
      [
        [
          'early',
          say('Inden ordren er sendt', 'While the order is still here'),
          say('Så er det let at rette.', 'Then it is easy to mend.'),
        ],
        [
          'late',
          say('Når varerne står i døren', 'When the goods are at the door'),
          say('Så skal de sendes tilbage.', 'Then they must go back.'),
        ],
        [
          'year',
          say('Når året er gået', 'When the year is over'),
          say('Så er pengene brugt.', 'Then the money is spent.'),
        ],
      ],
    ),
  ],
};

export const findMistakes = (title: string) => draftOf(skeleton, title);
