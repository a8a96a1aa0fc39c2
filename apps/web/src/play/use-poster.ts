import { useEffect, useState } from 'react';

/** The scene as a picture. It is drawn by code, which comes as a part of its own. */
export function usePoster(scene: string, world: string): string | null {
  const [poster, setPoster] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    import('../stage/posters.js')
      .then(({ posterUrl }) => posterUrl(scene, world))
      .then((drawn) => current && setPoster(drawn))
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [scene, world]);
  return poster;
}
