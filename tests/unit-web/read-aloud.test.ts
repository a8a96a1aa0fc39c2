// What a voice is given to say, one sentence at a time, and which voice may say it (C-09).
import { sentenceHeard, sentencesIn } from '../../apps/web/src/reading/sentences.js';
import { kindestVoice } from '../../apps/web/src/reading/voices.js';

const said = (text: string, locale: 'da' | 'en' = 'da') =>
  sentencesIn(text, locale).map((sentence) => sentence.text);

describe('a text is said sentence by sentence', () => {
  it.each([
    ['two sentences', 'Mødet er i dag. Kom i god tid!', ['Mødet er i dag.', 'Kom i god tid!']],
    ['a time of day', 'Den lukker kl. 10.30 i dag. Kom før.', ['Den lukker kl. 10.30 i dag.', 'Kom før.']],
    [
      'a word cut short',
      'Ring f.eks. Ole, dvs. Inge eller hr. Hansen. Tak!',
      ['Ring f.eks. Ole, dvs. Inge eller hr. Hansen.', 'Tak!'],
    ],
    ['a place in a law', 'Se art. 6, stk. 1. Det er nok.', ['Se art. 6, stk. 1.', 'Det er nok.']],
    ['a number before what it counts', '1. Svar straks. 2. Ring.', ['1. Svar straks.', '2. Ring.']],
    ['a price at the end', 'Det koster 200 kr. Vi ses.', ['Det koster 200 kr.', 'Vi ses.']],
    ['a word that only ends like one cut short', 'Han hedder Luca. Vi ses.', ['Han hedder Luca.', 'Vi ses.']],
    ['lines and spaces of the page', 'Hvad nu?\n   Jeg venter.', ['Hvad nu?', 'Jeg venter.']],
    ['signs without words', ' · – 7 … ', ['· – 7 …']],
    ['nothing to say', ' – ', []],
  ])('%s', (_what, text, sentences) => {
    expect(said(text)).toEqual(sentences);
  });

  it('by the rules of its own language', () => {
    expect(said('Ask e.g. Mr. Smith. No. Then wait.', 'en')).toEqual([
      'Ask e.g. Mr. Smith.',
      'No.',
      'Then wait.',
    ]);
  });

  it('and each is found again where it stands', () => {
    const text = '  Hej  du.  Den lukker kl. 9. Kom!';
    for (const { text: words, from, to } of sentencesIn(text, 'da')) {
      expect(text.slice(from, to).replaceAll(/\s+/g, ' ')).toBe(words);
    }
    expect(sentencesIn(text, 'da')).toHaveLength(3);
  });
});

test('a recording goes through its sentences as its letters do', () => {
  const sentences = [{ text: 'ti bogstav' }, { text: 'tredive bogstaver i denne her.' }];
  const heard = [0, 0.2, 0.24, 0.26, 0.9, 1, 1.2].map((share) => sentenceHeard(sentences, share));
  expect(heard).toEqual([0, 0, 0, 1, 1, 1, 1]);
});

describe('the kindest voice', () => {
  const online = { name: 'Christel Online (Natural)', lang: 'da-DK', localService: false };
  const plain = { name: 'Helle', lang: 'da-DK', localService: true };
  const phone = { name: 'dansk Danmark', lang: 'da_DK', localService: true };
  const english = { name: 'Daniel', lang: 'en-GB', localService: true };
  const anybody = { personal: false };

  it('is one of the language', () => {
    expect(kindestVoice([english, phone], 'da', anybody)).toBe(phone);
    expect(kindestVoice([english], 'da', anybody)).toBeNull();
  });

  it('is known by its name', () => {
    expect(kindestVoice([phone, plain, online], 'da', anybody)).toBe(online);
  });

  it('stays on the device when the text is about somebody', () => {
    expect(kindestVoice([online, phone, plain], 'da', { personal: true })).toBe(plain);
    expect(kindestVoice([online], 'da', { personal: true })).toBeNull();
  });
});
