import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PlayedPrompt } from '../../../flow-tools/simulator/caller/transcript.ts';

type PromptToPlay = Pick<PlayedPrompt, 'key' | 'text' | 'lang'>;

/** Text-to-speech programs in the order in which they are tried until one succeeds. */
const voices = ['espeak-ng', 'espeak'];
const players = ['aplay', 'play', 'afplay'];

/** Builds a function that plays prompts aloud. It plays nothing when no suitable program is installed. */
export function createPromptPlayer(recordings: string | undefined) {
  return async (prompt: PromptToPlay) => {
    const { key = '', text, lang = 'vi' } = prompt;
    const file = recordings && join(recordings, lang, `${key}.wav`);
    if (file && existsSync(file)) {
      await runFirstAvailable(players, [file]);
    } else if (text) {
      await runFirstAvailable(voices, ['-v', lang.slice(0, 2), text]);
    }
  };
}

async function runFirstAvailable(programs: string[], parameters: string[]): Promise<void> {
  for (const program of programs) {
    if (await run(program, parameters)) return;
  }
}

const run = (program: string, parameters: string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
