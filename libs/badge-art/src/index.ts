// How a badge looks: the same drawing on the wall, in the file and on paper.
export {
  badgeKinds,
  badgeWorlds,
  designOf,
  starsOnBadge,
  type BadgeDesign,
  type BadgeKind,
  type BadgeLook,
  type BadgeSymbol,
  type BadgeWorld,
} from './design.js';
export {
  badgeBox,
  badgeShapes,
  waitingShapes,
  type BadgePaint,
  type BadgePart,
  type BadgeShape,
} from './drawing.js';
export { palettes, type BadgePalette } from './palettes.js';
export { badgeSvg, type BadgeWords } from './svg.js';
export { badgeAltText, type BadgeLanguage } from './words.js';
