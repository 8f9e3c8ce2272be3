import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { throwUsageError } from '../command/usage-error.ts';
import { parseJson } from '../json.ts';
import { listTemplateFlows } from './cloudformation.ts';
import type { InputFlow } from './input-flow.ts';

/** Contact flows of files, and messages about the files that cannot be read. */
export type Input = { flows: InputFlow[]; unreadable: string[] };

/**
 * Reads the contact flows of files: flows as JSON, CloudFormation templates, and folders with them, such as the output of
 * `cdk synth`, including their subfolders.
 */
export function readInputFlows(paths: readonly string[]): Input {
  if (paths.length === 0) throwUsageError('Name a file: a flow, a template or a folder.');
  const unreadable: string[] = [];
  const flows = paths.flatMap(listFiles).flatMap(({ file, isListed }) => {
    const text = readFileSync(file, 'utf8');
    if (!isYamlTemplate(text)) return readFile(file, text, isListed);
    unreadable.push(
      `${file} is a template in YAML. Convert it to JSON first, for example with "cfn-flip" or "cdk synth".`,
    );
    return [];
  });
  if (flows.length === 0)
    throwUsageError([...unreadable, `No contact flows in ${paths.join(', ')}.`].join('\n'));
  return { flows, unreadable };
}

/** `isListed` is false for the files of a folder, which may also contain JSON of other kinds. */
type ListedFile = { file: string; isListed: boolean };

function listFiles(path: string): ListedFile[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return throwUsageError(`There is no file ${path}.`);
  if (!stats.isDirectory()) return [{ file: path, isListed: true }];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:json|ya?ml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('node_modules'))
    .sort()
    .map((file) => ({ file, isListed: false }));
}

const isYamlTemplate = (text: string): boolean =>
  !/^\s*[{["]/.test(text) &&
  /^Resources:/m.test(text) &&
  (/AWS::Connect::ContactFlow/.test(text) || /^AWSTemplateFormatVersion:/m.test(text));

function readFile(file: string, text: string, isListed: boolean): InputFlow[] {
  const templateFlows = listTemplateFlows(parseJson(text), file);
  if (templateFlows) return templateFlows;
  if (!isListed && !/"(StartAction|ContactFlow|ContactFlowModule)\\*"/.test(text)) return [];
  const name = basename(file).replace(/\.json$/, '');
  return [
    { file, id: name, name, type: undefined, content: text, faults: [], isFromTemplate: false },
  ];
}
