import { parentPort } from 'node:worker_threads';
import { checkContent, type ContentProblem } from '@mikrosprint/curriculum';
import { inspectContent } from '@mikrosprint/level-engine';

/* The checks in a thread of their own, one draft after the other. Started by the content inspector. */

parentPort?.on('message', (files: ReadonlyMap<string, Uint8Array>) => {
  parentPort?.postMessage(problemsIn(files));
});

/** The solver takes for granted what the structural checks find wanting; then theirs is the answer. */
function problemsIn(files: ReadonlyMap<string, Uint8Array>): ContentProblem[] {
  try {
    return inspectContent(files).problems;
  } catch (error) {
    const { problems } = checkContent(files);
    if (problems.length === 0) throw error;
    return problems;
  }
}
