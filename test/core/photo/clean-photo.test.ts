import fc from 'fast-check';
import { decode } from 'jpeg-js';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { cleanPhoto } from '../../../core/photo/clean-photo.ts';
import { getTicketPolicy } from '../../../core/ticket/model/ticket-policy.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { openingMorning } from '../../support/samples/a-ticket.ts';
import {
  chunk,
  phoneJpeg,
  phonePng,
  photoMetadataSecrets,
  plainJpeg,
  segment,
} from '../../support/samples/photo-files.ts';

const bounds = getTicketPolicy(testDirectory, openingMorning).photos;
const clean = (bytes: Uint8Array) => cleanPhoto(bytes, bounds);
const cleaned = (bytes: Uint8Array) => {
  const outcome = clean(bytes);
  if (outcome.kind !== 'clean') throw new Error(`Not clean: ${outcome.problem}`);
  return outcome.photo;
};
const problemOf = (bytes: Uint8Array) => {
  const outcome = clean(bytes);
  return outcome.kind === 'unusable' ? outcome.problem : undefined;
};

const holdsNone = (bytes: Uint8Array): string[] =>
  photoMetadataSecrets.filter((secret) => Buffer.from(bytes).includes(secret));

describe('cleaning a JPEG', () => {
  test('a cleaned JPEG has identical pixels and no metadata about person, time, place or camera', () => {
    const sent = phoneJpeg(1);
    expect(photoMetadataSecrets.filter((secret) => !sent.includes(secret))).toEqual([]);
    const { bytes } = cleaned(sent);
    expect(holdsNone(bytes)).toEqual([]);
    const options = { useTArray: true } as const;
    expect(decode(bytes, options).data).toEqual(decode(plainJpeg(), options).data);
  });

  test.each([
    [1, 480, 360],
    [3, 480, 360],
    [6, 360, 480],
    [8, 360, 480],
  ])(
    'a cleaned JPEG retains its orientation %i and is displayed as %i by %i pixels',
    (held, width, height) => {
      for (const isLittle of [true, false]) {
        const photo = cleaned(phoneJpeg(held, undefined, { isLittle }));
        expect([photo.orientation, photo.width, photo.height]).toEqual([held, width, height]);
        // the orientation written into the file is read back
        expect(cleaned(photo.bytes)).toEqual(photo);
      }
    },
  );

  test.each([0, 9, 255])('a JPEG with the invalid orientation %i counts as upright', (held) => {
    expect(cleaned(phoneJpeg(held)).orientation).toBe(1);
  });

  test('cleaning a JPEG is idempotent, so that the same photo always gets the same file name', () => {
    const once = cleaned(phoneJpeg(6)).bytes;
    expect(cleaned(once).bytes).toEqual(once);
  });

  test('a cleaned JPEG has no thumbnail in its first segment and no fill bytes before markers', () => {
    const plain = plainJpeg();
    const small = Buffer.from(
      'JFIF\0\x01\x01\0\0\x01\0\x01\x08\x08 xap:GPS of a small one',
      'latin1',
    );
    const sent = Buffer.concat([
      plain.subarray(0, 2),
      segment(0xe0, small),
      Buffer.from([0xff, 0xff, 0xff]),
      plain.subarray(20),
    ]);
    expect(sent[25 + small.length]).toBeDefined();
    expect(holdsNone(cleaned(sent).bytes)).toEqual([]);
  });
});

describe('broken and hostile JPEG files', () => {
  test.each<[string, number, (frame: number, scan: number) => number]>([
    ['no component', 0, (frame) => frame + 9],
    ['two components', 2, (frame) => frame + 9],
    ['more components than the segment holds', 255, (frame) => frame + 9],
    ['a sampling factor of zero', 0, (frame) => frame + 11],
    ['a repeated component', 2, (frame) => frame + 10],
    ['a scan without components', 0, (_, scan) => scan + 4],
    ['a scan of an unknown component', 9, (_, scan) => scan + 5],
  ])('a JPEG with %s is refused', (_, value, positionOf) => {
    const sent = Buffer.from(plainJpeg());
    const [frame, scan] = [0xc0, 0xda].map((marker) => sent.indexOf(Buffer.from([0xff, marker])));
    sent[positionOf(frame ?? 0, scan ?? 0)] = value;
    expect(problemOf(sent)).toBe('photo-broken');
  });

  test('a JPEG truncated at any byte is refused without throwing', () => {
    const sent = phoneJpeg(6);
    const end = sent.lastIndexOf(Buffer.from([0xff, 0xd9])) + 2;
    fc.assert(
      fc.property(fc.integer({ min: 3, max: end - 1 }), (length) => {
        expect(problemOf(sent.subarray(0, length))).toBe('photo-broken');
      }),
    );
  });

  test('a JPEG with any modified bytes is refused or cleaned without throwing', () => {
    const sent = phoneJpeg(6);
    const changes = fc.array(fc.tuple(fc.nat(sent.length - 1), fc.nat(255)), { minLength: 1 });
    fc.assert(
      fc.property(changes, (made) => {
        const changed = Buffer.from(sent);
        for (const [at, byte] of made) changed[at] = byte;
        expect(['clean', 'unusable']).toContain(clean(changed).kind);
      }),
    );
  });

  test('a JPEG with a hundred scans is refused because it would overload decoders', () => {
    const plain = plainJpeg({ width: 16, height: 16 });
    const scanAt = plain.indexOf(Buffer.from([0xff, 0xda]));
    const scan = plain.subarray(scanAt, -2);
    const many = Buffer.concat([
      plain.subarray(0, scanAt),
      ...Array.from({ length: 100 }, () => scan),
      Buffer.from([0xff, 0xd9]),
    ]);
    expect(problemOf(many)).toBe('photo-broken');
  });
});

describe('cleaning a PNG', () => {
  test('a cleaned PNG has identical pixels and no metadata', () => {
    const sent = phonePng();
    const { bytes, type } = cleaned(sent);
    expect([type, holdsNone(bytes)]).toEqual(['png', []]);
    const end = sent.indexOf('IEND') + 8;
    expect(PNG.sync.read(Buffer.from(bytes)).data).toEqual(
      PNG.sync.read(sent.subarray(0, end)).data,
    );
  });

  test('a cleaned PNG retains its orientation in a chunk with the right checksum', () => {
    const photo = cleaned(phonePng(6));
    expect([photo.orientation, photo.width, photo.height]).toEqual([6, 360, 480]);
    expect(cleaned(photo.bytes)).toEqual(photo);
    expect(PNG.sync.read(Buffer.from(photo.bytes)).width).toBe(480);
  });

  test('a PNG truncated at any byte is refused', () => {
    const sent = phonePng();
    const end = sent.indexOf('IEND') + 8;
    fc.assert(
      fc.property(fc.integer({ min: 8, max: end - 1 }), (length) => {
        expect(problemOf(sent.subarray(0, length))).toBe('photo-broken');
      }),
    );
  });

  test('a PNG without a header or image data is refused', () => {
    const [head, end] = [phonePng().subarray(0, 8), chunk('IEND', Buffer.alloc(0))];
    const header = phonePng().subarray(8, 33);
    expect(problemOf(Buffer.concat([head, end]))).toBe('photo-broken');
    expect(problemOf(Buffer.concat([head, header, end]))).toBe('photo-broken');
  });
});

const sized = (width: number, height: number): Buffer => {
  const png = Buffer.from(phonePng());
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
};

describe('files that are recognized by their first bytes', () => {
  test.each([
    [
      'HEIC from an iPhone',
      Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      'photo-heic',
    ],
    ['AVIF', Buffer.from('\0\0\0\x18ftypavif\0\0\0\0mif1', 'latin1'), 'photo-heic'],
    ['MP4 video', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0', 'latin1'), 'photo-type'],
    ['WebP', Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1'), 'photo-type'],
    ['GIF', Buffer.from('GIF89a'), 'photo-type'],
    ['SVG', Buffer.from('<svg onload="alert(1)">'), 'photo-type'],
    ['empty file', Buffer.alloc(0), 'photo-required'],
    ['JPEG without content', Buffer.from([0xff, 0xd8, 0xff]), 'photo-broken'],
    [
      'JPEG with too many bytes',
      Buffer.concat([phoneJpeg(), Buffer.alloc(4 * 1024 * 1024)]),
      'photo-too-large',
    ],
    ['PNG with too many pixels', sized(5001, 5000), 'photo-too-many-pixels'],
    ['PNG with a side that is too long', sized(12_001, 10), 'photo-too-many-pixels'],
    ['PNG with a height of zero', sized(100, 0), 'photo-broken'],
  ])('cleanPhoto recognizes the file type by its first bytes: %s', (_, bytes, problem) => {
    expect(problemOf(bytes)).toBe(problem);
  });

  test('a photo of exactly the maximum size is accepted', () => {
    expect(problemOf(sized(5000, 5000))).toBeUndefined();
    const jpeg = phoneJpeg();
    const padded = Buffer.concat([jpeg, Buffer.alloc(bounds.maxBytes - jpeg.length)]);
    expect(problemOf(padded)).toBeUndefined();
  });
});
