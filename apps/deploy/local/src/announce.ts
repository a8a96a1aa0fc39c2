import { networkInterfaces } from 'node:os';

export interface Announcement {
  host: string;
  port: number;
  settings: Record<string, string | undefined>;
  seconds: number;
}

const demoDomain = 'demo.mikrosprint.test';
const demoAccounts = [
  'citizen',
  'provider',
  'caseworker',
  'coordinator',
  'lead',
  'mentor',
  'employer',
  'admin',
];

/** The last lines of a start: where the product is, and who can sign in. */
export function announce({ host, port, settings, seconds }: Announcement): void {
  const shown = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  console.log(`\nMikrosprint is running: http://${shown}:${port}  (ready in ${seconds.toFixed(1)} s)`);
  const others = addressesForOthers(host);
  if (others.length > 0) {
    console.log(
      `From a phone on the same network: ${others.map((address) => `http://${address}:${port}`).join(' or ')}`,
    );
  } else if (host === '127.0.0.1') {
    console.log('Only this computer can open it. For a phone on the same network: HOST=0.0.0.0 npm start');
  }
  if (settings['DEMO_MODE'] !== 'no') {
    console.log('\nDemo people (password demo-mikrosprint):');
    for (const account of demoAccounts) console.log(`  ${account}@${demoDomain}`);
  }
  console.log('\nStop with Ctrl+C.');
}

function addressesForOthers(host: string): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [];
  return Object.values(networkInterfaces())
    .flat()
    .filter((entry) => entry !== undefined && entry.family === 'IPv4' && !entry.internal)
    .map((entry) => entry?.address ?? '');
}
