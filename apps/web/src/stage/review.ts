/**
 * A page for looking at the art while it is made; it is not part of the product's build. Without a query it shows the
 * cast, the places and the things of `?world=hotel` (`&boxes` draws what the acts use); with
 * `?level=desk&seed=3&mode=practice` it plays a level of `content/` on the stage.
 */
// This page is never shipped, so the weight of the schemas does not matter; it reads the files as the server does.
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- see above
import { level as levelSchema } from '@mikrosprint/curriculum';
import {
  advance,
  learnerLevel,
  learnerState,
  startRun,
  type ActionInput,
  type PlayMode,
} from '@mikrosprint/level-engine';
import { svgDocument } from './art/svg.js';
import { castMoods, drawRig, handShapes, mouthShapes, rigBox } from './cast/rig.js';
import { moodFace, moodPose } from './cast/moods.js';
import { posterUrl } from './posters.js';
import { portraitUrl } from './portraits.js';
import { designBox, type StageScene } from './scenes/scene.js';
import type { StageHandle } from './stage-types.js';
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
  if (place.workplace) boxes.push(['screen', place.workplace.screen], ['printer', place.workplace.printer]);
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

async function play(id: string, mode: PlayMode): Promise<void> {
  const files = import.meta.glob<unknown>('../../../../content/gdpr/levels/*.json', { import: 'default' });
  const file = files[`../../../../content/gdpr/levels/${id}.json`];
  if (file === undefined) throw new Error(`There is no level ${id}.`);
  const level = levelSchema.parse(await file());
  const seed = Number(query.get('seed') ?? 1);
  let state = startRun(level, { seed, mode });
  const skip = Number(query.get('step') ?? 0);
  state = { ...state, current: Math.min(skip, state.order.length - 1) };
  const listeners = new Set<() => void>();
  const dispatch = (action: ActionInput): void => {
    const next = advance(level, state, action);
    if (!next.accepted) return;
    state = mode === 'exam' ? learnerState(next.state) : next.state;
    listeners.forEach((listener) => listener());
  };
  const element = document.querySelector<HTMLElement>('#stage');
  if (element === null) return;
  element.style.width = `${query.get('w') ?? 960}px`;
  element.style.height = `${query.get('h') ?? 540}px`;
  const world = query.get('world') ?? 'gdpr-office';
  element.style.backgroundImage = `url("${await posterUrl(level.scene, world)}")`;
  const { mountStage } = await import('./stage.js');
  const view = learnerLevel(level, { seed, mode, order: state.order });
  const mount = (): StageHandle =>
    mountStage(element, {
      source: {
        level: view,
        getState: () => state,
        subscribe: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        dispatch,
      },
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
  const step = level.steps.find(({ id: stepId }) => stepId === state.order[state.current]);
  Object.assign(window, {
    review: { dispatch, state: () => state, level: step, steps: level.steps, view, mount, handle },
  });
}

const wanted = query.get('level');
if (wanted === null) await showEverything(query.get('world') ?? 'gdpr-office');
else await play(wanted, query.get('mode') === 'exam' ? 'exam' : 'practice');
