import { useState } from 'react';
import type { LookUpPurpose } from '@mikrosprint/contracts';
import { usePerson } from '../../api/session.js';

/** A citizen's page that is open, and why. */
interface Opening {
  citizenId: string;
  purpose: LookUpPurpose;
}

/** As long as the server takes it for one opening. */
const openingMs = 30 * 60_000;

/** Kept in this window alone; gone with a reload, as the answer on the page is. */
let latest: (Opening & { personId: string; at: number }) | null = null;

function latestOf(personId: string, citizenId: string): Opening | null {
  if (latest?.personId !== personId || latest.citizenId !== citizenId) return null;
  return Date.now() - latest.at < openingMs ? { citizenId, purpose: latest.purpose } : null;
}

/**
 * Why the citizen's page was opened is asked once per opening: whoever comes back to it from a message, a level or the
 * calendar is not asked again.
 */
export function useOpening(citizenId: string): {
  opened: Opening | null;
  open(purpose: LookUpPurpose): void;
} {
  const { id: personId } = usePerson();
  const [chosen, setChosen] = useState<Opening | null>(null);
  const open = (purpose: LookUpPurpose): void => {
    latest = { personId, citizenId, purpose, at: Date.now() };
    setChosen({ citizenId, purpose });
  };
  // What was chosen on this page holds as long as it is open.
  const opened = chosen?.citizenId === citizenId ? chosen : latestOf(personId, citizenId);
  return { opened, open };
}

/** The purpose of the opening that is going on; null on a page that came by its address alone. */
export function useKnownPurpose(citizenId: string): LookUpPurpose | null {
  const { id: personId } = usePerson();
  return latestOf(personId, citizenId)?.purpose ?? null;
}
