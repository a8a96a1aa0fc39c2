/** What a new step or level begins with: nobody is asked for what has one answer, or is most likely as next door. */
import { isRecord, listAt, type PartContent } from '../draft/json.js';
import { idOf } from '../draft/parts.js';

const idsAt = (content: PartContent, key: string): string[] =>
  listAt(content, key)
    .filter(isRecord)
    .map(idOf)
    .filter((id) => id !== '');

/** What a step trains and samples, where the sprint has one skill or one learning outcome alone. */
export function onlyLearning(sheet: PartContent): PartContent {
  const [skill, ...otherSkills] = idsAt(sheet, 'skills');
  const [outcome, ...otherOutcomes] = idsAt(sheet, 'outcomes');
  return {
    ...(skill !== undefined && otherSkills.length === 0 && { skills: { [skill]: 1 } }),
    ...(outcome !== undefined && otherOutcomes.length === 0 && { outcome }),
  };
}

/** The place of the level beside it, and the colleague who begins and ends it there. */
export function sameScene(beside: PartContent): PartContent {
  const { scene } = beside;
  const colleague = (key: 'brief' | 'debrief'): PartContent => {
    const said = beside[key];
    return isRecord(said) && typeof said['actor'] === 'string' ? { [key]: { actor: said['actor'] } } : {};
  };
  return { ...(typeof scene === 'string' && { scene }), ...colleague('brief'), ...colleague('debrief') };
}
