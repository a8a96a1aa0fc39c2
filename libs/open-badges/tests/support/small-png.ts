import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const made = Buffer.alloc(content.length + 8);
  made.writeUInt32BE(content.length - 4, 0);
  content.copy(made, 4);
  made.writeUInt32BE(crc32(content), content.length + 4);
  return made;
}

/** One grey pixel. */
export const smallPng = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
  chunk('IDAT', deflateSync(Buffer.alloc(2))),
  chunk('IEND', Buffer.alloc(0)),
]);
