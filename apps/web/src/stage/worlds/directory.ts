/** Which world owns a place or a person: a small table, so that a portrait fetches one world's drawings and no other's. */
import type { WorldArt } from './world-art.js';

export type WorldId = WorldArt['id'];

interface Entry {
  places: readonly string[];
  rigs: readonly string[];
}

export const directory: Readonly<Record<WorldId, Entry>> = {
  'gdpr-office': {
    places: ['office-desk', 'mail-room', 'counter', 'archive-desk', 'exam-room', 'meeting-board'],
    rigs: [
      'farid',
      'line',
      'ole',
      'amina',
      'citizen-bent',
      'citizen-sofie',
      'citizen-marek',
      'journalist-nina',
    ],
  },
  hotel: {
    places: ['hotel-reception', 'hotel-lobby-desk', 'hotel-plan-board', 'hotel-back-office', 'hotel-lounge'],
    rigs: [
      'kirsten',
      'jonas',
      'guest-couple-ida',
      'guest-couple-per',
      'guest-olsen',
      'guest-family-leila',
      'guest-musician-tor',
      'guest-hansen',
    ],
  },
  workshop: {
    places: ['workshop-floor', 'workshop-till', 'workshop-stock', 'workshop-office', 'workshop-yard'],
    rigs: ['mette', 'samir', 'mechanic-freja', 'customer-grethe', 'customer-ahmed', 'customer-lone'],
  },
  everyday: {
    places: ['library-corner', 'kitchen-table', 'bus-stop', 'agency-office', 'quiet-room'],
    rigs: ['birgit', 'yusuf', 'neighbour-lis', 'neighbour-omar', 'neighbour-anja', 'recruiter-kaj'],
  },
};

/** Where an exam is sat. */
export const calmPlaces: Readonly<Record<WorldId, string>> = {
  'gdpr-office': 'exam-room',
  hotel: 'hotel-lounge',
  workshop: 'workshop-yard',
  everyday: 'quiet-room',
};

const worldIds = Object.keys(directory) as WorldId[];

/** A world that nobody has drawn is played in the office rather than nowhere. */
export function knownWorld(id: string): WorldId {
  return worldIds.find((known) => known === id) ?? 'gdpr-office';
}

/** The world a person is drawn in; null for somebody nobody has drawn. "bent" finds "citizen-bent". */
export function worldOfRig(rig: string): WorldId | null {
  return worldIds.find((id) => directory[id].rigs.some((known) => isSame(known, rig))) ?? null;
}

export function worldOfPlace(place: string): WorldId | null {
  return worldIds.find((id) => directory[id].places.includes(place)) ?? null;
}

/** A cast may name somebody "bent" or "citizen-bent". */
export function isSame(rig: string, wanted: string): boolean {
  return rig === wanted || rig.endsWith(`-${wanted}`);
}
