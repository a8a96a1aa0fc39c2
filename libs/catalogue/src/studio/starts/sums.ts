import { draftOf, question, say, step, type Skeleton } from './skeleton.js';

/* Formulas in a real sheet: here adding up what was sold. */

const days = [say('Mandag', 'Monday'), say('Tirsdag', 'Tuesday'), say('Onsdag', 'Wednesday')];

const salesOf = (amounts: readonly [string, string, string], heading: [da: string, en: string]) => ({
  A1: say('Dag', 'Day'),
  B1: say(...heading),
  A2: days[0],
  A3: days[1],
  A4: days[2],
  A5: say('I alt', 'Total'),
  B2: amounts[0],
  B3: amounts[1],
  B4: amounts[2],
});

const total = {
  id: 'total',
  label: say('Læg tallene sammen i B5', 'Add the numbers in B5'),
  cells: 'B5',
  solution: '=SUM(B2:B4)',
  checks: [{ B2: '700' }, { B3: '5', B4: '1000' }],
  why: say('SUM lægger alle tal fra B2 til B4 sammen.', 'SUM adds all numbers from B2 to B4.'),
};

const skeleton: Skeleton = {
  world: 'workshop',
  scene: 'workshop-office',
  cast: [
    {
      id: 'mette',
      rig: 'mette',
      name: 'Mette',
      role: say('Holder styr på tallene', 'Looks after the numbers'),
    },
  ],
  skill: say('Kan lægge tal sammen i et regneark', 'Can add numbers in a spreadsheet'),
  competence: {
    code: '3.4',
    name: say('Datalogisk tænkning og programmering', 'Computational thinking and programming'),
  },
  outcome: say('Du kan lægge tal sammen med en formel.', 'You can add numbers with a formula.'),
  task: say('Lægge tal sammen i et regneark', 'Adding numbers in a spreadsheet'),
  jobFunction: say('Når du tæller varer eller penge', 'When you count goods or money'),
  atWork: [
    say('Skriv dine udgifter i et ark, og læg dem sammen.', 'Write your expenses in a sheet and add them.'),
    say(
      'Find et ark på dit arbejde, og se på en formel.',
      'Find a sheet at your work and look at a formula.',
    ),
    say('Ret et tal, og se, hvad der sker.', 'Change a number and see what happens.'),
  ],
  tryNext: say('Brug SUM, næste gang du har tre tal.', 'Use SUM the next time you have three numbers.'),
  see: [
    step(
      'sheet',
      'first-sum',
      say('Gør som Mette: Læg salget sammen.', 'Do as Mette does: add up the sales.'),
      say(
        'Formlen regner selv, også når et tal bliver rettet.',
        'The formula works it out, also when a number changes.',
      ),
      {
        intro: {
          actor: 'mette',
          text: say(
            'Jeg vælger B5 og skriver =SUM(B2:B4). Kolon betyder til. Så får jeg det hele lagt sammen.',
            'I pick B5 and type =SUM(B2:B4). A colon means to. Then it is all added up.',
          ),
        },
        hint: say('Skriv det, Mette skrev.', 'Type what Mette typed.'),
        title: say('Salg', 'Sales'),
        columns: 2,
        rows: 5,
        cells: salesOf(['300', '250', '450'], ['Kroner', 'Kroner']),
        formats: { 'B2:B5': 'integer' },
        goals: [total],
      },
    ),
  ],
  try: [
    step(
      'sheet',
      'count-bikes',
      say('Hvor mange cykler er der solgt i alt?', 'How many bikes were sold in total?'),
      say('Samme formel, andre tal.', 'The same formula, other numbers.'),
      {
        hint: say('Begynd med et lighedstegn.', 'Begin with an equals sign.'),
        title: say('Cykler', 'Bikes'),
        columns: 2,
        rows: 5,
        cells: salesOf(['4', '7', '2'], ['Solgt', 'Sold']),
        formats: { 'B2:B5': 'integer' },
        goals: [total],
      },
    ),
  ],
  remember: [
    question(
      'sign',
      say('Hvad begynder en formel altid med?', 'What does a formula always begin with?'),
      say('Uden = er det bare tekst.', 'Without = it is only text.'),
      [
        [
          'equals',
          say('=', '='),
          say('Så ved arket, at det skal regne.', 'Then the sheet knows it must work it out.'),
        ],
        ['plus', say('SUM', 'SUM'), say('Det kommer efter tegnet.', 'That comes after the sign.')],
        [
          'letter',
          say('Et stort A', 'A capital A'),
          say('Det er navnet på en kolonne.', 'That is the name of a column.'),
        ],
      ],
      { hint: say('Det er et tegn med to streger.', 'It is a sign of two lines.') },
    ),
    question(
      'colon',
      say('Hvad betyder B2:B4?', 'What does B2:B4 mean?'),
      say('Kolon betyder til.', 'A colon means to.'),
      [
        ['range', say('B2 til B4', 'B2 to B4'), say('Altså tre celler.', 'Three cells, that is.')],
        [
          'divide',
          say('B2 delt med B4', 'B2 divided by B4'),
          say('Man deler med en skråstreg.', 'You divide with a slash.'),
        ],
        [
          'both',
          say('Kun B2 og B4, og ikke B3', 'Only B2 and B4, not B3'),
          say('B3 er med, for den ligger imellem.', 'B3 is in it, as it lies between.'),
        ],
      ],
      { hint: say('Mette sagde, hvad kolon betyder.', 'Mette said what a colon means.') },
    ),
  ],
  exam: [
    step(
      'sheet',
      'exam-sum',
      say('Læg timerne sammen.', 'Add up the hours.'),
      say('Formlen regner selv.', 'The formula works it out.'),
      {
        title: say('Timer', 'Hours'),
        columns: 2,
        rows: 5,
        cells: salesOf(['8', '6', '7'], ['Timer', 'Hours']),
        formats: { 'B2:B5': 'integer' },
        goals: [total],
      },
    ),
    question(
      'exam-typed',
      say('Hvorfor skriver man ikke bare tallet?', 'Why do you not just type the number?'),
      say('En formel følger med.', 'A formula follows along.'),
      [
        [
          'follows',
          say('Formlen følger med, når tal bliver rettet', 'The formula follows when numbers change'),
          say('Et skrevet tal bliver stående.', 'A typed number stays.'),
        ],
        ['pretty', say('Det er pænere', 'It is prettier'), say('Det kan man ikke se.', 'You cannot see it.')],
        [
          'law',
          say('Fordi arket ellers lukker helt ned', 'Because the sheet would close down'),
          say('Det lukker ikke. Tallet bliver bare forkert.', 'It does not close. The number is just wrong.'),
        ],
      ],
    ),
    question(
      'exam-which',
      say('Hvilken formel lægger B2, B3 og B4 sammen?', 'Which formula adds B2, B3 and B4?'),
      say('SUM, parentes, fra og til.', 'SUM, brackets, from and to.'),
      [
        ['sum', say('=SUM(B2:B4)', '=SUM(B2:B4)'), say('Fra B2 til B4.', 'From B2 to B4.')],
        [
          'no-sign',
          say('SUM(B2:B4) uden lighedstegn', 'SUM(B2:B4) without a sign'),
          say('Så står der bare tekst.', 'Then it is only text.'),
        ],
        ['minus', say('=B2-B4', '=B2-B4'), say('Det trækker fra.', 'That takes away.')],
      ],
    ),
    question(
      'exam-cell',
      say('Hvor er celle B3?', 'Where is cell B3?'),
      say('Først bogstavet, så tallet.', 'The letter first, then the number.'),
      [
        [
          'column',
          say('I kolonne B, række 3', 'In column B, row 3'),
          say('Bogstavet er kolonnen.', 'The letter is the column.'),
        ],
        [
          'row',
          say('I kolonne 3, række B', 'In column 3, row B'),
          say('Kolonner har bogstaver.', 'Columns have letters.'),
        ],
        [
          'sheet',
          say('I det tredje ark fra venstre', 'In the third sheet from the left'),
          say('Celler ligger i ét ark.', 'Cells lie in one sheet.'),
        ],
      ],
    ),
  ],
};

export const sums = (title: string) => draftOf(skeleton, title);
