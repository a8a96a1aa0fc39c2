/** `major.minor` */
export interface VersionNumber {
  major: number;
  minor: number;
}

export const versionWord = ({ major, minor }: VersionNumber): string => `${major}.${minor}`;

/** Null for what is no version. */
export function versionIn(word: string | null): VersionNumber | null {
  const [, major, minor] = /^(\d{1,5})\.(\d{1,5})$/.exec(word ?? '') ?? [];
  return major === undefined || minor === undefined ? null : { major: Number(major), minor: Number(minor) };
}
