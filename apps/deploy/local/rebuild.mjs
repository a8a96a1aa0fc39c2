// `npm run rebuild`: recomputes what is read from the raw log (the statistics of tasks) and says what it did. Beside a
// running product or without one; ended on the way it has changed nothing, and started again it goes on from there.
import { runTask } from './task.mjs';

await runTask('rebuild');
