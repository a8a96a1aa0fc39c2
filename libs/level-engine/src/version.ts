/**
 * The version of the rules. It is kept with every run, so that a finished run is never judged again by newer
 * rules. Raise the minor when a rule changes what an action does or a mechanic is added, the major when old states
 * cannot be read.
 */
export const engineVersion = '1.1.0';

/**
 * Versions whose runs go on under these rules, newest first: each of their actions still does what it did. 1.0.0 had
 * five of the nine mechanics, with the rules they have today. A version whose rules have changed leaves the list.
 */
export const playableVersions: readonly string[] = [engineVersion, '1.0.0'];
