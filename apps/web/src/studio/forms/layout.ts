/*
 * In which order a form is written: what one thinks of first stands first, what is rarely touched is folded away. A
 * field that is named nowhere here follows in the order of its schema, so that a new one is never hidden by accident.
 */

/** Is carried along and not written by hand: what an import remembers of its source. */
export const keptPaths: ReadonlySet<string> = new Set(['origin']);

export type SectionName =
  'about' | 'talk' | 'task' | 'work' | 'after' | 'learning' | 'people' | 'map' | 'time' | 'exam' | 'rare';

export interface Section {
  name: SectionName;
  fields: string[];
}

const sprintSections: Section[] = [
  { name: 'about', fields: ['title', 'tagline', 'description', 'world', 'provider'] },
  {
    name: 'learning',
    fields: [
      'jobFunctions',
      'tasks',
      'outcomes',
      'skills',
      'workplaceTasks',
      'competences',
      'prerequisites',
      'languageLevel',
      'targetGroups',
      'relevantFromWeek',
      'relevantToWeek',
    ],
  },
  { name: 'people', fields: ['cast'] },
  { name: 'map', fields: ['map', 'badges'] },
  { name: 'time', fields: ['estimatedMinutes', 'workloadHours', 'maxDurationDays'] },
  { name: 'rare', fields: ['track', 'place', 'version', 'id'] },
];

const levelSections: Section[] = [
  { name: 'about', fields: ['title', 'goal', 'minutes', 'scene'] },
  { name: 'talk', fields: ['brief', 'debrief'] },
  { name: 'exam', fields: ['draw', 'passMark'] },
  { name: 'rare', fields: ['kind', 'method', 'starThresholds', 'id'] },
];

const stepSections: Section[] = [
  { name: 'task', fields: ['prompt', 'picture', 'intro', 'hint'] },
  { name: 'after', fields: ['feedback', 'source'] },
  { name: 'learning', fields: ['outcome', 'skills'] },
  { name: 'rare', fields: ['clock', 'id', 'origin'] },
];

/** Where the fields go that no section names. */
const rest: Record<string, { sections: Section[]; into: SectionName }> = {
  sprint: { sections: sprintSections, into: 'rare' },
  level: { sections: levelSections, into: 'rare' },
};

/**
 * The sections of a whole form with the fields that exist, empty ones left out.
 * @param root `sprint`, `level` or a mechanic
 */
export function sectionsOf(root: string, names: readonly string[]): Section[] {
  const { sections, into } = rest[root] ?? { sections: stepSections, into: 'work' as const };
  const named = new Set(sections.flatMap(({ fields }) => fields));
  const others = names.filter((name) => !named.has(name));
  const all: Section[] =
    into === 'work'
      ? [sections[0], { name: 'work' as const, fields: [] }, ...sections.slice(1)].flatMap(
          (section) => section ?? [],
        )
      : sections;
  return all
    .map(({ name, fields }) => ({
      name,
      fields: [...fields.filter((field) => names.includes(field)), ...(name === into ? others : [])],
    }))
    .filter(({ fields }) => fields.length > 0);
}

/** First in their group, by the end of the path of the group. */
const first: Record<string, string[]> = {
  compose: ['paper', 'material', 'blocks', 'rules', 'ownWords', 'submit', 'reply'],
  screen: ['app', 'material', 'fields', 'submit', 'reaction', 'actor'],
  'screen/fields': ['label', 'help', 'options', 'accept', 'why'],
  'spot/targets': ['label', 'why', 'prop', 'box'],
  'spot/decoys': ['label', 'why', 'prop', 'box'],
  'triage/items': ['subject', 'body', 'from', 'pile', 'why', 'priority', 'deadline', 'trap'],
  'sprint/cast': ['name', 'role', 'rig'],
  'shift/arrivals': ['actor', 'wants', 'patience', 'after', 'urgency', 'why', 'step'],
};

/** Folded away in their group: by name, or by the end of the path. */
const rare: ReadonlySet<string> = new Set([
  'id',
  'triage/items/trap',
  'triage/piles/help',
  'dialogue/nodes/choices/mood',
  'dialogue/nodes/choices/next',
  'dialogue/endings',
  'sheet/goals/solutionEn',
  'sheet/goals/mustUse',
  'sheet/goals/mustFix',
  'screen/app/address',
]);

/** The fields of a group as they are written: those in sight, then those that are folded away. */
export function orderOf(path: string, names: readonly string[]): { shown: string[]; folded: string[] } {
  const wanted = first[path] ?? [];
  const ordered = [
    ...wanted.filter((name) => names.includes(name)),
    ...names.filter((name) => !wanted.includes(name)),
  ];
  const isRare = (name: string): boolean => rare.has(name) || rare.has(`${path}/${name}`);
  return { shown: ordered.filter((name) => !isRare(name)), folded: ordered.filter(isRare) };
}
