// `npm start`: everything from a fresh checkout to a running product. Plain JavaScript, for it runs before the packages
// are installed and before anything is built; what follows is in apps/deploy/local/src.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { takeLock } from './lock.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const oldestNode = [20, 19];

try {
  refuseOldNode();
  const dataFolder = path.resolve(root, process.env.MIKROSPRINT_DATA || '.data');
  const lock = takeLock(dataFolder, Number(process.env.PORT || 3000));
  const { ensureInstalled } = await import('./install.mjs');
  await ensureInstalled(root);
  const { ensureBuilt } = await import('./build.mjs');
  await ensureBuilt(root);
  const supervisor = pathToFileURL(path.join(root, 'dist/apps/deploy/local/src/main.js')).href;
  const { supervise } = await import(supervisor);
  await supervise({ root, dataFolder, environment: process.env, release: lock.release });
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new Error(
    `Mikrosprint needs Node ${oldestNode.join('.')} or newer, and this is ${process.versions.node}. Install a newer Node from nodejs.org, and start again.`,
  );
}

/** One line for whoever started it; details only on request. */
function explain(error) {
  if (process.env.DEBUG) return error;
  const text = `${error?.message ?? error}`;
  if (error?.code === 'ENOSPC' || /ENOSPC|No space left/.test(text)) {
    return 'The disk is full. Make room, and start again; nothing was changed.';
  }
  if (error?.code === 'EACCES' || error?.code === 'EROFS') {
    return `${error.path ?? 'A file'} cannot be written by this user. Start as the user who owns it, or use another folder with MIKROSPRINT_DATA.`;
  }
  return text;
}
