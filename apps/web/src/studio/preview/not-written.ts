/** What the preview says where nothing is written yet, so that nobody takes it for what learners will read. */
import type { LocalizedText } from '@mikrosprint/curriculum';

export const notWrittenYet: LocalizedText = { da: 'Ikke skrevet endnu', en: 'Not written yet' };
