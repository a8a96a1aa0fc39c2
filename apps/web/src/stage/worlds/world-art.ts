/** All that one world looks like. A world is fetched when a level of it is played, and no other. */
import type { Rig } from '../cast/rig.js';
import type { Prop } from '../props/prop.js';
import type { StageScene } from '../scenes/scene.js';

export interface WorldArt {
  /** As in a sprint's `world`. */
  id: 'gdpr-office' | 'hotel' | 'workshop' | 'everyday';
  /** The first is where a level with an unknown scene is played. */
  places: readonly StageScene[];
  rigs: readonly Rig[];
  /** A thing that nobody has drawn is drawn as the first. */
  props: readonly Prop[];
  /** What moves in the air of every place: dust in light, rain behind the windows, birds past the open door, a last shower with yellow leaves. */
  air: 'motes' | 'rain' | 'daylight' | 'autumn';
}
