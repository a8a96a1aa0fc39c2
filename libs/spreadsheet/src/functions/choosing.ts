import { type Call, type Compute } from '../call.js';
import { Failure, type Operand } from '../values.js';
import { trouble } from '../words.js';
import { truthsOf } from './numbers-of.js';

/** Without a third part the answer is FALSK; a part left empty is 0 (Microsoft, "IF function"). */
function choose(call: Call): Operand {
  if (call.truth(0)) return emptyIsZero(call.operand(1));
  return call.count > 2 ? emptyIsZero(call.operand(2)) : false;
}

const emptyIsZero = (operand: Operand): Operand => operand ?? 0;

function chooseFirst(call: Call): Operand {
  for (let index = 0; index + 1 < call.count; index += 2) {
    if (call.truth(index)) return emptyIsZero(call.operand(index + 1));
  }
  throw trouble.noBranch();
}

const unless =
  (caught: (failure: Failure) => boolean): Compute =>
  (call) => {
    const value = call.given(0);
    return value instanceof Failure && caught(value) ? emptyIsZero(call.operand(1)) : value;
  };

const gather =
  (holds: (truths: readonly boolean[]) => boolean): Compute =>
  (call) => {
    const truths = truthsOf(call);
    if (truths.length === 0) throw trouble.noTruths();
    return holds(truths);
  };

function chooseNumbered(call: Call): Operand {
  const number = call.whole(0);
  if (number < 1 || number >= call.count) throw trouble.choiceOutside();
  return call.operand(number);
}

/** A circle is a slip in the sheet, not a result: it is not hidden. */
const isError = (failure: Failure): boolean => failure.code !== 'circular';

const asks =
  (holds: (value: ReturnType<Call['given']>) => boolean): Compute =>
  (call) =>
    holds(call.given(0));

export const choosing: Record<string, Compute> = {
  IF: choose,
  IFS: chooseFirst,
  IFERROR: unless(isError),
  IFNA: unless(({ code }) => code === 'not-available'),
  AND: gather((truths) => truths.every(Boolean)),
  OR: gather((truths) => truths.some(Boolean)),
  XOR: gather((truths) => truths.filter(Boolean).length % 2 === 1),
  NOT: (call) => !call.truth(0),
  CHOOSE: chooseNumbered,
  TRUE: () => true,
  FALSE: () => false,
  // Only a cell can be empty: ER.TOM("") is FALSK.
  ISBLANK: (call) => call.isCell(0) && call.given(0) === null,
  ISNUMBER: asks((value) => typeof value === 'number'),
  ISTEXT: asks((value) => typeof value === 'string'),
  ISERROR: asks((value) => value instanceof Failure),
  ISNA: asks((value) => value instanceof Failure && value.code === 'not-available'),
  NA: () => {
    throw trouble.given();
  },
};
