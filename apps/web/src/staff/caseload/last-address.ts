let last = { personId: '', address: '' };

/** Where the list stood when it was last open in this tab: the way back from a citizen leads there. */
export function noteListAddress(personId: string, address: string): void {
  last = { personId, address };
}

/** Nobody comes back to somebody else's search. */
export function listAddress(personId: string): string {
  return last.personId === personId && last.address !== '' ? `/caseload?${last.address}` : '/caseload';
}
