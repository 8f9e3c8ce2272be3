/** Two tones in hertz, each with its start in seconds. */
const tones = [
  [660, 0],
  [880, 0.18],
] as const;

const toneSeconds = 0.16;
const volume = 0.12;

let context: AudioContext | undefined;

/**
 * Plays a short sound of two tones. Browsers play it only after the person has clicked or pressed a key on the page; before
 * that, nothing is heard.
 */
export function playSignal(): void {
  context ??= new AudioContext();
  void context.resume();
  for (const [frequency, start] of tones) {
    const [oscillator, gain] = [context.createOscillator(), context.createGain()];
    oscillator.frequency.value = frequency;
    gain.gain.value = volume;
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(context.currentTime + start);
    oscillator.stop(context.currentTime + start + toneSeconds);
  }
}
