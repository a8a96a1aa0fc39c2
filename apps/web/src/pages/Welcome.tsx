import { useEffect, useState } from 'react';
import type { MapNode } from '@mikrosprint/contracts';
import { TownHall } from '../citizen/map/TownHall.js';
import { Portrait } from '../components/Portrait.js';
import { whenIdle } from '../shell/when-idle.js';
import styles from './Welcome.module.css';

const stop = (levelId: string, x: number, y: number, isNext = false): MapNode => ({
  levelId,
  kind: levelId === 'exam' ? 'exam' : 'practice',
  title: { da: '-' },
  goal: { da: '-' },
  minutes: 0,
  x,
  y,
  stars: 0,
  bestPercent: null,
  finished: !isNext,
  openRunId: null,
  lock: null,
  isNext,
});

const stops = [
  stop('desk', 36, 86),
  stop('counter', 62, 62, true),
  stop('access', 38, 38),
  stop('exam', 54, 14),
];

/** The town hall of the first world, as a picture. */
export function Welcome() {
  return <TownHall nodes={stops} width={1000} height={560} signs />;
}

const colleagues = [
  { rig: 'farid', name: 'Farid', mood: 'pleased' },
  { rig: 'line', name: 'Line', mood: 'neutral' },
  { rig: 'amina', name: 'Amina', mood: 'pleased' },
  { rig: 'ole', name: 'Ole', mood: 'worried' },
] as const;

/** The faces one will work with; they come when the page has nothing else to do. */
export function Faces() {
  const [ready, setReady] = useState(false);
  useEffect(() => whenIdle(() => setReady(true)), []);
  return (
    <div className={styles.faces} aria-hidden="true">
      {ready && colleagues.map((one) => <Portrait key={one.rig} {...one} size={4.5} />)}
    </div>
  );
}
