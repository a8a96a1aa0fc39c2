import type { MessageText } from '@mikrosprint/contracts';

interface Words {
  title: MessageText;
  body: MessageText;
}

const never = {
  da: 'Åbn samtalen for at læse beskeden.',
  en: 'Open the conversation to read it.',
  uk: 'Відкрий розмову, щоб прочитати повідомлення.',
};

/** That there is a message, and never a word of it. */
export function newMessage(from: string | null): Words {
  const title =
    from === null
      ? {
          da: 'Din jobkonsulent har skrevet til dig',
          en: 'Your adviser has written to you',
          uk: 'Твій консультант написав тобі',
        }
      : {
          da: `${from} har skrevet til dig`,
          en: `${from} has written to you`,
          uk: `${from}: нове повідомлення для тебе`,
        };
  return { title, body: never };
}

/** To whoever takes over a citizen who has been waiting for an answer. */
export function takenOverWaiting(citizen: string): Words {
  return {
    title: {
      da: `${citizen} venter på svar`,
      en: `${citizen} is waiting for an answer`,
      uk: `${citizen} чекає на відповідь`,
    },
    body: {
      da: 'Beskeden kom, før du fulgte borgeren. Nu er den din opgave.',
      en: 'The message came before you followed the citizen. It is your task now.',
      uk: 'Повідомлення надійшло раніше. Тепер воно твоє завдання.',
    },
  };
}
