/** Sample rate of telephone audio (µ-law), with one byte per sample. */
const samplesPerSecond = 8000;
const silence = 0xff;

/**
 * Byte markers around spoken text that the call simulator embeds in audio and only the Transcribe emulator reads. The text
 * is stored at the position where it was spoken, so that cutting the audio also cuts the text.
 */
const begins = Buffer.from([1, 2, 3, 2, 1]);
const ends = Buffer.from([3, 2, 1, 2, 3]);

export type EmbeddedSpokenText = { atSeconds: number; text: string };

const charactersPerSecond = 14;
/** Two loud µ-law samples of opposite sign. */
const loudSamples = Buffer.from([0x20, 0xa0]);

/** Returns loud audio that lasts as long as reading the text aloud, at least a second, and begins with the embedded text. */
const buildVoice = (text: string): Buffer => {
  const seconds = Math.max(1, text.length / charactersPerSecond);
  const embedded = Buffer.concat([begins, Buffer.from(text), ends]);
  const voice = Buffer.alloc(Math.round(seconds * samplesPerSecond), loudSamples);
  embedded.copy(voice);
  return voice;
};

/** Builds a WAV file that is silent except where the spoken texts of simulated callers are embedded. */
export function buildWavFile(seconds: number, texts: readonly EmbeddedSpokenText[]): Uint8Array {
  const samples = Buffer.alloc(Math.ceil(seconds * samplesPerSecond), silence);
  for (const { atSeconds, text } of texts) {
    buildVoice(text).copy(samples, Math.round(atSeconds * samplesPerSecond));
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

/** Lists the texts that the call simulator has embedded in an audio file, in the order in which they were spoken. */
export function extractSpokenTexts(file: Uint8Array): string[] {
  const sound = Buffer.from(file);
  const spokenTexts: string[] = [];
  let from = sound.indexOf(begins);
  while (from >= 0) {
    const start = from + begins.length;
    const until = sound.indexOf(ends, start);
    if (until < 0) return spokenTexts;
    spokenTexts.push(sound.toString('utf8', start, until));
    from = sound.indexOf(begins, until + ends.length);
  }
  return spokenTexts;
}
