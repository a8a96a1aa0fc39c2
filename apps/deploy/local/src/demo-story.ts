import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface StoryOptions {
  root: string;
  dataFolder: string;
  /** What the services are started with. */
  settings: Record<string, string | undefined>;
  /** The database is in the data folder, and goes with it. */
  ownDatabase: boolean;
}

/**
 * Whether the demo gets its story: what happened before today, so that no page is empty. The one place that decides it.
 * Demo mode has it unless `DEMO_STORY=no` asks for the demo people alone, as the tests do.
 */
export function hasStoryToTell({ dataFolder, settings, ownDatabase }: StoryOptions): boolean {
  if (settings['DEMO_MODE'] === 'no' || settings['DEMO_STORY'] === 'no') return false;
  // Of a database elsewhere only that database knows.
  return !ownDatabase || !existsSync(noteIn(dataFolder));
}

/** Tells it to its end, beside an api and before a worker. What goes wrong is no reason not to start. */
export async function tellStory({ root, dataFolder, settings }: StoryOptions): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', path.join(root, 'dist/apps/worker/src/demo-story.js')],
    // Whoever pulls the plug here loses seconds of a story, which the next start tells again.
    { cwd: root, env: { ...settings, PGOPTIONS: '-c synchronous_commit=off' }, stdio: 'inherit' },
  );
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });
  if (code === 0) writeFileSync(noteIn(dataFolder), `${new Date().toISOString()}\n`);
  else console.log('The story of the demo is not whole; the next start goes on with it.');
}

function noteIn(dataFolder: string): string {
  return path.join(dataFolder, 'demo-story-told');
}
