import { spawn } from 'node:child_process';

/** Commands that run one after the other until one fails. */
export type Part = { name: string; commands: string[][] };

type Options = {
  /** Number of parts that run in parallel; parts start in the given order. */
  workers: number;
  report(text: string): void;
};

type Result = { isOk: boolean; output: string };

/** Runs all parts, whether or not one fails, and returns the names of the failed ones. */
export async function runParts(parts: Part[], { workers, report }: Options): Promise<string[]> {
  const waiting = [...parts];
  const failed: string[] = [];
  const work = async (): Promise<void> => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const start = performance.now();
      const { isOk, output } = await runPart(part);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      report(`${isOk ? '✓' : '✗'} ${part.name.padEnd(8)} ${seconds.padStart(5)} s`);
      if (isOk) continue;
      failed.push(part.name);
      report(output.trimEnd());
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return failed;
}

async function runPart({ commands }: Part): Promise<Result> {
  for (const command of commands) {
    const result = await run(command);
    if (!result.isOk) return result;
  }
  return { isOk: true, output: '' };
}

const run = ([program = '', ...parameters]: string[]): Promise<Result> =>
  new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (text: string): void => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', ({ message }) => resolve({ isOk: false, output: message }));
    child.once('close', (code) => resolve({ isOk: code === 0, output }));
  });
