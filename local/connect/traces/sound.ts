/** A telephone's µ-law: a byte for each of 8,000 samples a second. */
const samplesPerSecond = 8000;
const silence = 0xff;

/**
 * A voice that the machine which writes down what was said can hear, and nobody else: the words stand in the sound where
 * they were said, between two marks, so that whoever cuts the sound cuts the words as well.
 */
const begins = Buffer.from([1, 2, 3, 2, 1]);
const ends = Buffer.from([3, 2, 1, 2, 3]);

export type Said = { atSeconds: number; words: string };

/** A WAV file of silence, with what was said in it. */
export function soundOf(seconds: number, said: readonly Said[]): Uint8Array {
  const samples = Buffer.alloc(Math.ceil(seconds * samplesPerSecond), silence);
  for (const { atSeconds, words } of said) {
    const voice = Buffer.concat([begins, Buffer.from(words), ends]);
    voice.copy(samples, Math.round(atSeconds * samplesPerSecond));
  }
  return Buffer.concat([header(samples.length), samples]);
}

function header(bytes: number): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + bytes, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(7, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(samplesPerSecond, 24);
  head.writeUInt32LE(samplesPerSecond, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(bytes, 40);
  return head;
}

/** All that was said in a file, in order. */
export function wordsIn(file: Uint8Array): string[] {
  const sound = Buffer.from(file);
  const words: string[] = [];
  let from = sound.indexOf(begins);
  while (from >= 0) {
    const start = from + begins.length;
    const until = sound.indexOf(ends, start);
    if (until < 0) return words;
    words.push(sound.toString('utf8', start, until));
    from = sound.indexOf(begins, until + ends.length);
  }
  return words;
}
