/** Torsdag i IT-hjørnet: the branch library and the streets around it, and the neighbours who meet there. */
import type { WorldArt } from '../world-art.js';
import { birgit } from './cast/birgit.js';
import { neighbourAnja } from './cast/neighbour-anja.js';
import { neighbourLis } from './cast/neighbour-lis.js';
import { neighbourOmar } from './cast/neighbour-omar.js';
import { recruiterKaj } from './cast/recruiter-kaj.js';
import { yusuf } from './cast/yusuf.js';
import { devices } from './props/devices.js';
import { papers } from './props/papers.js';
import { roomThings } from './props/room-things.js';
import { agencyOffice } from './scenes/agency-office.js';
import { busStop } from './scenes/bus-stop.js';
import { kitchenTable } from './scenes/kitchen-table.js';
import { libraryCorner } from './scenes/library-corner.js';
import { quietRoom } from './scenes/quiet-room.js';

export const everydayArt: WorldArt = {
  id: 'everyday',
  places: [libraryCorner, kitchenTable, busStop, agencyOffice, quietRoom],
  rigs: [birgit, yusuf, neighbourLis, neighbourOmar, neighbourAnja, recruiterKaj],
  props: [...papers, ...devices, ...roomThings],
  air: 'autumn',
};
