import { lazy, Suspense } from 'react';
import type { Json, JsonPath } from '../draft/json.js';
import type { FieldOf } from '../forms/describe.js';

const PictureChoice = lazy(async () => ({ default: (await import('./PictureChoice.js')).PictureChoice }));

export interface PictureFileFieldProps {
  field: FieldOf<'picture-file'>;
  value: Json | undefined;
  path: JsonPath;
  hideLabel?: string | undefined;
}

/** Which picture of the library. It comes with the first task that shows one. */
export function PictureFileField(props: PictureFileFieldProps) {
  return (
    <Suspense fallback={null}>
      <PictureChoice {...props} />
    </Suspense>
  );
}
