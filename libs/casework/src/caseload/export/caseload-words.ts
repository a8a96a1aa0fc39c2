import type { SignalKind, UiLocale } from '@mikrosprint/contracts';

export type ExportColumn =
  | 'name'
  | 'unit'
  | 'since'
  | 'lastActive'
  | 'sprint'
  | 'levels'
  | 'levelsTotal'
  | 'stars'
  | 'completed'
  | 'otherSprints'
  | 'badges'
  | 'certificates'
  | 'signals'
  | 'signalSince';

export interface ExportWords {
  sheet: string;
  columns: Record<ExportColumn, string>;
  signals: Record<SignalKind, string>;
}

/** What stands in the file; the page has sentences, a table has names. */
export const exportWords: Record<UiLocale, ExportWords> = {
  da: {
    sheet: 'Mine borgere',
    columns: {
      name: 'Navn',
      unit: 'Enhed',
      since: 'Fulgt siden',
      lastActive: 'Senest aktiv',
      sprint: 'Sprint',
      levels: 'Baner klaret',
      levelsTotal: 'Baner i alt',
      stars: 'Stjerner',
      completed: 'Gennemført',
      otherSprints: 'Andre sprints',
      badges: 'Mærker',
      certificates: 'Kursusbeviser',
      signals: 'Signaler',
      signalSince: 'Vigtigste signal siden',
    },
    signals: {
      'asked-for-help': 'Bad om hjælp',
      'unanswered-message': 'Venter på svar',
      'missed-booking': 'Kom ikke til aftalen',
      'deadline-passed': 'Fristen er gået',
      'failed-repeatedly': 'Sidder fast på et trin',
      'wants-support': 'Ønsker støtte',
      inactive: 'Ikke aktiv',
      'not-started': 'Ikke begyndt',
      finished: 'Færdig og klar til næste',
    },
  },
  en: {
    sheet: 'My citizens',
    columns: {
      name: 'Name',
      unit: 'Unit',
      since: 'Followed since',
      lastActive: 'Last active',
      sprint: 'Sprint',
      levels: 'Levels done',
      levelsTotal: 'Levels in all',
      stars: 'Stars',
      completed: 'Completed',
      otherSprints: 'Other sprints',
      badges: 'Badges',
      certificates: 'Certificates',
      signals: 'Signals',
      signalSince: 'Most pressing signal since',
    },
    signals: {
      'asked-for-help': 'Asked for help',
      'unanswered-message': 'Waits for an answer',
      'missed-booking': 'Did not come to the appointment',
      'deadline-passed': 'The deadline has passed',
      'failed-repeatedly': 'Is stuck at a step',
      'wants-support': 'Wants support',
      inactive: 'Not active',
      'not-started': 'Not started',
      finished: 'Finished and ready for the next',
    },
  },
  uk: {
    sheet: 'Мої учасники',
    columns: {
      name: 'Ім’я',
      unit: 'Підрозділ',
      since: 'Супровід від',
      lastActive: 'Остання активність',
      sprint: 'Спринт',
      levels: 'Рівнів пройдено',
      levelsTotal: 'Рівнів усього',
      stars: 'Зірки',
      completed: 'Завершено',
      otherSprints: 'Інші спринти',
      badges: 'Відзнаки',
      certificates: 'Свідоцтва',
      signals: 'Сигнали',
      signalSince: 'Найважливіший сигнал від',
    },
    signals: {
      'asked-for-help': 'Просить допомоги',
      'unanswered-message': 'Чекає на відповідь',
      'missed-booking': 'Зустріч не відбулася',
      'deadline-passed': 'Термін минув',
      'failed-repeatedly': 'Не вдається крок',
      'wants-support': 'Бажає підтримки',
      inactive: 'Немає активності',
      'not-started': 'Ще не розпочато',
      finished: 'Завершено, можна далі',
    },
  },
};
