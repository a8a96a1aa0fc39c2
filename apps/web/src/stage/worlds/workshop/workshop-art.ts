/** Regnearksværkstedet: a bicycle shop in daylight, its people, its things and its cat. */
import type { WorldArt } from '../world-art.js';
import { customerAhmed } from './cast/customer-ahmed.js';
import { customerGrethe } from './cast/customer-grethe.js';
import { customerLone } from './cast/customer-lone.js';
import { mechanicFreja } from './cast/mechanic-freja.js';
import { mette } from './cast/mette.js';
import { samir } from './cast/samir.js';
import { counterThings } from './props/counter-things.js';
import { paperwork } from './props/paperwork.js';
import { workshopThings } from './props/workshop-things.js';
import { workshopFloor } from './scenes/workshop-floor.js';
import { workshopOffice } from './scenes/workshop-office.js';
import { workshopStock } from './scenes/workshop-stock.js';
import { workshopTill } from './scenes/workshop-till.js';
import { workshopYard } from './scenes/workshop-yard.js';

export const workshopArt: WorldArt = {
  id: 'workshop',
  places: [workshopFloor, workshopTill, workshopStock, workshopOffice, workshopYard],
  rigs: [mette, samir, mechanicFreja, customerGrethe, customerAhmed, customerLone],
  props: [...workshopThings, ...counterThings, ...paperwork],
  air: 'daylight',
};
