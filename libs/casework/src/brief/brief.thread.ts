import { parentPort } from 'node:worker_threads';
import { drawBrief, type BriefTask } from './draw-brief.js';

/* Draws in a thread of its own, one paper after the other. Started by `BriefPaper`. */

parentPort?.on('message', (task: BriefTask) => {
  void drawBrief(task).then((paper) => parentPort?.postMessage(paper));
});
