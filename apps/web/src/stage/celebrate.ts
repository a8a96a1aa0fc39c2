/** Confetti for a finished sprint, and only for that. The library is fetched when there is something to celebrate. */
import { office } from './art/palette.js';

/** Resolves when the paper has fallen; does nothing for those who asked for calm. */
export async function celebrate(options: { reducedMotion: boolean }): Promise<void> {
  if (options.reducedMotion) return;
  const { default: confetti } = await import('canvas-confetti');
  const shared = {
    colors: [office.violet, office.violetLight, office.sage, office.sageLight, office.sun, '#e07f52'],
    disableForReducedMotion: true,
    scalar: 1.1,
    ticks: 260,
  };
  const left = confetti({
    ...shared,
    particleCount: 90,
    angle: 60,
    spread: 62,
    startVelocity: 52,
    origin: { x: 0, y: 0.78 },
  });
  const right = confetti({
    ...shared,
    particleCount: 90,
    angle: 120,
    spread: 62,
    startVelocity: 52,
    origin: { x: 1, y: 0.78 },
  });
  await Promise.all([left, right]);
}
