import { parentPort } from 'node:worker_threads';
import { printExport, type ExportJob } from './print-export.js';
import { readImport, type ImportFile } from './read-import.js';

/* Files in a thread of their own, one after the other. Started by `ExchangeThread`. */

export type ExchangeTask = { read: ImportFile } | { print: ExportJob };

parentPort?.on('message', (task: ExchangeTask) => {
  parentPort?.postMessage('read' in task ? readImport(task.read) : printExport(task.print));
});
