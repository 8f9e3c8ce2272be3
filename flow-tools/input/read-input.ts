import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { throwUsageError } from '../command/usage-error.ts';
import { parseJson } from '../json.ts';
import { listTemplateFlows } from './cloudformation.ts';
import type { InputFlow } from './input-flow.ts';

/**
 * Reads the contact flows of files: flows as JSON, CloudFormation templates, and folders with them, such as the output of
 * `cdk synth`.
 */
export function readInputFlows(paths: readonly string[]): InputFlow[] {
  if (paths.length === 0) throwUsageError('Name a file: a flow, a template or a folder.');
  const flows = paths.flatMap(listFiles).flatMap(({ file, isListed }) => readFile(file, isListed));
  return flows.length > 0 ? flows : throwUsageError(`No contact flows in ${paths.join(', ')}.`);
}

/** `isListed` is false for the files of a folder, which may also contain JSON of other kinds. */
type ListedFile = { file: string; isListed: boolean };

function listFiles(path: string): ListedFile[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return throwUsageError(`There is no file ${path}.`);
  if (!stats.isDirectory()) return [{ file: path, isListed: true }];
  const names = readdirSync(path).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => ({ file: join(path, name), isListed: false }));
}

function readFile(file: string, isListed: boolean): InputFlow[] {
  const text = readFileSync(file, 'utf8');
  const value = parseJson(text);
  const templateFlows = listTemplateFlows(value, file);
  if (templateFlows) return templateFlows;
  if (!isListed && !/"(StartAction|ContactFlow|ContactFlowModule)\\*"/.test(text)) return [];
  if (value === undefined && /^\s*(AWSTemplateFormatVersion|Resources):/m.test(text))
    return throwUsageError(
      `${file} is a template in YAML. Convert it to JSON first, for example with "cfn-flip" or "cdk synth".`,
    );
  const name = basename(file).replace(/\.json$/, '');
  return [{ file, id: name, name, type: undefined, content: text, isFromTemplate: false }];
}
