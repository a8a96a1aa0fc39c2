import { languages } from '../i18n/locales.js';
import type { Text } from '../i18n/useText.js';

const dayMs = 86_400_000;
const soon = 13;

/** "i morgen", "om 5 dage", and far ahead the date. Both are days of the calendar, `YYYY-MM-DD`. */
export function comesBack(dueOn: string, today: string, text: Text): string {
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / dayMs);
  if (days > soon) return text.onDate(`${dueOn}T12:00:00Z`);
  return new Intl.RelativeTimeFormat(languages[text.locale].tag, { numeric: 'auto' }).format(days, 'day');
}
