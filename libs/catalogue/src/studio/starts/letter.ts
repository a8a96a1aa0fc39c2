import { draftOf, question, say, step, type Skeleton } from './skeleton.js';

/* A text to build of ready sentences: here the answer to a customer. */

const block = (id: string, da: string, en: string) => ({ id, text: say(da, en) });
const must = (
  id: string,
  blockId: string,
  need: [da: string, en: string],
  why: [da: string, en: string],
) => ({
  id,
  rule: 'must',
  blocks: [blockId],
  need: say(...need),
  why: say(...why),
});
const not = (id: string, blockId: string, need: [da: string, en: string], why: [da: string, en: string]) => ({
  ...must(id, blockId, need, why),
  rule: 'must-not',
});
const before = (
  id: string,
  first: string,
  then: string,
  need: [da: string, en: string],
  why: [da: string, en: string],
) => ({
  id,
  rule: 'before',
  first,
  then,
  need: say(...need),
  why: say(...why),
});

const sofie = say('Sofie Lund', 'Sofie Lund');

const skeleton: Skeleton = {
  world: 'gdpr-office',
  scene: 'archive-desk',
  cast: [
    { id: 'amina', rig: 'amina', name: 'Amina', role: say('Skriver korte mails', 'Writes short mails') },
    { id: 'sofie', rig: 'citizen-sofie', name: 'Sofie Lund', role: say('Kunde', 'Customer') },
  ],
  skill: say('Kan skrive et klart svar', 'Can write a clear answer'),
  competence: { code: '3.1', name: say('Udvikle digitalt indhold', 'Developing digital content') },
  outcome: say('Du kan skrive et kort og venligt svar.', 'You can write a short and friendly answer.'),
  task: say('Svare på en mail', 'Answering a mail'),
  jobFunction: say('Når kunder skriver til dig', 'When customers write to you'),
  atWork: [
    say(
      'Find en mail, du har sendt. Kan den blive kortere?',
      'Find a mail you have sent. Can it be shorter?',
    ),
    say('Skriv et svar, og læs det højt.', 'Write an answer and read it aloud.'),
    say('Vis en kollega et svar, før du sender det.', 'Show a colleague an answer before you send it.'),
  ],
  tryNext: say('Skriv svaret først i din næste mail.', 'Write the answer first in your next mail.'),
  see: [
    step(
      'compose',
      'opening-hours',
      say('Byg Aminas svar om åbningstid.', 'Build Amina’s answer about opening hours.'),
      say('Svaret står der, og det er venligt.', 'The answer is there, and it is friendly.'),
      {
        intro: {
          actor: 'amina',
          text: say(
            'Først hilser jeg. Så svarer jeg på det, hun spurgte om. Så er jeg færdig.',
            'First I greet. Then I answer what she asked. Then I am done.',
          ),
        },
        hint: say('Hvad spurgte Sofie om?', 'What did Sofie ask?'),
        paper: { kind: 'mail', to: sofie, subject: say('Åbningstid', 'Opening hours') },
        material: {
          title: say('Mail fra Sofie', 'Mail from Sofie'),
          kind: 'mail',
          from: sofie,
          paragraphs: [say('Hvornår lukker I i dag?', 'When do you close today?')],
        },
        blocks: [
          block('hello', 'Hej Sofie', 'Hello Sofie'),
          block('six', 'Vi lukker klokken 18.', 'We close at 6 pm.'),
          block('website', 'Se selv på nettet.', 'Look it up online yourself.'),
          block('story', 'Min hund er også træt i dag.', 'My dog is tired today too.'),
        ],
        rules: [
          must(
            'answers',
            'six',
            ['Svaret på det, hun spurgte om', 'The answer to her question'],
            ['Det var det, Sofie skrev for.', 'It is what Sofie wrote for.'],
          ),
          before(
            'greets',
            'hello',
            'six',
            ['En hilsen først', 'A greeting first'],
            ['Man hilser, før man svarer.', 'You greet before you answer.'],
          ),
          not(
            'kind',
            'website',
            ['Ikke noget, der lyder surt', 'Nothing that sounds cross'],
            ['Hun spurgte, fordi hun ikke vidste det.', 'She asked because she did not know.'],
          ),
          not(
            'short',
            'story',
            ['Kun det, hun skal bruge', 'Only what she needs'],
            ['Hunden hjælper ikke Sofie.', 'The dog is no help to Sofie.'],
          ),
        ],
        submit: say('Send', 'Send'),
        reply: { actor: 'sofie', text: say('Tak. Så når jeg det.', 'Thank you. Then I can make it.') },
      },
    ),
  ],
  try: [
    step(
      'compose',
      'late-parcel',
      say('Sofies pakke er væk. Byg et svar.', 'Sofie’s parcel is lost. Build an answer.'),
      say('Sofie ved nu, hvad der sker, og hvornår.', 'Sofie now knows what happens, and when.'),
      {
        hint: say('Sig undskyld, og sig, hvad du gør.', 'Say sorry, and say what you do.'),
        paper: { kind: 'mail', to: sofie, subject: say('Din pakke', 'Your parcel') },
        material: {
          title: say('Mail fra Sofie', 'Mail from Sofie'),
          kind: 'mail',
          from: sofie,
          paragraphs: [say('Min pakke er ikke kommet. Hvor er den?', 'My parcel has not come. Where is it?')],
        },
        blocks: [
          block('hi', 'Kære Sofie', 'Dear Sofie'),
          block('sorry', 'Det er vi kede af.', 'We are sorry about that.'),
          block(
            'new-one',
            'Vi sender en ny i dag. Den er hos dig på torsdag.',
            'We send a new one today. You have it on Thursday.',
          ),
          block('blame', 'Det er postens skyld.', 'It is the fault of the post.'),
          block('maybe', 'Den kommer nok på et tidspunkt.', 'It will probably come some time.'),
        ],
        rules: [
          must(
            'solves',
            'new-one',
            ['Hvad der sker nu', 'What happens now'],
            ['Sofie vil vide, hvornår hun får den.', 'Sofie wants to know when she gets it.'],
          ),
          must(
            'regrets',
            'sorry',
            ['Et undskyld', 'An apology'],
            ['Hun har ventet uden grund.', 'She has waited for nothing.'],
          ),
          before(
            'order',
            'sorry',
            'new-one',
            ['Undskyld, før du løser det', 'Sorry before you solve it'],
            ['Så føler hun sig hørt først.', 'Then she feels heard first.'],
          ),
          not(
            'blames',
            'blame',
            ['Ingen andres skyld', 'Nobody else’s fault'],
            ['Det får hun ikke sin pakke af.', 'That does not bring her the parcel.'],
          ),
          not(
            'vague',
            'maybe',
            ['Ikke noget “nok”', 'No “probably”'],
            ['Hun skal kunne regne med dig.', 'She must be able to count on you.'],
          ),
        ],
        submit: say('Send', 'Send'),
        reply: { actor: 'sofie', text: say('Tak for det. Torsdag er fint.', 'Thank you. Thursday is fine.') },
      },
    ),
  ],
  remember: [
    question(
      'begin',
      say('Hvad begynder et svar med?', 'What does an answer begin with?'),
      say('En hilsen koster kun to ord.', 'A greeting only costs two words.'),
      [
        [
          'greet',
          say('En hilsen med navn', 'A greeting with the name'),
          say('Så ved man, at det er til en selv.', 'Then people know it is for them.'),
        ],
        [
          'rules',
          say('Reglerne for butikken', 'The rules of the shop'),
          say('Dem spurgte ingen om.', 'Nobody asked about those.'),
        ],
        ['none', say('Ingenting', 'Nothing at all'), say('Det lyder kort for hovedet.', 'That sounds curt.')],
      ],
      { hint: say('Amina skrev den øverst.', 'Amina wrote it at the top.') },
    ),
    question(
      'what',
      say('Hvad må aldrig mangle i et svar?', 'What must never be missing in an answer?'),
      say('Svar på det, der bliver spurgt om.', 'Answer what is asked.'),
      [
        [
          'reply',
          say('Svaret på spørgsmålet', 'The answer to the question'),
          say('Det var derfor, de skrev.', 'That is why they wrote.'),
        ],
        [
          'weather',
          say('Et ord om vejret', 'A word about the weather'),
          say('Det er pænt, men ikke et svar.', 'It is nice, but no answer.'),
        ],
        [
          'sorry',
          say('Et langt undskyld', 'A long apology'),
          say('Kun når noget er gået galt.', 'Only when something went wrong.'),
        ],
      ],
      { hint: say('Hvorfor skrev Sofie?', 'Why did Sofie write?') },
    ),
  ],
  exam: [
    step(
      'compose',
      'exam-mail',
      say('Sofie spørger om prisen. Byg et svar.', 'Sofie asks about the price. Build an answer.'),
      say('Kort, venligt og med prisen.', 'Short, friendly and with the price.'),
      {
        paper: { kind: 'mail', to: sofie, subject: say('Prisen', 'The price') },
        material: {
          title: say('Mail fra Sofie', 'Mail from Sofie'),
          kind: 'mail',
          from: sofie,
          paragraphs: [say('Hvad koster en stol?', 'What does a chair cost?')],
        },
        blocks: [
          block('dear', 'Kære Sofie', 'Dear Sofie'),
          block('price', 'En stol koster 300 kr.', 'A chair costs DKK 300.'),
          block('guess', 'Det ved jeg ikke.', 'I do not know.'),
          block('gossip', 'Chefen er ikke her.', 'The boss is not here.'),
        ],
        rules: [
          must(
            'tells',
            'price',
            ['Prisen', 'The price'],
            ['Det var det, hun spurgte om.', 'That is what she asked.'],
          ),
          before(
            'hello',
            'dear',
            'price',
            ['En hilsen først', 'A greeting first'],
            ['Man hilser, før man svarer.', 'You greet before you answer.'],
          ),
          not(
            'unsure',
            'guess',
            ['Ikke “det ved jeg ikke”', 'Not “I do not know”'],
            ['Du kender jo prisen.', 'You do know the price.'],
          ),
          not(
            'inside',
            'gossip',
            ['Intet om chefen', 'Nothing about the boss'],
            ['Det er ikke til kunder.', 'That is not for customers.'],
          ),
        ],
        submit: say('Send', 'Send'),
        reply: { actor: 'sofie', text: say('Tak. Så kommer jeg.', 'Thank you. Then I will come.') },
      },
    ),
    question(
      'exam-cross',
      say('En kunde skriver vredt. Hvordan svarer du?', 'A customer writes in anger. How do you answer?'),
      say('Venligt og med en løsning.', 'Friendly, and with a solution.'),
      [
        [
          'calm',
          say('Roligt', 'Calmly'),
          say('Så falder den anden også ned.', 'Then the other one calms down too.'),
        ],
        [
          'capitals',
          say('MED STORE BOGSTAVER', 'IN CAPITAL LETTERS'),
          say('Det læses, som om du råber.', 'It reads as if you shout.'),
        ],
        [
          'never',
          say('Slet ikke', 'Not at all'),
          say('Så bliver de mere vrede.', 'Then they get even angrier.'),
        ],
      ],
    ),
    question(
      'exam-long',
      say('Svaret er blevet for langt. Hvad gør du?', 'The answer is too long. What do you do?'),
      say('Kort er venligt.', 'Short is friendly.'),
      [
        [
          'cut',
          say('Tager det ud, ingen skal bruge', 'Take out what nobody needs'),
          say('Så står svaret klart.', 'Then the answer stands out.'),
        ],
        [
          'small',
          say('Gør bogstaverne mindre', 'Make the letters smaller'),
          say('Så er det stadig lige langt.', 'Then it is still as long.'),
        ],
        [
          'twice',
          say('Deler det i to mails, der ligner hinanden', 'Split it into two mails that look alike'),
          say('Så skal der læses to gange.', 'Then it must be read twice.'),
        ],
      ],
    ),
    question(
      'exam-send',
      say('Hvad gør du, lige før du sender?', 'What do you do just before you send?'),
      say('Læs det, som om du fik det selv.', 'Read it as if you got it yourself.'),
      [
        [
          'read',
          say('Læser mailen igen', 'Read the mail again'),
          say('Så finder du den sidste fejl.', 'Then you find the last slip.'),
        ],
        [
          'close',
          say('Lukker øjnene', 'Close my eyes'),
          say('Så ser du ikke fejlen.', 'Then you do not see the slip.'),
        ],
        [
          'copy',
          say('Sender den til alle i firmaet', 'Send it to all in the firm'),
          say('Den er kun til én.', 'It is only for one.'),
        ],
      ],
    ),
  ],
};

export const letter = (title: string) => draftOf(skeleton, title);
