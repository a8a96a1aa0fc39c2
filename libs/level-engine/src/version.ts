/**
 * The version of the rules. It is kept with every run, so that a finished run is never judged again by newer
 * rules. Raise the minor when a rule changes what an action does, the major when old states cannot be read.
 */
export const engineVersion = '1.0.0';
