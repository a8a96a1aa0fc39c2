// `npm run keys -- rotate`: replaces the keys that sign certificates. Beside a running product or without one.
import { runTask } from './task.mjs';

await runTask('keys', process.argv.slice(2));
