import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** A text decoded from bytes, and the decoding. */
export type DecodedText = { text: string; as: string };

const decoder = new TextDecoder('utf-8');

const percent = (text: string): string =>
  text
    .replaceAll('+', ' ')
    .replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) =>
      decoder.decode(Buffer.from(run.replaceAll('%', ''), 'hex')),
    );

const escapes = (text: string): string =>
  text
    .replaceAll(/\\+u([0-9a-f]{4})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll(/\\+x([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );

const entities = (text: string): string =>
  text
    .replaceAll(/&#x([0-9a-f]{1,5});/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replaceAll(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&nbsp;', ' ')
    .replaceAll('=\r\n', '');

/** Decodes quoted-printable text, which e-mails use. */
const quoted = (text: string): string =>
  text.replaceAll(/(?:=[0-9A-F]{2})+/g, (run) =>
    decoder.decode(Buffer.from(run.replaceAll('=', ''), 'hex')),
  );

/** Decodings of text, each with the pattern that the text must contain. */
const decodings: [string, RegExp, (text: string) => string][] = [
  ['url-encoded', /%[0-9a-f]{2}/i, percent],
  ['JSON-escaped', /\\[ux][0-9a-f]{2}/i, escapes],
  ['HTML-escaped', /&(?:#|nbsp)/, entities],
  ['quoted-printable', /=[0-9A-F]{2}/, quoted],
];

/** Pattern of Base64 text long enough to contain a telephone number. */
const base64Run = /[A-Za-z0-9+/_-]{12,}={0,2}/g;
const hexRun = /(?:[0-9a-f]{2}){8,}/gi;

const unzipped = (bytes: Buffer): Buffer[] => {
  const [first, second = 0] = bytes;
  const unzip =
    first === 0x1f && second === 0x8b
      ? gunzipSync
      : first === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(second)
        ? inflateSync
        : undefined;
  if (!unzip) return [];
  try {
    return [unzip(bytes)];
  } catch {
    return [];
  }
};

const archived = (bytes: Buffer): Buffer[] => {
  const files: Buffer[] = [];
  for (let at = bytes.indexOf('PK\x03\x04', 0, 'latin1'); at >= 0 && at + 30 < bytes.length; ) {
    const begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const next = bytes.indexOf('PK', begin, 'latin1');
    try {
      files.push(inflateRawSync(bytes.subarray(begin)));
    } catch {
      files.push(bytes.subarray(begin, next < 0 ? undefined : next));
    }
    at = bytes.indexOf('PK\x03\x04', at + 4, 'latin1');
  }
  return files;
};

const noText = /\ufffd|(?!\s)\p{Cc}/gu;

/** Returns true if at most a tenth of the characters is unreadable. */
const isText = (bytes: Buffer): boolean => {
  const sample = decoder.decode(bytes.subarray(0, 64));
  return (sample.match(noText) ?? []).length * 10 <= sample.length;
};

/** Minimum number of bytes of binary data that may be a picture with text in its metadata. */
const leastOfPicture = 300;

const isWorthReading = (bytes: Buffer): boolean =>
  isText(bytes) || bytes.length >= leastOfPicture || unzipped(bytes).length > 0;

const fromBase64 = (run: string): Buffer =>
  Buffer.from(run, /[-_]/.test(run) ? 'base64url' : 'base64');

/**
 * Yields decoded Base64 and hexadecimal text. Tries every offset, and splits at `/`, which is a Base64 character as well as a
 * path separator.
 */
function* decodedIn(text: string): Generator<{ bytes: Buffer; as: string }> {
  for (const [run] of text.matchAll(base64Run)) {
    const parts = run.includes('/') && run.length < 2000 ? [run, ...run.split('/')] : [run];
    for (const part of parts) {
      for (let shift = 0; shift < 4; shift += 1) {
        const bytes = fromBase64(part.slice(shift));
        if (shift > 0 ? isText(bytes) && bytes.length >= 9 : isWorthReading(bytes)) {
          yield { bytes, as: 'base64' };
        }
      }
    }
  }
  for (const [run] of text.matchAll(hexRun)) {
    const bytes = Buffer.from(run, 'hex');
    if (isWorthReading(bytes)) yield { bytes, as: 'hex' };
  }
}

const maxDepth = 4;

/** Yields every text that the bytes contain, also encoded and compressed. */
export function* readings(given: Uint8Array, as = 'plain', depth = 0): Generator<DecodedText> {
  const bytes = Buffer.from(given);
  const text = decoder.decode(bytes);
  yield { text, as };
  if (text.length < 9) return;
  if (bytes.includes(0)) {
    const spacedOut = bytes.toString('latin1').replaceAll('\0', '');
    yield { text: decoder.decode(Buffer.from(spacedOut, 'latin1')), as: `${as}, spaced out` };
    yield { text: bytes.toString('utf16le'), as: `${as}, in two bytes a sign` };
  }
  if (depth >= maxDepth) return;
  for (const packed of [...unzipped(bytes), ...archived(bytes)]) {
    yield* readings(packed, `${as}, unpacked`, depth + 1);
  }
  for (const [name, isSuch, decode] of decodings) {
    if (isSuch.test(text)) yield* readings(Buffer.from(decode(text)), `${as}, ${name}`, depth + 1);
  }
  for (const one of decodedIn(text)) yield* readings(one.bytes, `${as}, ${one.as}`, depth + 1);
}
