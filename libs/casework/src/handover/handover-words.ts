import type { MessageText } from '@mikrosprint/contracts';

interface Message {
  title: MessageText;
  body: MessageText;
}

/** What the citizen reads: who it is from now on, and that nothing is lost. Never why. */
export function newContact(name: string): Message {
  return {
    title: {
      da: `${name} er din jobkonsulent fra nu af`,
      en: `${name} is your adviser from now on`,
      uk: `${name} — відтепер твій консультант`,
    },
    body: {
      da: `${name} kender det, I har talt om, så du skal ikke begynde forfra. Skriv gerne og sig hej.`,
      en: `${name} knows what you have talked about, so you need not begin again. Feel free to write and say hello.`,
      uk: `${name} знає, про що йшлося раніше, тож не треба починати спочатку. Можеш написати й привітатися.`,
    },
  };
}

/** What the new caseworker reads. */
export function taken(count: number): Message {
  return {
    title: {
      da: count === 1 ? 'Du følger en borger mere' : `Du følger ${count} borgere mere`,
      en: count === 1 ? 'You follow one more citizen' : `You follow ${count} more citizens`,
      uk: `Тобі передали учасників: ${count}`,
    },
    body: {
      da: 'Beskeder, aftaler, henvisninger og opgaver er fulgt med.',
      en: 'Messages, appointments, referrals and tasks have come along.',
      uk: 'Повідомлення, зустрічі, направлення й завдання передано разом.',
    },
  };
}

/** What whoever followed them reads when somebody else has moved them. */
export function given(count: number, name: string): Message {
  return {
    title: {
      da: count === 1 ? `${name} følger nu en af dine borgere` : `${name} følger nu ${count} af dine borgere`,
      en:
        count === 1
          ? `${name} now follows one of your citizens`
          : `${name} now follows ${count} of your citizens`,
      uk: `${name} тепер супроводжує твоїх учасників: ${count}`,
    },
    body: {
      da: 'De står ikke længere på din liste.',
      en: 'They are no longer on your list.',
      uk: 'Їх більше немає у твоєму списку.',
    },
  };
}

/** What whoever agreed on it reads when the day came and it could not be done. */
export function notPossible(count: number): Message {
  return {
    title: {
      da: 'En overdragelse blev ikke til noget',
      en: 'A handover did not happen',
      uk: 'Передання не відбулося',
    },
    body: {
      da: `Det gælder ${count === 1 ? 'en borger' : `${count} borgere`}. Nogen andre følger dem allerede, eller den nye kan ikke længere.`,
      en: `It is about ${count === 1 ? 'one citizen' : `${count} citizens`}. Somebody else follows them already, or the new one no longer can.`,
      uk: `Стосується учасників: ${count}. Їх уже супроводжує хтось інший, або нова особа більше не може.`,
    },
  };
}
