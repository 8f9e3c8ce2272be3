import { decode } from 'jpeg-js';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { createThumbnail } from '../../../adapters/images/thumbnail.ts';
import { cleanPhoto } from '../../../core/photo/clean-photo.ts';
import { getTicketPolicy } from '../../../core/ticket/model/ticket-policy.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { openingMorning } from '../../support/samples/a-ticket.ts';
import {
  corners,
  phoneJpeg,
  phonePng,
  plainJpeg,
  pngBomb,
} from '../../support/samples/photo-files.ts';

const bounds = getTicketPolicy(testDirectory, openingMorning).photos;

const thumbnail = (sent: Uint8Array) => {
  const outcome = cleanPhoto(sent, bounds);
  if (outcome.kind !== 'clean') throw new Error(outcome.problem);
  return { photo: outcome.photo, small: createThumbnail(outcome.photo) };
};

const seen = (jpeg: Uint8Array | undefined) => {
  const { width, height, data } = decode(jpeg ?? [], { useTArray: true });
  const at = (x: number, y: number) => {
    const [red = 0, green = 0, blue = 0] = data.subarray((y * width + x) * 4);
    const distance = (color: readonly [number, number, number]) =>
      Math.abs(color[0] - red) + Math.abs(color[1] - green) + Math.abs(color[2] - blue);
    return Object.entries(corners).find(([, color]) => distance(color) < 60)?.[0];
  };
  const [right, bottom] = [width - 10, height - 10];
  return { width, height, corners: [at(10, 10), at(right, 10), at(10, bottom), at(right, bottom)] };
};

const [a, b, c, d] = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'];

describe.each([
  ['JPEG', phoneJpeg],
  ['PNG', phonePng],
] as const)('thumbnail of a %s', (_, made) => {
  test.each([
    [1, 320, 240, [a, b, c, d]],
    [2, 320, 240, [b, a, d, c]],
    [3, 320, 240, [d, c, b, a]],
    [4, 320, 240, [c, d, a, b]],
    [5, 240, 320, [a, c, b, d]],
    [6, 240, 320, [c, a, d, b]],
    [7, 240, 320, [d, b, c, a]],
    [8, 240, 320, [b, d, a, c]],
  ])(
    'the thumbnail of a photo with orientation %i is %i by %i pixels and upright',
    (held, width, height, order) => {
      const { photo, small } = thumbnail(made(held));
      expect(seen(small)).toEqual({ width, height, corners: order });
      expect(photo.width > photo.height).toBe(width > height);
    },
  );

  test('a thumbnail is never larger than its photo', () => {
    expect(seen(thumbnail(made(1, { width: 60, height: 40 })).small)).toMatchObject({
      width: 60,
      height: 40,
    });
  });
});

test('a thumbnail has at most 30 kB, even of a photo of pure noise', () => {
  const png = new PNG({ width: 640, height: 640 });
  let noise = 1;
  for (const at of png.data.keys()) {
    noise = (noise * 48_271) % 2_147_483_647;
    png.data[at] = at % 4 === 3 ? 255 : noise % 256;
  }
  const { small } = thumbnail(PNG.sync.write(png));
  expect(small?.length).toBeLessThanOrEqual(30_000);
  expect(seen(small).width).toBe(320);
});

test('a thumbnail can be created for a photo that is one pixel high', () => {
  expect(seen(thumbnail(phonePng(1, { width: 4000, height: 1 })).small)).toMatchObject({
    width: 320,
    height: 1,
  });
});

const tiny = { width: 10, height: 10 };

describe('photos without a thumbnail', () => {
  test.each([
    ['a PNG that unpacks to more than it declares', pngBomb(tiny, 50_000_000)],
    ['an interlaced PNG that unpacks to more than it declares', pngBomb(tiny, 50_000_000, true)],
    ['a PNG that unpacks to less than it declares', pngBomb({ width: 100, height: 100 }, 10)],
  ])('a broken photo yields no thumbnail and uses little memory: %s', (_, sent) => {
    const before = process.memoryUsage().arrayBuffers;
    expect(thumbnail(sent).small === undefined).toBe(true);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  test('a JPEG with corrupt image data yields no thumbnail', () => {
    const plain = plainJpeg();
    const scan = plain.indexOf(Buffer.from([0xff, 0xda]));
    const rubbish = Buffer.concat([
      plain.subarray(0, scan + 14),
      Buffer.from([1, 2, 3, 0xff, 0xd9]),
    ]);
    expect(thumbnail(rubbish).small === undefined).toBe(true);
  });
});
