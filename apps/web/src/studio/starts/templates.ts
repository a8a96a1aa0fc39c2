/** The examples one can begin with, by the names the server knows, and the place on the stage that each plays in. */
import type { WorldId } from '../../stage/worlds/directory.js';

interface TemplateFacts {
  name: string;
  world: WorldId;
  scene: string;
}

/** What most begin with comes first. */
export const templates = [
  { name: 'everyday-task', world: 'everyday', scene: 'library-corner' },
  { name: 'recall', world: 'everyday', scene: 'kitchen-table' },
  { name: 'dialogue', world: 'hotel', scene: 'hotel-reception' },
  { name: 'screen', world: 'everyday', scene: 'quiet-room' },
  { name: 'sequence', world: 'everyday', scene: 'agency-office' },
  { name: 'spot', world: 'gdpr-office', scene: 'office-desk' },
  { name: 'triage', world: 'gdpr-office', scene: 'mail-room' },
  { name: 'compose', world: 'gdpr-office', scene: 'archive-desk' },
  { name: 'sheet', world: 'workshop', scene: 'workshop-office' },
  { name: 'shift', world: 'hotel', scene: 'hotel-lobby-desk' },
] as const satisfies readonly TemplateFacts[];

export type Template = (typeof templates)[number]['name'];
