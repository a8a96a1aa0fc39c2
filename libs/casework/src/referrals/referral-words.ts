import type { MessageText, ReferralActor, ReferralStatus } from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';

interface Message {
  title: MessageText;
  body: MessageText;
  link: string;
}

/** The English of a text that may exist in Danish only. */
const english = (text: LocalizedText): string => text.en ?? text.da;

/** What the citizen reads about a change that somebody else made; null: the page alone shows it. */
export function wordsForCitizen(
  { to, by }: { to: ReferralStatus; by: ReferralActor },
  course: LocalizedText,
): Message | null {
  if (by !== 'caseworker') return null;
  const quiet = {
    body: {
      da: 'Du kan se hele forløbet under "Det ser din jobkonsulent".',
      en: 'You can follow it under "What your adviser sees".',
      uk: 'Усе про це — на сторінці «Що бачить твій консультант».',
    },
    link: '/shared',
  };
  switch (to) {
    case 'sent':
      return {
        title: {
          da: `Din jobkonsulent foreslår dig ${course.da}`,
          en: `Your adviser suggests ${english(course)}`,
          uk: `Твій консультант пропонує «${course.da}»`,
        },
        body: {
          da: 'Du vælger selv. Sig ja tak eller nej tak på din forside.',
          en: 'It is your choice. Say yes or no on your front page.',
          uk: 'Вибираєш ти. Погодься або відмовся на головній сторінці.',
        },
        link: '/home',
      };
    case 'started':
      return {
        title: {
          da: `${course.da} er noteret som begyndt`,
          en: `${english(course)} is noted as begun`,
          uk: `«${course.da}» позначено як розпочате`,
        },
        ...quiet,
      };
    case 'finished':
      return {
        title: {
          da: `${course.da} er noteret som færdig`,
          en: `${english(course)} is noted as finished`,
          uk: `«${course.da}» позначено як завершене`,
        },
        ...quiet,
      };
    case 'dropped':
      return {
        title: {
          da: `Henvisningen til ${course.da} er taget tilbage`,
          en: `The referral to ${english(course)} has been taken back`,
          uk: `Направлення на «${course.da}» скасовано`,
        },
        ...quiet,
      };
    case 'accepted':
      return null;
  }
}

/** What the caseworker reads; that a course has begun or ended they see where they look at it. */
export function wordsForCaseworker(
  { to, by }: { to: ReferralStatus; by: ReferralActor },
  citizen: { id: string; name: string },
  course: LocalizedText,
): Message | null {
  if (by !== 'citizen') return null;
  const link = `/caseload/${citizen.id}`;
  if (to === 'accepted') {
    return {
      title: {
        da: `${citizen.name} siger ja tak til ${course.da}`,
        en: `${citizen.name} says yes to ${english(course)}`,
        uk: `${citizen.name}: згода на «${course.da}»`,
      },
      body: {
        da: 'Ventetiden tælles fra nu, til kurset begynder.',
        en: 'The waiting time is counted from now until the course begins.',
        uk: 'Час очікування рахується від цього моменту до початку курсу.',
      },
      link,
    };
  }
  return {
    title: {
      da: `${citizen.name} siger nej tak til ${course.da}`,
      en: `${citizen.name} says no to ${english(course)}`,
      uk: `${citizen.name}: відмова від «${course.da}»`,
    },
    body: {
      da: 'Det er frit at sige nej. Tal om, hvad der passer bedre.',
      en: 'Saying no is free. Talk about what fits better.',
      uk: 'Відмовитися можна вільно. Поговоріть, що підійде краще.',
    },
    link,
  };
}

/** The one reminder about a referral that nobody has acted on. */
export function waitingWords(
  status: ReferralStatus,
  citizen: { id: string; name: string },
  course: LocalizedText,
): Message {
  const body = {
    da: 'Tal med borgeren, eller tag henvisningen tilbage. Du bliver ikke mindet om den igen.',
    en: 'Talk with the citizen, or take the referral back. You will not be reminded of it again.',
    uk: 'Поговори з учасником або скасуй направлення. Більше нагадувань про нього не буде.',
  };
  const title =
    status === 'sent'
      ? {
          da: `${citizen.name} har ikke svaret på ${course.da}`,
          en: `${citizen.name} has not answered about ${english(course)}`,
          uk: `${citizen.name}: немає відповіді про «${course.da}»`,
        }
      : {
          da: `${citizen.name} er ikke begyndt på ${course.da}`,
          en: `${citizen.name} has not begun ${english(course)}`,
          uk: `${citizen.name}: «${course.da}» ще не розпочато`,
        };
  return { title, body, link: `/caseload/${citizen.id}` };
}
