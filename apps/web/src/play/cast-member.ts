import type { EnrolmentView } from '@mikrosprint/contracts';

type Member = EnrolmentView['cast'][number];

/** A person of the sprint's cast. Content is checked before it ships, so a stranger only gets a plain name. */
export function castMember(
  { cast }: EnrolmentView,
  actor: string,
): Pick<Member, 'rig' | 'name'> & Partial<Pick<Member, 'role'>> {
  return cast.find(({ id }) => id === actor) ?? { rig: actor, name: actor };
}
