import {
  caseloadShows,
  caseloadSorts,
  longestCaseloadSearch,
  quietDays,
  signalKinds,
  wholeCaseload,
  type CaseloadChoice,
} from '@mikrosprint/contracts';

/** The names in the address; whoever follows a link to the list sees it as it was. */
const names = {
  show: 'show',
  signals: 'signal',
  sprint: 'sprint',
  unitId: 'unit',
  quietFor: 'quiet',
  sort: 'sort',
  search: 'q',
} as const;

/** The choice as it stands in the address. What is as usual is left out, except what is shown. */
export function addressOf(choice: CaseloadChoice): URLSearchParams {
  const address = new URLSearchParams({ [names.show]: choice.show });
  const kinds = signalKinds.filter((kind) => choice.signals.includes(kind));
  if (kinds.length > 0) address.set(names.signals, kinds.join(' '));
  if (choice.sprint !== null) address.set(names.sprint, choice.sprint);
  if (choice.unitId !== null) address.set(names.unitId, choice.unitId);
  if (choice.quietFor !== null) address.set(names.quietFor, String(choice.quietFor));
  if (choice.sort !== wholeCaseload.sort) address.set(names.sort, choice.sort);
  if (choice.search.trim() !== '') address.set(names.search, choice.search.trim());
  return address;
}

/** The choice that an address asks for, or null when it asks for none. What it does not understand is left out. */
export function choiceOf(address: URLSearchParams): CaseloadChoice | null {
  if (!Object.values(names).some((name) => address.has(name))) return null;
  const kinds = (address.get(names.signals) ?? '').split(' ');
  return {
    show: oneOf(caseloadShows, address.get(names.show)) ?? wholeCaseload.show,
    signals: signalKinds.filter((kind) => kinds.includes(kind)),
    sprint: address.get(names.sprint),
    unitId: address.get(names.unitId),
    quietFor: quietDays.find((days) => String(days) === address.get(names.quietFor)) ?? null,
    sort: oneOf(caseloadSorts, address.get(names.sort)) ?? wholeCaseload.sort,
    search: (address.get(names.search) ?? '').slice(0, longestCaseloadSearch),
  };
}

export const sameChoice = (one: CaseloadChoice, other: CaseloadChoice): boolean =>
  addressOf(one).toString() === addressOf(other).toString();

function oneOf<Value extends string>(values: readonly Value[], wanted: string | null): Value | undefined {
  return values.find((value) => value === wanted);
}
