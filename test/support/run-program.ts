import { vi } from 'vitest';
import { type CliProgram, runProgram } from '../../bin/cli/program.ts';

export type ProgramResult = { code: number; stdout: string; stderr: string };

/**
 * Runs a program in this process, which is much faster than a child process, and returns its output. Restores the environment
 * afterwards.
 */
export async function runProgramHere(
  program: CliProgram,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ProgramResult> {
  const before = { ...process.env };
  const printed = { stdout: '', stderr: '' };
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed.stdout += chunk;
    return true;
  });
  const stderr = vi.spyOn(console, 'error').mockImplementation((message) => {
    printed.stderr += `${message instanceof Error ? message.stack : message}\n`;
  });
  Object.assign(process.env, environment);
  try {
    return { code: await runProgram(program, args), ...printed };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    stdout.mockRestore();
    stderr.mockRestore();
  }
}
