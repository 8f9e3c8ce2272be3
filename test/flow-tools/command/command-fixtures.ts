import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Json } from '../../../flow-tools/json.ts';
import {
  buildFlowAction,
  disconnectAction,
  messageAction,
  transitionsTo,
} from '../simulator/call-harness.ts';

/** Creates a folder for files that a test writes. */
export const createFolder = (): string => mkdtempSync(join(tmpdir(), 'flow-tools-'));

/** Creates a function that writes files to a folder and returns their paths. */
export const createSave =
  (folder: string) =>
  (name: string, value: unknown): string => {
    const file = join(folder, name);
    writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
    return file;
  };

/** Builds a flow that starts with the action `say` and hangs up. */
export const flowOf = (...actions: Json[]): Json => ({
  Version: '2019-10-30',
  StartAction: 'say',
  Actions: [...actions, disconnectAction()],
});

export const validFlow = flowOf(messageAction('say', 'Hello', 'end'));

export const invalidFlow = flowOf(
  buildFlowAction('say', 'PlayPrompt', { Text: 'Hello' }, transitionsTo('end')),
);

/** Collects what a command prints during each test of a file. */
export function collectOutput(): { output: string[]; errors: string[] } {
  const output: string[] = [];
  const errors: string[] = [];
  beforeEach(() => {
    output.length = 0;
    errors.length = 0;
    vi.spyOn(console, 'log').mockImplementation((text) => void output.push(String(text)));
    vi.spyOn(console, 'error').mockImplementation((text) => void errors.push(String(text)));
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  return { output, errors };
}
