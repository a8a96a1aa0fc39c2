declare module 'zzfx' {
  /** Plays a sound from up to twenty-one numbers and returns its source. */
  export function zzfx(...parameters: (number | undefined)[]): AudioBufferSourceNode;
}
