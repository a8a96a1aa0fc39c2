import type { MessageText } from '@mikrosprint/contracts';

interface ReminderText {
  title: MessageText;
  body: MessageText;
}

/**
 * They take turns. Each leaves the choice to its reader (autonomy support: a choice, a reason, no pressure; Deci &
 * Ryan, 2000): nothing is counted, nothing is lost by waiting, and nobody is blamed. They name no course and nobody, so
 * that they may stand in an e-mail.
 */
export const reminderTexts: readonly ReminderText[] = [
  {
    title: { da: 'Når det passer dig', en: 'Whenever it suits you', uk: 'Коли тобі зручно' },
    body: {
      da: 'Dit forløb venter, hvor du slap det. Du bestemmer, hvornår du vil videre.',
      en: 'Your course waits where you left it. You decide when to go on.',
      uk: 'Твоє навчання чекає на тому самому місці. Коли продовжити, вирішуєш ти.',
    },
  },
  {
    title: { da: 'Har du fem minutter?', en: 'Do you have five minutes?', uk: 'Маєш п’ять хвилин?' },
    body: {
      da: 'Du kan tage én opgave og stoppe igen. Resten venter, til du har lyst.',
      en: 'You can do one task and stop again. The rest waits until you feel like it.',
      uk: 'Можна виконати одне завдання й зупинитися. Решта почекає, доки матимеш бажання.',
    },
  },
  {
    title: { da: 'Alt er gemt', en: 'Everything is saved', uk: 'Усе збережено' },
    body: {
      da: 'Det, du har lavet, er her stadig. Du kan fortsætte i dag eller en anden dag.',
      en: 'What you have done is still here. You can go on today or another day.',
      uk: 'Усе зроблене на місці. Продовжити можна сьогодні або іншого дня.',
    },
  },
  {
    title: {
      da: 'Vil du prøve noget let?',
      en: 'Would you like something easy?',
      uk: 'Хочеш чогось легкого?',
    },
    body: {
      da: 'Du kan øve noget, du har mødt før, eller tage det næste. Vælg det, der giver mening for dig.',
      en: 'You can practise something you have met before, or take what comes next. Choose what makes sense to you.',
      uk: 'Можна повторити знайоме або взятися за наступне. Обери те, що має сенс для тебе.',
    },
  },
  {
    title: { da: 'En lille ting ad gangen', en: 'One small thing at a time', uk: 'Крок за кроком' },
    body: {
      da: 'Har du et hul i dag, er der en kort opgave til dig. Har du ikke, er det også i orden.',
      en: 'If you have a spare moment today, there is a short task for you. If not, that is fine too.',
      uk: 'Якщо сьогодні знайдеться вільна хвилина, на тебе чекає коротке завдання. Якщо ні, теж добре.',
    },
  },
  {
    title: { da: 'Du bestemmer tempoet', en: 'You set the pace', uk: 'Темп обираєш ти' },
    body: {
      da: 'Dit forløb har ingen hast. Er der noget, der driller, kan du bede om hjælp undervejs.',
      en: 'There is no rush in your course. If something is tricky, you can ask for help along the way.',
      uk: 'У навчанні нема куди поспішати. Якщо щось не виходить, дорогою можна попросити про допомогу.',
    },
  },
];
