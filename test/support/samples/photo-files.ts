import { deflateSync } from 'node:zlib';
import { encode } from 'jpeg-js';
import { PNG } from 'pngjs';

type Size = { width: number; height: number };

/** Colors of the four corners, from which tests detect the rotation of a picture. */
export const corners = {
  topLeft: [220, 30, 30],
  topRight: [30, 200, 30],
  bottomLeft: [30, 30, 220],
  bottomRight: [240, 220, 20],
} as const;

const cornerAt = (x: number, y: number, { width, height }: Size) => {
  const isTop = y < height / 2;
  if (x < width / 2) return isTop ? corners.topLeft : corners.bottomLeft;
  return isTop ? corners.topRight : corners.bottomRight;
};

const pixels = (size: Size): Buffer => {
  const data = Buffer.alloc(size.width * size.height * 4, 255);
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) {
      data.set(cornerAt(x, y, size), (y * size.width + x) * 4);
    }
  }
  return data;
};

export function plainJpeg(size: Size = { width: 480, height: 360 }, quality = 80): Buffer {
  return encode({ ...size, data: pixels(size) }, quality).data;
}

export function segment(marker: number, body: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Returns EXIF data as phones write it: location, camera name and orientation. */
const exif = (orientation: number, { isLittle = true } = {}): Buffer => {
  const tiff = Buffer.alloc(160);
  const short = (value: number, at: number) =>
    isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    isLittle ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  const entry = (at: number, tag: number, type: number, count: number) => {
    short(tag, at);
    short(type, at + 2);
    long(count, at + 4);
  };
  tiff.write(isLittle ? 'II' : 'MM', 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(3, 8);
  entry(10, 0x010f, 2, 18); // maker
  long(60, 18);
  entry(22, 0x0112, 3, 1); // orientation
  short(orientation, 30);
  entry(34, 0x8825, 4, 1); // GPS
  long(80, 42);
  tiff.write('PHONE-OF-NGUYEN-A\0', 60, 'latin1');
  short(1, 80);
  entry(82, 0x001d, 2, 11);
  long(100, 90);
  tiff.write('2021:12:03 9.9347N 106.3453E\0', 100, 'latin1');
  return tiff;
};

/** Strings in the test photos' metadata that no stored photo may contain. */
export const photoMetadataSecrets = [
  'PHONE-OF-NGUYEN-A',
  '9.9347N',
  'xap:GPS',
  'written by Nguyen',
  'video with a place',
];

/** Returns a JPEG as phones write it, with metadata before, inside and after the image data. */
export function phoneJpeg(orientation = 1, size?: Size, options = {}): Buffer {
  const plain = plainJpeg(size);
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(orientation, options)])),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0xap:GPSLatitude', 'latin1')),
    segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01 xap:GPS', 'latin1')),
    segment(0xfe, Buffer.from('written by Nguyen', 'latin1')),
    plain.subarray(2),
    Buffer.from('video with a place', 'latin1'),
  ]);
}

const crcTable = Array.from({ length: 256 }, (_, start) => {
  let crc = start;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc >>> 0;
});

const crcOf = (bytes: Buffer): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

export function chunk(name: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  crc.writeUInt32BE(crcOf(named));
  return Buffer.concat([length, named, crc]);
}

const pngHead = 8 + 25;

/** Returns a PNG with metadata as editors and phones write it. */
export function phonePng(orientation = 1, size: Size = { width: 480, height: 360 }): Buffer {
  const png = new PNG(size);
  pixels(size).copy(png.data);
  const plain = PNG.sync.write(png);
  return Buffer.concat([
    plain.subarray(0, pngHead),
    chunk('eXIf', exif(orientation, { isLittle: false })),
    chunk('tEXt', Buffer.from('Author\0written by Nguyen', 'latin1')),
    chunk('iTXt', Buffer.from('XML:com.adobe.xmp\0xap:GPSLatitude', 'latin1')),
    plain.subarray(pngHead),
    Buffer.from('video with a place', 'latin1'),
  ]);
}

/** Returns a decompression bomb: a small PNG that declares small dimensions and unpacks to the given number of bytes. */
export function pngBomb(size: Size, unpacked: number, isInterlaced = false): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size.width, 0);
  header.writeUInt32BE(size.height, 4);
  header.set([8, 2, 0, 0, isInterlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(unpacked))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
