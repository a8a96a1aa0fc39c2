import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { wholeCaseload, type CaseloadChoice, type CaseloadView } from '@mikrosprint/contracts';
import { usePerson } from '../../api/session.js';
import { addressOf, choiceOf } from './address.js';
import { noteListAddress } from './last-address.js';

/**
 * What is shown and in which order. It stands in the address; an address that asks for nothing opens with the
 * caseworker's own view, and otherwise with those who need a hand.
 */
export function useChoice({ views, needsAttention }: CaseloadView) {
  const [address, setAddress] = useSearchParams();
  const [usual] = useState<CaseloadChoice>(
    () =>
      views.find(({ isDefault }) => isDefault)?.choice ?? {
        ...wholeCaseload,
        show: needsAttention > 0 ? 'attention' : 'all',
      },
  );
  // The fields are written from here and the address follows a moment later: what it still has to say of what was
  // written meanwhile (`underWay`) is old, and must take no letters back.
  const [state, setState] = useState(() => ({
    choice: choiceOf(address) ?? usual,
    address: address.toString(),
    underWay: [] as string[],
  }));
  const now = address.toString();
  const { id: personId } = usePerson();
  useEffect(() => noteListAddress(personId, now), [personId, now]);
  if (now !== state.address) {
    const arrived = state.underWay.indexOf(now);
    setState({
      choice: arrived === -1 ? (choiceOf(address) ?? usual) : state.choice,
      address: now,
      underWay: arrived === -1 ? [] : state.underWay.slice(arrived + 1),
    });
  }
  const change = (choice: CaseloadChoice): void => {
    const written = addressOf(choice);
    setState((before) => ({ ...before, choice, underWay: [...before.underWay, written.toString()] }));
    setAddress(written, { replace: true });
  };
  return { choice: state.choice, change };
}
