/**
 * A page for looking at the art while it is made; it is not part of the product's build. Without a query it shows the
 * cast, the places and the things; with `?level=desk&seed=3&mode=practice` it plays a level of `content/` on the stage.
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
import { rigs } from './cast/rigs.js';
import { posterUrl } from './posters.js';
import { portraitUrl } from './portraits.js';
import { propLibrary } from './props/prop-library.js';
import { sceneLibrary } from './scenes/scene-library.js';
import type { StageHandle } from './stage-types.js';

const query = new URLSearchParams(window.location.search);
const main = document.querySelector('main');

function show(title: string, pictures: [caption: string, html: string][]): void {
  const section = document.createElement('section');
  section.innerHTML = `<h2>${title}</h2><div>${pictures.map(([caption, html]) => `<figure>${html}<figcaption>${caption}</figcaption></figure>`).join('')}</div>`;
  main?.append(section);
}

function showEverything(): void {
  const head = { x: 70, y: -6, width: 160, height: 176 };
  for (const rig of Object.values(rigs)) {
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
      ['portrait', `<img width="96" alt="" src="${portraitUrl(rig.id, 'pleased')}">`],
    ]);
  }
  show(
    'Places',
    Object.keys(sceneLibrary).map((id): [string, string] => [
      id,
      `<img width="900" alt="" src="${posterUrl(id)}">`,
    ]),
  );
  show(
    'Things',
    Object.values(propLibrary).map(({ id, box, svg }): [string, string] => [id, svgDocument(box, svg, 1.4)]),
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
  element.style.backgroundImage = `url("${posterUrl(level.scene)}")`;
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
if (wanted === null) showEverything();
else await play(wanted, query.get('mode') === 'exam' ? 'exam' : 'practice');
