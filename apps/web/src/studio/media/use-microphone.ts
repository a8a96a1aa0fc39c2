import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { longestClip } from '@mikrosprint/contracts';

/** Why nothing can be recorded here. */
export type NoMicrophone = 'unsupported' | 'refused' | 'missing';

export type Microphone =
  | { state: 'silent'; problem: NoMicrophone | null }
  | { state: 'asking' }
  | { state: 'recording'; seconds: number };

/** What browsers can record, the smallest first. */
const formats = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];
/** Speech is clear at this, and two minutes of it are well below what a recording may weigh. */
const bitsPerSecond = 48_000;

interface Taking {
  recorder: MediaRecorder;
  stream: MediaStream;
  sound: AudioContext;
  chunks: Blob[];
  /** What was taken is not wanted: the page is gone. */
  isDropped: boolean;
}

/**
 * Records a voice. Nothing is listened to before somebody asks for it, and the microphone is let go as soon as the
 * recording ends.
 * @param meter gets the loudness of this moment as `--level`, 0 to 1
 * @param onTaken hears of every recording that was ended
 */
export function useMicrophone(
  meter: RefObject<HTMLElement | null>,
  onTaken: (recording: Blob) => void,
): { microphone: Microphone; start(): void; stop(): void } {
  const [microphone, setMicrophone] = useState<Microphone>({ state: 'silent', problem: null });
  const taking = useRef<Taking | null>(null);
  const taken = useRef(onTaken);
  taken.current = onTaken;

  const stop = useCallback(() => {
    const now = taking.current;
    if (now && now.recorder.state !== 'inactive') now.recorder.stop();
  }, []);

  const start = useCallback(() => {
    if (taking.current) return;
    setMicrophone({ state: 'asking' });
    take(meter).then(
      (now) => {
        taking.current = now;
        const began = performance.now();
        const clock = setInterval(() => {
          const seconds = Math.floor((performance.now() - began) / 1000);
          setMicrophone({ state: 'recording', seconds });
          if (seconds >= longestClip - 1) now.recorder.stop();
        }, 250);
        now.recorder.onstop = () => {
          clearInterval(clock);
          letGo(now);
          taking.current = null;
          if (now.isDropped) return;
          setMicrophone({ state: 'silent', problem: null });
          const type = now.recorder.mimeType;
          if (now.chunks.some(({ size }) => size > 0)) taken.current(new Blob(now.chunks, { type }));
        };
        setMicrophone({ state: 'recording', seconds: 0 });
      },
      (error: unknown) => setMicrophone({ state: 'silent', problem: problemOf(error) }),
    );
  }, [meter]);

  useEffect(
    () => () => {
      if (!taking.current) return;
      taking.current.isDropped = true;
      stop();
    },
    [stop],
  );
  return { microphone, start, stop };
}

async function take(meter: RefObject<HTMLElement | null>): Promise<Taking> {
  // Browsers offer no microphone to a page that came over an open line.
  const mimeType = formats.find((format) => globalThis.MediaRecorder?.isTypeSupported(format));
  if (mimeType === undefined || !navigator.mediaDevices) throw new DOMException('', 'NotSupportedError');
  const stream = await navigator.mediaDevices.getUserMedia({ audio: { noiseSuppression: true } });
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: bitsPerSecond });
  const sound = new AudioContext();
  const chunks: Blob[] = [];
  recorder.ondataavailable = ({ data }) => chunks.push(data);
  showLevel(sound, stream, meter);
  recorder.start(1_000);
  return { recorder, stream, sound, chunks, isDropped: false };
}

/** As loud as it is now, until the sound is closed. */
function showLevel(sound: AudioContext, stream: MediaStream, meter: RefObject<HTMLElement | null>): void {
  const analyser = sound.createAnalyser();
  analyser.fftSize = 1_024;
  sound.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const look = () => {
    if (sound.state === 'closed') return;
    analyser.getFloatTimeDomainData(samples);
    const loudness = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    // Speech is far below what a microphone can take; its square root fills the meter.
    meter.current?.style.setProperty('--level', Math.min(1, Math.sqrt(loudness) * 1.6).toFixed(2));
    requestAnimationFrame(look);
  };
  look();
}

function letGo({ stream, sound }: Taking): void {
  for (const track of stream.getTracks()) track.stop();
  void sound.close();
}

function problemOf(error: unknown): NoMicrophone {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotSupportedError' ? 'unsupported' : 'missing';
}
