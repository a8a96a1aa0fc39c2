import type { HomeView } from '@mikrosprint/contracts';
import { weekWords } from '../../apps/web/src/citizen/week-words.js';
import { comesBack } from '../../apps/web/src/review/when.js';
import type { Text } from '../../apps/web/src/i18n/useText.js';

/* What is said of the own week (C-11): pauses are seen, weekends are welcome, nothing is ever a loss. */

type Week = HomeView['week'];

/** Monday to Friday: `x` practised, `p` a pause, `.` neither. */
function week(marks: string, more: Partial<Week> = {}): Week {
  const days = [...marks].map((mark, index) => ({
    date: `2026-11-${16 + index}`,
    active: mark === 'x',
    paused: mark === 'p',
    today: false,
  }));
  const counted = days.filter(({ active, paused }) => active || paused).length;
  const weekend = { today: false, active: false };
  return { goal: 3, pausesLeft: 0, days, weekend, reached: counted >= 3, ...more };
}

const saturday = (active: boolean) => ({ weekend: { today: true, active } });

it.each<[string, Week, string[]]>([
  ['nothing yet', week('.....'), ['week.free']],
  ['pauses in hand', week('x....', { pausesLeft: 2 }), ['week.pauses']],
  ['a pause was taken, one is left', week('xp...', { pausesLeft: 1 }), ['week.paused', 'week.pauses']],
  ['reached by oneself', week('xxx..'), ['week.reached']],
  ['reached with pauses', week('ppx..'), ['week.reachedPaused']],
  ['a weekend off', week('x....', saturday(false)), ['week.weekendFree']],
  ['a weekend of practice', week('x....', saturday(true)), ['week.weekendPlayed']],
  ['reached, and the weekend on top', week('xxx..', saturday(true)), ['week.reached', 'week.weekendPlayed']],
])('%s', (_, given, keys) => {
  expect(weekWords(given).map(({ key }) => key)).toEqual(keys);
});

it.each([
  ['da', '2026-11-21', 'i morgen'],
  ['da', '2026-11-22', 'i overmorgen'],
  ['da', '2026-11-25', 'om 5 dage'],
  ['en', '2026-11-21', 'tomorrow'],
  ['en', '2026-12-25', 'on the date'],
] as const)('in %s something due on %s comes back %s', (locale, dueOn, words) => {
  const text = { locale, onDate: () => 'on the date' } as unknown as Text;
  expect(comesBack(dueOn, '2026-11-20', text)).toBe(words);
});
