import { draftOf, question, say, step, type Skeleton } from './skeleton.js';

/* Things to put in order: here opening a shop in the morning. */

const card = (id: string, label: [da: string, en: string], why: [da: string, en: string]) => ({
  id,
  label: say(...label),
  why: say(...why),
});

const skeleton: Skeleton = {
  world: 'everyday',
  scene: 'agency-office',
  cast: [
    {
      id: 'kaj',
      rig: 'recruiter-kaj',
      name: 'Kaj',
      role: say('Har åbnet butikken i ti år', 'Has opened the shop for ten years'),
    },
  ],
  skill: say('Kan gøre tingene i den rigtige rækkefølge', 'Can do things in the right order'),
  competence: {
    code: '3.4',
    name: say('Datalogisk tænkning og programmering', 'Computational thinking and programming'),
  },
  outcome: say('Du kan åbne en butik trin for trin.', 'You can open a shop step by step.'),
  task: say('Åbne en butik', 'Opening a shop'),
  jobFunction: say('Når du møder først om morgenen', 'When you are the first to come in the morning'),
  atWork: [
    say(
      'Skriv de trin ned, du selv tager om morgenen.',
      'Write down the steps you take in the morning yourself.',
    ),
    say('Vis dem til en, der har gjort det længe.', 'Show them to somebody who has done it for long.'),
    say('Hæng dem op, hvor alle kan se dem.', 'Put them up where everybody can see them.'),
  ],
  tryNext: say('Sig trinene højt, næste gang du gør det.', 'Say the steps aloud the next time you do it.'),
  see: [
    step(
      'sequence',
      'in-the-door',
      say('Sæt Kajs trin i rækkefølge.', 'Put Kaj’s steps in order.'),
      say(
        'Alarmen venter ikke. Derfor kommer den først.',
        'The alarm does not wait. That is why it comes first.',
      ),
      {
        intro: {
          actor: 'kaj',
          text: say(
            'Jeg slår alarmen fra, så snart jeg er inde. Så tænder jeg lyset. Til sidst låser jeg op for kunderne.',
            'I turn off the alarm as soon as I am in. Then I switch on the light. Last I unlock for the customers.',
          ),
        },
        hint: say('Hvad larmer, hvis du venter?', 'What makes a noise if you wait?'),
        cards: [
          card(
            'alarm',
            ['Slå alarmen fra', 'Turn off the alarm'],
            ['Den går i gang efter et minut.', 'It goes off after a minute.'],
          ),
          card(
            'light',
            ['Tænd lyset', 'Switch on the light'],
            ['Så kan du se, hvad du gør.', 'Then you can see what you do.'],
          ),
          card(
            'door',
            ['Lås op for kunderne', 'Unlock for customers'],
            ['De skal først ind, når alt er klar.', 'They come in when all is ready.'],
          ),
        ],
        arrangement: { kind: 'order' },
        submit: say('Åbn butikken', 'Open the shop'),
      },
    ),
  ],
  try: [
    step(
      'sequence',
      'till',
      say('Gør kassen klar. Hvad kommer først?', 'Get the till ready. What comes first?'),
      say(
        'Nu passer pengene, før den første kunde kommer.',
        'Now the money fits before the first customer comes.',
      ),
      {
        hint: say(
          'Man kan ikke tælle det, man ikke har hentet.',
          'You cannot count what you have not fetched.',
        ),
        cards: [
          card(
            'fetch',
            ['Hent pengeskuffen', 'Fetch the money drawer'],
            ['Uden den er der intet at tælle.', 'Without it there is nothing to count.'],
          ),
          card(
            'count',
            ['Tæl pengene', 'Count the money'],
            ['Så ved du, hvad du begynder med.', 'Then you know what you begin with.'],
          ),
          card(
            'note',
            ['Skriv tallet ned', 'Write the number down'],
            ['Du skal bruge det til aften.', 'You need it in the evening.'],
          ),
          card(
            'insert',
            ['Sæt skuffen i kassen', 'Put the drawer in the till'],
            ['Nu er kassen klar til salg.', 'Now the till is ready to sell.'],
          ),
        ],
        arrangement: { kind: 'order' },
        submit: say('Kassen er klar', 'The till is ready'),
      },
    ),
  ],
  remember: [
    question(
      'why-alarm',
      say('Hvorfor kommer alarmen før lyset?', 'Why does the alarm come before the light?'),
      say('Det, der ikke kan vente, kommer først.', 'What cannot wait comes first.'),
      [
        [
          'noise',
          say('Den går snart i gang', 'It goes off soon'),
          say('Du har kun et minut.', 'You only have a minute.'),
        ],
        [
          'dark',
          say('Man finder den bedst i mørke', 'It is easier to find in the dark'),
          say('Lys gør alt lettere at finde.', 'Light makes all easier to find.'),
        ],
        [
          'habit',
          say('Det er bare en vane', 'It is just a habit'),
          say('Der er en grund til hvert trin.', 'There is a reason for every step.'),
        ],
      ],
      { hint: say('Tænk på det minut, du har.', 'Think of the minute you have.') },
    ),
    question(
      'why-number',
      say('Hvorfor skriver du tallet ned?', 'Why do you write the number down?'),
      say('Morgen og aften skal passe sammen.', 'Morning and evening must fit.'),
      [
        [
          'evening',
          say('For at tælle efter til aften', 'To compare in the evening'),
          say('Så kan du se, hvad der er solgt.', 'Then you can see what was sold.'),
        ],
        [
          'boss',
          say('For at øve mig i at skrive tal', 'To practise writing numbers'),
          say('Tallet skal bruges til noget.', 'The number is needed for something.'),
        ],
        [
          'forget',
          say('For at kunne glemme det', 'To be able to forget it'),
          say('Nogen skal bruge det senere.', 'Somebody needs it later.'),
        ],
      ],
      { hint: say('Hvornår tæller man igen?', 'When do you count again?') },
    ),
  ],
  exam: [
    step(
      'sequence',
      'exam-close',
      say('Du lukker butikken. Sæt trinene i rækkefølge.', 'You close the shop. Put the steps in order.'),
      say('Alarmen er det sidste, før du går.', 'The alarm is the last thing before you leave.'),
      {
        cards: [
          card(
            'door',
            ['Lås døren for kunderne', 'Lock the door for customers'],
            ['Så kommer ingen ind, mens du tæller.', 'Then nobody comes in while you count.'],
          ),
          card(
            'count',
            ['Tæl kassen', 'Count the till'],
            ['Nu er der ro til det.', 'Now there is peace for it.'],
          ),
          card(
            'light',
            ['Sluk lyset', 'Switch off the light'],
            ['Du er færdig med at se.', 'You have finished looking.'],
          ),
          card(
            'alarm',
            ['Slå alarmen til', 'Turn on the alarm'],
            ['Så passer den på, når du er gået.', 'Then it keeps watch when you have left.'],
          ),
        ],
        arrangement: { kind: 'order' },
        submit: say('Luk butikken', 'Close the shop'),
      },
    ),
    question(
      'exam-alarm',
      say('Du er lige kommet ind. Hvad gør du?', 'You have just come in. What do you do?'),
      say('Alarmen venter ikke.', 'The alarm does not wait.'),
      [
        [
          'alarm',
          say('Slår alarmen fra', 'Turn off the alarm'),
          say('Der er kun et minut.', 'There is only a minute.'),
        ],
        [
          'coffee',
          say('Laver kaffe til alle', 'Make coffee for everybody'),
          say('Så larmer det, før den er klar.', 'Then it is loud before it is ready.'),
        ],
        [
          'till',
          say('Tæller kassen', 'Count the till'),
          say('Det kan godt vente lidt.', 'That can wait a little.'),
        ],
      ],
    ),
    question(
      'exam-open',
      say('Hvornår låser du op for kunderne?', 'When do you unlock for the customers?'),
      say('Kunderne kommer, når alt er klar.', 'Customers come when all is ready.'),
      [
        [
          'ready',
          say('Når alt er klar', 'When all is ready'),
          say('Så kan du hjælpe dem med det samme.', 'Then you can help them at once.'),
        ],
        [
          'at-once',
          say('Så snart jeg selv er inde', 'As soon as I am in myself'),
          say('Så går de rundt i mørke.', 'Then they walk in the dark.'),
        ],
        [
          'noon',
          say('Når klokken er tolv', 'When it is twelve'),
          say('Så har de ventet hele dagen.', 'Then they have waited all day.'),
        ],
      ],
    ),
    question(
      'exam-forgot',
      say('Du har glemt et trin. Hvad gør du?', 'You have left out a step. What do you do?'),
      say('En liste husker for dig.', 'A list remembers for you.'),
      [
        [
          'list',
          say('Ser på listen og tager det nu', 'Look at the list and do it now'),
          say('Så mangler der ikke noget.', 'Then nothing is missing.'),
        ],
        [
          'hope',
          say('Håber, ingen ser det', 'Hope nobody sees it'),
          say('Så går det galt for den næste.', 'Then it goes wrong for the next one.'),
        ],
        [
          'over',
          say('Begynder hele dagen forfra', 'Start the whole day over'),
          say('Et enkelt trin kan tages for sig.', 'A single step can be done by itself.'),
        ],
      ],
    ),
  ],
};

export const rightOrder = (title: string) => draftOf(skeleton, title);
