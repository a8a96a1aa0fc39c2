import { readFileSync } from 'node:fs';
import path from 'node:path';
import i18next from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import type { Json, PartContent } from '../../apps/web/src/studio/draft/json.js';
import { PartForm } from '../../apps/web/src/studio/forms/PartForm.js';
import { shippedSprints } from './support/shipped.js';

/* The form itself: it shows whatever a draft holds, says what is wrong at the field, and never falls over. */

jest.mock('../../apps/web/src/studio/forms/forms.module.css', () => ({ __esModule: true, default: {} }));
jest.mock('../../apps/web/src/studio/forms/MarkTools.module.css', () => ({ __esModule: true, default: {} }));
jest.mock('../../apps/web/src/studio/media/media.module.css', () => ({ __esModule: true, default: {} }));
jest.mock('../../apps/web/src/components/Button.module.css', () => ({ __esModule: true, default: {} }));
jest.mock('../../apps/web/src/components/Choices.module.css', () => ({ __esModule: true, default: {} }));
jest.mock('../../apps/web/src/components/Toggle.module.css', () => ({ __esModule: true, default: {} }));
jest.mock('../../apps/web/src/components/Notice.module.css', () => ({ __esModule: true, default: {} }));
jest.mock('../../apps/web/src/play/parts/Mark.module.css', () => ({ __esModule: true, default: {} }));
jest.mock('../../apps/web/src/play/panels/sheet/SheetGrid.module.css', () => ({
  __esModule: true,
  default: {},
}));
jest.mock('../../apps/web/src/studio/editors/PictureChoices.module.css', () => ({
  __esModule: true,
  default: {},
}));
jest.mock('../../apps/web/src/studio/editors/MapEditor.module.css', () => ({
  __esModule: true,
  default: {},
}));
jest.mock('../../apps/web/src/studio/editors/RoomEditor.module.css', () => ({
  __esModule: true,
  default: {},
}));
jest.mock('../../apps/web/src/studio/editors/DocumentOrder.module.css', () => ({
  __esModule: true,
  default: {},
}));
jest.mock('../../apps/web/src/studio/editors/SheetEditor.module.css', () => ({
  __esModule: true,
  default: {},
}));
jest.mock('../../apps/web/src/studio/editors/ExamPool.module.css', () => ({ __esModule: true, default: {} }));
// Drawings come after the words, and only in a browser.
jest.mock('../../apps/web/src/components/Portrait', () => ({ Portrait: () => null }));
jest.mock('../../apps/web/src/citizen/map/MapPicture', () => ({ MapPicture: () => null }));
jest.mock('../../apps/web/src/citizen/BadgeArt', () => ({ BadgeArt: () => null }));

beforeAll(async () => {
  const file = path.resolve(__dirname, '../../apps/web/src/i18n/da/studio.json');
  const studio = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  await i18next.use(initReactI18next).init({ lng: 'da', resources: { da: { studio } } });
});

type Props = Parameters<typeof PartForm>[0];
const [sprint] = shippedSprints();
const html = (content: PartContent, more: Partial<Props> = {}): string =>
  renderToStaticMarkup(
    createElement(PartForm, {
      part: 'level/one',
      content,
      stepId: null,
      problems: [],
      comments: [],
      onChange: () => undefined,
      sheet: sprint?.sheet,
      levels: sprint?.levels,
      ...more,
    }),
  );

test('a sheet, a level and every kind of step that ships are shown', () => {
  const seen = new Set<string>();
  for (const { sheet, levels } of shippedSprints()) {
    expect(html(sheet, { part: 'sheet' })).toContain('Sprintets titel');
    for (const level of Object.values(levels)) {
      for (const step of level['steps'] as PartContent[]) {
        const mechanic = String(step['mechanic']);
        if (seen.has(mechanic)) continue;
        seen.add(mechanic);
        expect(html(level)).toContain('Banens titel');
        const shown = html(level, { stepId: String(step['id']), sheet, levels });
        expect(shown).toContain('data-path="steps/');
        expect(shown).not.toMatch(/forms\.(?:field|choice|section)/);
        expect(shown).not.toContain('findes ikke');
      }
    }
  }
  expect(seen.size).toBe(9);
});

const odd: [string, Json][] = [
  ['a word', 'word'],
  ['a number', 7],
  ['nothing', null],
  ['a list', [1, [2], { a: null }]],
  ['an object', { da: 4, en: [], id: {} }],
];

test.each(odd)('%s where anything else should be is shown and kept', (_, value) => {
  const step: PartContent = {
    id: 'a',
    mechanic: 'triage',
    prompt: value,
    piles: value,
    items: [value],
    clock: value,
    mine: value,
  };
  const level: PartContent = {
    kind: value,
    title: value,
    brief: value,
    debrief: value,
    scene: value,
    steps: [value, step],
  };
  expect(html(level)).toContain('Banens titel');
  expect(html(level, { stepId: 'a' })).toContain('Bunker');
  expect(
    html({ cast: value, map: [value], badges: value, skills: [value] }, { part: 'sheet', sheet: value }),
  ).toContain('Sprintets titel');
  expect(html({ steps: value }, { stepId: 'a' })).toContain('findes ikke længere');
});

test('a problem stands at its field and is tied to it, a remark beside it', () => {
  const level: PartContent = { kind: 'practice', title: { da: 'Banen' } };
  const shown = html(level, {
    problems: [
      { part: 'level/one', path: ['title', 'en'], message: 'has no English text', excusable: false },
    ],
    comments: [
      {
        commentId: '1',
        part: 'level/one',
        path: ['title'],
        text: 'Kan den være kortere?',
        by: null,
        at: '2026-11-22T10:00:00Z',
        resolvedAt: null,
        gone: false,
        about: null,
      },
      {
        commentId: '2',
        part: 'level/one',
        path: ['goal'],
        text: 'Er løst',
        by: null,
        at: '2026-11-22T10:00:00Z',
        resolvedAt: '2026-11-22T11:00:00Z',
        gone: false,
        about: null,
      },
    ],
  });
  const [id] =
    /id="([^"]+)"[^>]*><p[^>]*><svg(?:(?!<\/svg>).)*<\/svg><span>Mangler på engelsk/.exec(shown)?.slice(1) ??
    [];
  expect(id).toBeTruthy();
  expect(shown).toMatch(
    new RegExp(`data-path="title/da"[^>]*aria-describedby="[^"]*${id}[^"]*" aria-invalid="true"`),
  );
  expect(shown).toContain('Kan den være kortere?');
  expect(shown).not.toContain('Er løst');
  expect(shown.match(/Mangler/g)?.length).toBeGreaterThan(1);
});

test('what is written is text, whatever it looks like', () => {
  const evil = '<img src=x onerror=alert(1)>';
  const shown = html({ kind: 'practice', title: { da: evil, en: evil }, [evil]: evil });
  expect(shown).not.toContain('<img');
  expect(shown).toContain('&lt;img');
});
