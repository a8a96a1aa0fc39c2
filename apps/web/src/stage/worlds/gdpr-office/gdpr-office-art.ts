/** GDPR-kontoret: a town-hall office in the morning. */
import { devices } from '../../props/devices.js';
import { furnishings } from '../../props/furnishings.js';
import { papers } from '../../props/papers.js';
import type { WorldArt } from '../world-art.js';
import { amina } from './cast/amina.js';
import { citizenBent } from './cast/citizen-bent.js';
import { citizenMarek } from './cast/citizen-marek.js';
import { citizenSofie } from './cast/citizen-sofie.js';
import { farid } from './cast/farid.js';
import { journalistNina } from './cast/journalist-nina.js';
import { line } from './cast/line.js';
import { ole } from './cast/ole.js';
import { archiveDesk } from './scenes/archive-desk.js';
import { counter } from './scenes/counter.js';
import { examRoom } from './scenes/exam-room.js';
import { mailRoom } from './scenes/mail-room.js';
import { meetingBoard } from './scenes/meeting-board.js';
import { officeDesk } from './scenes/office-desk.js';

/** What a room holds when a level names a thing that nobody has drawn: a closed binder, never a hole. */
const plainFirst = [...devices, ...papers, ...furnishings].sort(
  (a, b) => Number(b.id === 'closed-binder') - Number(a.id === 'closed-binder'),
);

export const gdprOfficeArt: WorldArt = {
  id: 'gdpr-office',
  places: [officeDesk, mailRoom, counter, archiveDesk, examRoom, meetingBoard],
  rigs: [farid, line, ole, amina, citizenBent, citizenSofie, citizenMarek, journalistNina],
  props: plainFirst,
  air: 'motes',
};
