/** Turns drawings into textures once, at the sharpness this screen needs, and hands out images of them. */
import type Phaser from 'phaser';
import { packAtlas, type AtlasEntry } from '../art/atlas.js';
import { rasterise } from '../art/raster.js';
import { svgDocument, type Box } from '../art/svg.js';
import type { Rig } from '../cast/rig.js';
import type { Prop } from '../props/prop.js';
import { boardKit } from '../props/board-kit.js';
import { deviceKit } from '../props/device-kit.js';
import { numbersKit } from '../props/numbers-kit.js';
import { paperKit } from '../props/paper-kit.js';
import type { Piece } from '../props/piece.js';
import { makePieces } from '../props/pieces.js';
import { accentsOf, type Accents } from '../art/accents.js';
import { paintedBox, type StageScene } from '../scenes/scene.js';

/** Nothing stands in front of the people above this line, so the layer need not be larger. */
const frontBox: Box = { ...paintedBox, y: 240, height: paintedBox.y + paintedBox.height - 240 };
/** Light and near leaves are soft anyway: a smaller picture of them saves memory and is not seen. */
const softShare = 0.55;

const kits = {
  pieces: makePieces,
  board: boardKit,
  paper: paperKit,
  numbers: numbersKit,
  devices: deviceKit,
} as const satisfies Record<string, (accents: Accents) => readonly Piece[]>;
/** What the stage lays out in any room; each kind of task has its own, painted when it is needed. */
export type KitName = keyof typeof kits;

export class TextureShelf {
  private readonly accents: Accents;
  private readonly loading = new Map<string, Promise<void>>();
  private readonly boxes = new Map<string, Box>();
  private readonly scales = new Map<string, number>();

  /** @param sharpness pixels per design unit. */
  constructor(
    private readonly scene: Phaser.Scene,
    readonly sharpness: number,
    world: string,
  ) {
    this.accents = accentsOf(world);
  }

  place(place: StageScene): Promise<void> {
    return this.once(`place-${place.id}`, async () => {
      await Promise.all([
        this.picture(`${place.id}-back`, place.back, paintedBox, this.sharpness),
        this.picture(`${place.id}-front`, place.front, frontBox, this.sharpness),
        this.picture(
          `${place.id}-over`,
          place.light + place.foreground,
          paintedBox,
          this.sharpness * softShare,
        ),
      ]);
    });
  }

  person(rig: Rig): Promise<void> {
    const entries = rig.parts.map((part) => ({ key: part.name, box: part.box, svg: part.svg }));
    return this.once(`rig-${rig.id}`, () => this.atlas(`rig-${rig.id}`, entries, this.sharpness * 0.9));
  }

  /** @param props what the level puts into its rooms, and what it turns into. */
  things(props: readonly Prop[]): Promise<void> {
    const entries = props.map(({ id, box, svg }) => ({ key: id, box, svg }));
    return this.once('things', () => this.atlas('things', entries, this.sharpness));
  }

  kit(name: KitName): Promise<void> {
    return this.once(`kit-${name}`, () => this.atlas(name, kits[name](this.accents), this.sharpness));
  }

  /** A disc with a number, the same as on the row in the panel; written by the browser so that its font is the page's. */
  number(value: number): string {
    return this.sign(`number-${value}`, (context, size) => {
      disc(context, size * 0.49, '#ffffff');
      disc(context, size * 0.43, this.accents.dark);
      write(context, String(value), '#ffffff');
    });
  }

  /** A square plate with the number of a place, so that it is never taken for the number of a card. */
  plate(value: number): string {
    return this.sign(`plate-${value}`, (context, size) => {
      plate(context, size * 0.02, size * 0.22, this.accents.dark);
      plate(context, size * 0.09, size * 0.16, '#ffffff');
      write(context, String(value), this.accents.dark);
    });
  }

  private sign(key: string, paint: (context: CanvasRenderingContext2D, size: number) => void): string {
    if (this.scene.textures.exists(key)) return key;
    const size = Math.ceil(34 * this.sharpness);
    const canvas = document.createElement('canvas');
    canvas.width = size;
    canvas.height = size;
    const context = canvas.getContext('2d');
    if (context !== null) paint(context, size);
    this.keep(key, canvas);
    this.boxes.set(`${key}/__BASE`, { x: 0, y: 0, width: 34, height: 34 });
    this.scales.set(key, this.sharpness);
    return key;
  }

  /** An image whose size is in design units. */
  image(texture: string, frame?: string): Phaser.GameObjects.Image {
    const config: Phaser.Types.GameObjects.Sprite.SpriteConfig =
      frame === undefined ? { key: texture } : { key: texture, frame };
    const image = this.scene.make.image(config, false);
    return image.setScale(1 / this.scaleOf(texture));
  }

  /** What one design unit must be scaled by for this texture. */
  scaleOf(texture: string): number {
    return this.scales.get(texture) ?? 1;
  }

  boxOf(texture: string, frame = '__BASE'): Box {
    return this.boxes.get(`${texture}/${frame}`) ?? { x: 0, y: 0, width: 0, height: 0 };
  }

  private once(key: string, load: () => Promise<void>): Promise<void> {
    const known = this.loading.get(key);
    if (known !== undefined) return known;
    const started = load();
    this.loading.set(key, started);
    return started;
  }

  private async picture(key: string, svg: string, box: Box, scale: number): Promise<void> {
    const canvas = await rasterise(svgDocument(box, svg, scale), box.width * scale, box.height * scale);
    if (!this.alive()) return;
    this.keep(key, canvas);
    this.boxes.set(`${key}/__BASE`, box);
    this.scales.set(key, scale);
  }

  private async atlas(key: string, entries: readonly AtlasEntry[], scale: number): Promise<void> {
    if (entries.length === 0) return;
    const atlas = packAtlas(entries, scale);
    const canvas = await rasterise(atlas.svg, atlas.width, atlas.height);
    if (!this.alive()) return;
    const texture = this.keep(key, canvas);
    for (const { key: frame, box } of entries) {
      const place = atlas.frames.get(frame);
      if (place !== undefined) texture?.add(frame, 0, place.x, place.y, place.width, place.height);
      this.boxes.set(`${key}/${frame}`, box);
    }
    this.scales.set(key, scale);
  }

  /** Not `addCanvas`, which reads every pixel back: on a phone that alone would hold a frame up. */
  private keep(key: string, canvas: HTMLCanvasElement): Phaser.Textures.Texture | null {
    const texture = this.scene.textures.create(key, canvas);
    texture?.add('__BASE', 0, 0, 0, canvas.width, canvas.height);
    return texture;
  }

  /** Drawing takes a moment; the stage may be gone when it is done. */
  private alive(): boolean {
    return Boolean(this.scene.sys?.game?.isRunning) && this.scene.textures !== undefined;
  }
}

function disc(context: CanvasRenderingContext2D, radius: number, colour: string): void {
  const middle = context.canvas.width / 2;
  context.fillStyle = colour;
  context.beginPath();
  context.arc(middle, middle, radius, 0, Math.PI * 2);
  context.fill();
}

function plate(context: CanvasRenderingContext2D, inset: number, radius: number, colour: string): void {
  const size = context.canvas.width - inset * 2;
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(inset, inset, size, size, radius);
  context.fill();
}

function write(context: CanvasRenderingContext2D, text: string, colour: string): void {
  const size = context.canvas.width;
  context.fillStyle = colour;
  context.font = `700 ${Math.round(size * 0.54)}px "IBM Plex Sans Variable", "IBM Plex Sans", system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, size / 2, size / 2 + size * 0.035);
}
