import { deflateSync } from 'node:zlib';
import {
  chunk,
  phoneJpeg,
  phonePng,
  plainJpeg,
  pngBomb,
  segment,
} from '../../../support/samples/photo-files.ts';

/** A malicious file uploaded as a photo. */
export type HostileFile = { name: string; bytes: Uint8Array; type: string };

/** Strings that no stored file may contain. */
export const forbiddenFileContents = [
  '<script',
  'alert(',
  '<?php',
  '%PDF-',
  'PK\u0003\u0004',
  'javascript:',
  'PHONE-OF-NGUYEN-A',
  '9.9347N',
  'xap:GPS',
  'written by Nguyen',
  'video with a place',
];

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const small = { width: 64, height: 48 };
const html = '<!doctype html><script>alert(document.domain)</script>';
const zip = latin('PK\u0003\u0004 META-INF/MANIFEST.MF');
const pdf = latin('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj');

/** Returns a JPEG with additional segments before its image data. */
const withSegments = (...segments: Buffer[]): Buffer => {
  const plain = plainJpeg(small);
  return Buffer.concat([plain.subarray(0, 2), ...segments, plain.subarray(2)]);
};

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Offset behind the PNG signature (8 bytes) and the header chunk (25 bytes). */
const pngHead = 33;

const withChunks = (...chunks: Buffer[]): Buffer => {
  const plain = phonePng(1, small);
  return Buffer.concat([plain.subarray(0, pngHead), ...chunks, plain.subarray(pngHead)]);
};

const header = (width: number, height: number, depth = 8, color = 2): Buffer => {
  const body = Buffer.alloc(13);
  body.writeUInt32BE(width, 0);
  body.writeUInt32BE(height, 4);
  body.set([depth, color, 0, 0, 0], 8);
  return chunk('IHDR', body);
};

const pngOf = (...chunks: Buffer[]): Buffer =>
  Buffer.concat([signature, ...chunks, chunk('IEND', Buffer.alloc(0))]);

const frameAt = (jpeg: Buffer): number => jpeg.indexOf(Buffer.from([0xff, 0xc0]));
const scanAt = (jpeg: Buffer): number => jpeg.indexOf(Buffer.from([0xff, 0xda]));

/** Returns a JPEG with a changed frame header. */
const withChangedFrame = (change: (jpeg: Buffer, frame: number) => void): Buffer => {
  const jpeg = Buffer.from(plainJpeg(small));
  change(jpeg, frameAt(jpeg));
  return jpeg;
};

const manyScans = (): Buffer => {
  const plain = plainJpeg(small);
  const from = scanAt(plain);
  const scan = plain.subarray(from, -2);
  return Buffer.concat([
    plain.subarray(0, from),
    ...Array.from({ length: 400 }, () => scan),
    plain.subarray(-2),
  ]);
};

const jpegs: [string, Buffer][] = [
  ['a JPEG of 65,535 by 65,535', withChangedFrame((jpeg, at) => jpeg.fill(0xff, at + 5, at + 9))],
  ['a JPEG of no height', withChangedFrame((jpeg, at) => jpeg.writeUInt16BE(0, at + 5))],
  ['a JPEG of 255 colors', withChangedFrame((jpeg, at) => jpeg.writeUInt8(255, at + 9))],
  ['a JPEG of twelve bits', withChangedFrame((jpeg, at) => jpeg.writeUInt8(12, at + 4))],
  ['a JPEG that samples nothing', withChangedFrame((jpeg, at) => jpeg.writeUInt8(0, at + 11))],
  ['a JPEG whose segment has no length', withSegments(Buffer.from([0xff, 0xe1, 0, 0]))],
  ['a JPEG whose segment ends beyond it', withSegments(Buffer.from([0xff, 0xe1, 0xff, 0xff]))],
  ['a JPEG that ends in its header', plainJpeg(small).subarray(0, 30)],
  ['a JPEG that ends in its picture', plainJpeg(small).subarray(0, -200)],
  ['a JPEG of four hundred scans', manyScans()],
  [
    'a JPEG of a hundred thousand comments',
    withSegments(...Array.from({ length: 100_000 }, () => segment(0xfe, latin('x')))),
  ],
  ['a JPEG with a page in its comment', withSegments(segment(0xfe, latin(html)))],
  ['a JPEG that begins as a script', withSegments(segment(0xe0, latin('*/=alert(1)/*')))],
  [
    'a JPEG with a program in its camera’s name',
    withSegments(segment(0xe1, latin('Exif\0\0<?php system($_GET[0]); ?>'))),
  ],
  ['a JPEG with a page behind it', Buffer.concat([plainJpeg(small), latin(html)])],
  ['a JPEG with an archive behind it', Buffer.concat([plainJpeg(small), zip])],
  ['a JPEG with a document behind it', Buffer.concat([plainJpeg(small), pdf])],
  [
    'a JPEG with a picture in its camera’s data',
    withSegments(segment(0xe1, Buffer.concat([latin('Exif\0\0'), phoneJpeg(1, small)]))),
  ],
  ['a JPEG in a JPEG', Buffer.concat([plainJpeg(small).subarray(0, -2), phoneJpeg(3, small)])],
  ['a photo as phones make it', phoneJpeg(6, small)],
];

const bombed = deflateSync(Buffer.alloc(50_000_000));

const pngFiles: [string, Buffer][] = [
  ['a PNG that unpacks to more than it says', pngBomb({ width: 10, height: 10 }, 50_000_000)],
  ['a PNG in passes that unpacks to more', pngBomb({ width: 10, height: 10 }, 50_000_000, true)],
  ['a PNG of 60,000 by 60,000', pngBomb({ width: 60_000, height: 60_000 }, 1000)],
  ['a PNG of four milliards by one', pngOf(header(0xffff_ffff, 1), chunk('IDAT', Buffer.alloc(9)))],
  ['a PNG of no width', pngOf(header(0, 10), chunk('IDAT', deflateSync(Buffer.alloc(10))))],
  [
    'a PNG of a depth that there isn’t',
    pngOf(header(9, 9, 7), chunk('IDAT', deflateSync(Buffer.alloc(99)))),
  ],
  [
    'a PNG whose palette is missing',
    pngOf(header(9, 9, 8, 3), chunk('IDAT', deflateSync(Buffer.alloc(99)))),
  ],
  ['a PNG without a picture', pngOf(header(9, 9))],
  ['a PNG with two headers', withChunks(header(20_000, 20_000))],
  [
    'a PNG with words that unpack to fifty megabytes',
    withChunks(chunk('zTXt', Buffer.concat([latin('Author\0\0'), bombed]))),
  ],
  [
    'a PNG with colors that unpack to fifty megabytes',
    withChunks(chunk('iCCP', Buffer.concat([latin('sRGB\0\0'), bombed]))),
  ],
  ['a PNG with a page in its words', withChunks(chunk('iTXt', latin(`Title\0\0\0\0\0${html}`)))],
  [
    'a PNG of a hundred thousand parts',
    withChunks(...Array.from({ length: 100_000 }, () => chunk('tEXt', latin('a\0b')))),
  ],
  [
    'a PNG whose part ends beyond it',
    Buffer.concat([signature, header(9, 9), Buffer.from([0x7f, 0xff, 0xff, 0xff, 73, 68, 65, 84])]),
  ],
  ['a PNG with an archive behind it', Buffer.concat([phonePng(1, small), zip])],
];

const others: [string, Buffer, string?][] = [
  ['a page', latin(html)],
  ['a page that calls itself so', latin(html), 'text/html'],
  [
    'a drawing with a script',
    latin('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'image/svg+xml',
  ],
  [
    'a drawing that asks for a file',
    latin('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'),
  ],
  ['a GIF that is a script', latin('GIF89a/*\0\0*/=alert(1)//'), 'image/gif'],
  ['a BMP', latin('BM\0\0\0\0\0\0\0\0\x36\0\0\0'), 'image/bmp'],
  ['a WebP', latin('RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0'), 'image/webp'],
  ['an iPhone’s picture', latin('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'image/heic'],
  ['an archive', zip, 'application/zip'],
  ['a document', pdf, 'application/pdf'],
  ['a TIFF', latin('II*\0\x08\0\0\0'), 'image/tiff'],
  ['the first byte of a photo', Buffer.from([0xff])],
  ['the first three bytes of a photo', Buffer.from([0xff, 0xd8, 0xff])],
  ['nothing', Buffer.alloc(0)],
  [
    'six megabytes of a photo’s mark',
    Buffer.alloc(5_900_000, Buffer.from([0xff, 0xd8, 0xff, 0xe1])),
  ],
];

/** Returns all malicious files, each with a photo's media type or with its own. */
export function hostileFiles(): HostileFile[] {
  return [
    ...jpegs.map(([name, bytes]) => ({ name, bytes, type: 'image/jpeg' })),
    ...pngFiles.map(([name, bytes]) => ({ name, bytes, type: 'image/png' })),
    ...others.map(([name, bytes, type = 'image/jpeg']) => ({ name, bytes, type })),
  ];
}
