// How a badge looks: the same drawing on the wall, in the file and on paper.
export { badgeDesigns, type BadgeDesign } from './design.js';
export { badgeShapes, type BadgeShape } from './drawing.js';
export { badgeSvg } from './svg.js';
