/**
 * A page for looking at the art while it is made; it is not part of the product's build. Without a query it shows the
 * cast, the places and the things of `?world=hotel` (`&boxes` draws what the acts use); with
 * `?level=desk&seed=3&mode=practice` it plays a level of `content/`, with `?tasks=shift,recall&scene=counter` tasks made
 * for looking.
 */
// This page is never shipped, so the weight of the schemas does not matter; it reads the files as the server does.
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- see above
import { level as levelSchema, type Level } from '@mikrosprint/curriculum';
import {
  advance,
  learnerLevel,
  learnerState,
  solve,
  startRun,
  type ActionInput,
  type LearnerLevel,
  type PlayMode,
  type RunState,
} from '@mikrosprint/level-engine';
import { svgDocument } from './art/svg.js';
import { castMoods, drawRig, handShapes, mouthShapes, rigBox } from './cast/rig.js';
import { moodFace, moodPose } from './cast/moods.js';
import { posterUrl } from './posters.js';
import { portraitUrl } from './portraits.js';
import { designBox, type StageScene } from './scenes/scene.js';
import { reviewLevel } from './review-level.js';
import type { StageHandle, StageSource } from './stage-types.js';
import { loadWorld } from './worlds/load-world.js';

const query = new URLSearchParams(window.location.search);
const main = document.querySelector('main');

function show(title: string, pictures: [caption: string, html: string][]): void {
  const section = document.createElement('section');
  section.innerHTML = `<h2>${title}</h2><div>${pictures.map(([caption, html]) => `<figure>${html}<figcaption>${caption}</figcaption></figure>`).join('')}</div>`;
  main?.append(section);
}

/** The boxes that a place promises to the acts, drawn over its picture. */
function overlay(place: StageScene): string {
  const boxes: [string, { x: number; y: number; width: number; height: number }][] = [
    ['talk', place.talkFocus],
    ['card', place.cardFocus],
  ];
  if (place.board) {
    boxes.push(['board cards', place.board.wide.cards], ['board tray', place.board.wide.tray]);
    boxes.push(['tall cards', place.board.tall.cards], ['tall tray', place.board.tall.tray]);
  }
  if (place.desk) boxes.push(['paper', place.desk.paper], ['desk focus', place.desk.focus]);
  if (place.numbers) boxes.push(['numbers', place.numbers.area], ['numbers focus', place.numbers.focus]);
  if (place.queue) boxes.push(['queue focus', place.queue.focus]);
  if (place.sortingTable) {
    boxes.push(['letters', place.sortingTable.wide.letters], ['trays', place.sortingTable.wide.trays]);
  }
  if (place.workplace) boxes.push(['screen', place.workplace.screen]);
  if (place.workplace?.printer) boxes.push(['printer', place.workplace.printer]);
  for (const pane of place.windows ?? []) boxes.push(['window', pane]);
  const standing = [place.guest, place.colleague, ...(place.queue?.places ?? [])];
  return (
    boxes
      .map(
        ([name, box], index) =>
          `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="none" stroke="hsl(${index * 47} 90% 40%)" stroke-width="2"/><text x="${box.x + 4}" y="${box.y + 14}" font-size="13" fill="hsl(${index * 47} 90% 30%)">${name}</text>`,
      )
      .join('') +
    standing
      .map(
        ({ x, y, scale }) =>
          `<rect x="${x - 50 * scale}" y="${y - 530 * scale}" width="${100 * scale}" height="${530 * scale}" fill="#0f2a33" opacity="0.18"/><rect x="${x - 50 * scale}" y="${y - 530 * scale}" width="${100 * scale}" height="${140 * scale}" fill="#fbbf24" opacity="0.3"/>`,
      )
      .join('')
  );
}

async function showEverything(id: string): Promise<void> {
  const world = await loadWorld(id);
  const head = { x: 70, y: -6, width: 160, height: 176 };
  for (const rig of world.rigs) {
    const drawn = (mood: (typeof castMoods)[number], box: typeof rigBox, scale: number, more = {}): string =>
      svgDocument(box, drawRig(rig, moodPose(rig, mood), { ...moodFace(rig, mood), ...more }), scale);
    show(rig.id, [
      ['standing', drawn('neutral', rigBox, 0.6)],
      ...castMoods.map((mood): [string, string] => [mood, drawn(mood, head, 1)]),
      ...mouthShapes.map((mouth): [string, string] => [mouth, drawn('neutral', head, 0.8, { mouth })]),
      ['blink', drawn('neutral', head, 0.8, { eyesClosed: true })],
      ...handShapes.map((leftHand): [string, string] => [
        leftHand,
        drawn('neutral', { x: 60, y: 300, width: 90, height: 100 }, 1, { leftHand }),
      ]),
      ['portrait', `<img width="96" alt="" src="${await portraitUrl(rig.id, 'pleased')}">`],
    ]);
  }
  const places: [string, string][] = [];
  for (const place of world.places) {
    places.push([place.id, `<img width="900" alt="" src="${await posterUrl(place.id, id)}">`]);
    const picture = place.back + place.front + place.light + overlay(place);
    if (query.has('boxes')) places.push([`${place.id} with its boxes`, svgDocument(designBox, picture)]);
  }
  show('Places', places);
  show(
    'Things',
    world.props.map(({ id: thing, box, svg }): [string, string] => [thing, svgDocument(box, svg, 1.4)]),
  );
}

async function contentLevel(id: string): Promise<Level> {
  const files = import.meta.glob<unknown>('../../../../content/*/levels/*.json', { import: 'default' });
  const file = Object.entries(files).find(([path]) => path.endsWith(`/${id}.json`))?.[1];
  if (file === undefined) throw new Error(`There is no level ${id}.`);
  return levelSchema.parse(await file());
}

/** A session without a server: the real engine answers at once. */
class ReviewSource implements StageSource {
  readonly level: LearnerLevel;
  private state: RunState;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly content: Level,
    private readonly mode: PlayMode,
    seed: number,
    skip: number,
  ) {
    const state = startRun(content, { seed, mode });
    this.state = { ...state, current: Math.min(skip, state.order.length - 1) };
    this.level = learnerLevel(content, { seed, mode, order: state.order });
  }

  getState(): RunState {
    return this.mode === 'exam' ? learnerState(this.state) : this.state;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What was last refused, for a test to see. */
  refused: string | null = null;
  readonly taken: ActionInput[] = [];

  dispatch(action: ActionInput): void {
    const next = advance(this.content, this.state, action);
    this.refused = next.accepted ? null : next.reason;
    if (!next.accepted) return;
    this.taken.push(action);
    this.state = next.state;
    this.listeners.forEach((listener) => listener());
  }

  /** Lets something be played as if it had just happened. The state stays as it is. */
  happen(kind: RunState['fx']['kind'], subject: string | null): void {
    this.state = { ...this.state, fx: { seq: this.state.fx.seq + 1, kind, subject, to: null } };
    this.listeners.forEach((listener) => listener());
  }

  /** The next right answer, or null when all is done. */
  next(): ActionInput | null {
    return solve(this.content, this.state);
  }
}

async function play(level: Level, mode: PlayMode): Promise<void> {
  const source = new ReviewSource(
    level,
    mode,
    Number(query.get('seed') ?? 1),
    Number(query.get('step') ?? 0),
  );
  const element = document.querySelector<HTMLElement>('#stage');
  if (element === null) return;
  element.style.width = `${query.get('w') ?? 960}px`;
  element.style.height = `${query.get('h') ?? 540}px`;
  const world = query.get('world') ?? 'gdpr-office';
  element.style.backgroundImage = `url("${await posterUrl(level.scene, world)}")`;
  const { mountStage } = await import('./stage.js');
  const mount = (): StageHandle =>
    mountStage(element, {
      source,
      world,
      reducedMotion: query.has('calm'),
      soundOn: false,
      locale: 'da',
      onCaption: (caption) => {
        const line = document.querySelector('#caption');
        if (line !== null) line.textContent = caption;
      },
      onError: (error) => {
        document.body.dataset['failed'] =
          error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
      },
    });
  const handle = mount();
  Object.assign(window, { review: { source, mount, handle } });
}

async function begin(): Promise<void> {
  const world = query.get('world') ?? 'gdpr-office';
  const mode = query.get('mode') === 'exam' ? 'exam' : 'practice';
  const [level, tasks] = [query.get('level'), query.get('tasks')];
  if (level !== null) await play(await contentLevel(level), mode);
  else if (tasks === null) await showEverything(world);
  else {
    const art = await loadWorld(world);
    const scene = query.get('scene') ?? art.places[0]?.id ?? '';
    await play(reviewLevel(art, scene, tasks.split(','), mode === 'exam'), mode);
  }
}

await begin();
