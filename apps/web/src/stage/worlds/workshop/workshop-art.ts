/** Regnearksværkstedet: a bicycle shop in daylight, its people, its things and its cat. */
import type { WorldArt } from '../world-art.js';
import { workshopFloor } from './scenes/workshop-floor.js';
import { workshopOffice } from './scenes/workshop-office.js';
import { workshopStock } from './scenes/workshop-stock.js';
import { workshopTill } from './scenes/workshop-till.js';
import { workshopYard } from './scenes/workshop-yard.js';

export const workshopArt: WorldArt = {
  id: 'workshop',
  places: [workshopFloor, workshopTill, workshopStock, workshopOffice, workshopYard],
  rigs: [],
  props: [],
  air: 'daylight',
};
