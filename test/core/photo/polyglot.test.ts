import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanPhoto } from '../../../core/photo/clean-photo.ts';
import { getTicketPolicy } from '../../../core/ticket/model/ticket-policy.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { openingMorning } from '../../support/samples/a-ticket.ts';
import { chunk, phonePng, plainJpeg, segment } from '../../support/samples/photo-files.ts';

const bounds = getTicketPolicy(testDirectory, openingMorning).photos;

/** Beginnings of other file types: a web page, a script, an archive, a PDF and a program. */
const others = [
  '<!doctype html><script>alert(1)</script>',
  '/*JPG*/=alert(1)//',
  'PK\x03\x04META-INF/MANIFEST.MF',
  '%PDF-1.7 1 0 obj <</JS (app.alert(1))>>',
  '<?php system($_GET[0]); ?>',
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  'MZ\x90\x00\x03This program cannot be run in DOS mode',
  '#!/bin/sh\nid',
].map((text) => Buffer.from(text, 'latin1'));

const [jpeg, png] = [plainJpeg({ width: 40, height: 30 }), phonePng(1, { width: 40, height: 30 })];

const markers = [0xfe, ...Array.from({ length: 16 }, (_, number) => 0xe0 + number)];
const names = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'iCCP', 'tIME', 'prVW', 'htML', 'sPLT', 'caBX'];

/** Photos with another file hidden where image decoders ignore it. */
const hidden = fc.oneof(
  fc.constantFrom(...others).map((other) => [other, Buffer.concat([jpeg, other])]),
  fc
    .tuple(fc.constantFrom(...others), fc.constantFrom(...markers))
    .map(([other, marker]) => [
      other,
      Buffer.concat([jpeg.subarray(0, 2), segment(marker, other), jpeg.subarray(2)]),
    ]),
  fc.constantFrom(...others).map((other) => [other, Buffer.concat([png, other])]),
  fc
    .tuple(fc.constantFrom(...others), fc.constantFrom(...names))
    .map(([other, name]) => [
      other,
      Buffer.concat([png.subarray(0, 33), chunk(name, other), png.subarray(33)]),
    ]),
);

test('a file hidden inside a photo is removed when the photo is cleaned', () => {
  fc.assert(
    fc.property(hidden, ([other, sent]) => {
      const outcome = cleanPhoto(sent ?? jpeg, bounds);
      expect(outcome.kind).toBe('clean');
      if (outcome.kind !== 'clean') return;
      expect(Buffer.from(outcome.photo.bytes).includes(other ?? '')).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('a file that starts like another file type is refused, even if it contains a photo', () => {
  for (const other of others) {
    expect(cleanPhoto(Buffer.concat([other, jpeg]), bounds).kind).toBe('unusable');
    expect(cleanPhoto(Buffer.concat([other, png]), bounds).kind).toBe('unusable');
  }
});
