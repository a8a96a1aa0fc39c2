/**
 * The part of Phaser that the stage uses: its core (scenes, cameras, input, images, tweens, both renderers) and
 * containers. The published bundle cannot be tree-shaken and weighs half as much again. What is missing here is
 * missing only at run time, so whoever uses a new piece of Phaser adds it below; `PHASER=full` builds with everything.
 */
const core = require('../../../node_modules/phaser/src/phaser-core.js');

core.GameObjects.Container = require('../../../node_modules/phaser/src/gameobjects/container/Container.js');
core.GameObjects.Factories.Container = require('../../../node_modules/phaser/src/gameobjects/container/ContainerFactory.js');
core.GameObjects.Creators.Container = require('../../../node_modules/phaser/src/gameobjects/container/ContainerCreator.js');

module.exports = core;
