/** The level is over: the colleague who sums up comes to the front, and paper is in the air when it went well. */
import type { RunState } from '@mikrosprint/level-engine';
import type { World } from './world.js';

export function playEnding(world: World, state: RunState): void {
  const { camera, people, place, sounds, motion, effects } = world;
  const { talkFocus } = place;
  camera.look(talkFocus);
  const actor = people.at('guest');
  // An exam tells nothing by faces: what came of it stands in the panel.
  if (state.fx.kind !== 'win' || state.mode === 'exam') {
    actor?.setMood(state.mode === 'exam' ? 'neutral' : 'pleased');
    actor?.gesturing('nod', 900);
    return;
  }
  actor?.setMood('pleased');
  actor?.gesturing('welcome', 2400);
  sounds.sound('win');
  for (let burst = 0; burst < state.stars * 2 + 1; burst += 1) {
    const share = ((burst * 0.37 + 0.18) % 0.8) + 0.1;
    void motion.wait(240 + burst * 150).then(() => {
      effects.paper(talkFocus.x + talkFocus.width * share, talkFocus.y + 70 + (burst % 3) * 46, 16, 130);
    });
  }
}
