import { drawWhatIsAsked } from '@mikrosprint/platform';
import { drawBrief } from './draw-brief.js';

/* Draws in a thread of its own. Started by `BriefPaper`. */

drawWhatIsAsked(drawBrief);
