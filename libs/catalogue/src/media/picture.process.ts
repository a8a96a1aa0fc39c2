import sharp, { type Sharp } from 'sharp';

/*
 * One picture, decoded and written anew, in a process of its own: a file that brings a decoder down, or keeps it busy
 * for ever, brings down nothing else. It knows no secret and no database. Started by the picture workshop.
 */

/** What it is asked. */
export interface PictureOrder {
  bytes: Uint8Array;
  as: WrittenAs;
  largestSide: number;
  mostPixels: number;
}

export type WrittenAs = 'webp' | 'png' | 'jpeg';

/** What it answers: the picture written anew, or nothing when there is none in the bytes. */
export interface PictureAnswer {
  bytes: Uint8Array | null;
}

// Everything libvips can open would be a way in: these four are what people send.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
  ],
});
sharp.cache(false);
sharp.concurrency(1);

const inFormat: Record<WrittenAs, (picture: Sharp) => Sharp> = {
  webp: (picture) => picture.webp({ quality: 82, smartSubsample: true, effort: 4 }),
  png: (picture) => picture.png({ compressionLevel: 9 }),
  jpeg: (picture) => picture.jpeg({ quality: 88 }),
};

async function written({ bytes, as, largestSide, mostPixels }: PictureOrder): Promise<Uint8Array | null> {
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1, animated: false })
      // As the camera was held; what else it noted (where, when) is left behind.
      .autoOrient()
      .resize({ width: largestSide, height: largestSide, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    return await inFormat[as](picture).toBuffer();
  } catch {
    return null;
  }
}

process.once('message', (order: PictureOrder) => {
  void written(order).then((bytes) => {
    const answer: PictureAnswer = { bytes };
    process.send?.(answer, () => process.disconnect());
  });
});
