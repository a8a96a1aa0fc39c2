/** From a list of problems to the field: what is folded is opened, and the field has the focus. */
import type { JsonPath } from '../draft/json.js';
import { pathKey } from './owners.js';

const inputs = 'textarea, input, select, button, summary';

/**
 * Goes to what stands at `path`, or to the nearest that stands around it.
 * @param form what the form is in
 * @returns whether there was anything to go to
 */
export function revealField(form: HTMLElement, path: JsonPath): boolean {
  for (let length = path.length; length > 0; length -= 1) {
    const key = pathKey(path.slice(0, length));
    const found = form.querySelector<HTMLElement>(`[data-path="${CSS.escape(key)}"]`);
    if (!found) continue;
    for (let fold = found.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
      fold.open = true;
    }
    const target = found.matches(inputs) ? found : (found.querySelector<HTMLElement>(inputs) ?? found);
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'center' });
    return true;
  }
  return false;
}
