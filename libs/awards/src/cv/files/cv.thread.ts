import { drawWhatIsAsked } from '@mikrosprint/platform';
import { drawCv } from './draw-cv.js';

/* Draws in a thread of its own. Started by `CvPaper`. */

drawWhatIsAsked(drawCv);
