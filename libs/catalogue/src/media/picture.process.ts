import sharp from 'sharp';

/*
 * One picture, decoded and written anew, in a process of its own: a file that brings a decoder down, or keeps it busy
 * for ever, brings down nothing else. It knows no secret and no database. Started by the picture workshop.
 */

/** What it is asked. */
export interface PictureOrder {
  bytes: Uint8Array;
  largestSide: number;
  mostPixels: number;
}

/** What it answers: a WebP, or nothing when there is no picture in the bytes. */
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

async function written({ bytes, largestSide, mostPixels }: PictureOrder): Promise<Uint8Array | null> {
  try {
    return await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1, animated: false })
      // As the camera was held; what else it noted (where, when) is left behind.
      .autoOrient()
      .resize({ width: largestSide, height: largestSide, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .webp({ quality: 82, smartSubsample: true, effort: 4 })
      .toBuffer();
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
