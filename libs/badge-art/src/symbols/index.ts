import type { BadgeSymbol } from '@mikrosprint/curriculum';
import { officeSymbols } from './office.js';
import { peopleSymbols } from './people.js';
import { roadSymbols } from './road.js';
import { workSymbols } from './work.js';
import type { Pictogram } from './pictogram.js';

/** Every pictogram of the family. Lines carry the meaning; soft fills give weight, solid ones the one detail. */
export const pictograms: Record<BadgeSymbol, Pictogram> = {
  ...officeSymbols,
  ...peopleSymbols,
  ...roadSymbols,
  ...workSymbols,
};
