/** Hotellet: a harbour hotel on a rainy evening. */
import type { WorldArt } from '../world-art.js';
import { guestHansen } from './cast/guest-hansen.js';
import { guestIda } from './cast/guest-ida.js';
import { guestLeila } from './cast/guest-leila.js';
import { guestOlsen } from './cast/guest-olsen.js';
import { guestPer } from './cast/guest-per.js';
import { guestTor } from './cast/guest-tor.js';
import { jonas } from './cast/jonas.js';
import { kirsten } from './cast/kirsten.js';
import { floorThings } from './props/floor-things.js';
import { machines } from './props/machines.js';
import { smallThings } from './props/small-things.js';
import { backOffice } from './scenes/back-office.js';
import { lobbyDesk } from './scenes/lobby-desk.js';
import { lounge } from './scenes/lounge.js';
import { planBoard } from './scenes/plan-board.js';
import { reception } from './scenes/reception.js';

/** A thing that nobody has drawn is a closed guest list, never a hole. */
const plainFirst = [...smallThings, ...machines, ...floorThings].sort(
  (a, b) => Number(b.id === 'guest-list-closed') - Number(a.id === 'guest-list-closed'),
);

export const hotelArt: WorldArt = {
  id: 'hotel',
  places: [reception, lobbyDesk, planBoard, backOffice, lounge],
  rigs: [kirsten, jonas, guestIda, guestPer, guestOlsen, guestLeila, guestTor, guestHansen],
  props: plainFirst,
  air: 'rain',
};
