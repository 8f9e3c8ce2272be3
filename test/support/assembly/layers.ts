import { existsSync } from 'node:fs';
import { cruise, format } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const layers = [
  'bin',
  'lib',
  'functions',
  'core',
  'i18n',
  'adapters',
  'local',
  'web',
  'flow-tools',
].filter((layer) => existsSync(layer));

const { output } = await cruise(
  layers,
  await extractOptions('./.dependency-cruiser.mjs'),
  {},
  { tsConfig: extractTsConfig('./tsconfig.json') },
);
if (typeof output === 'string') throw new Error(`Not a result to judge: ${output}`);
const report = await format(output, { outputType: 'err' });
process.stdout.write(`${report.output}\n`);

// With an unsupported TypeScript version the tool finds no modules, and therefore no violations.
const { totalCruised } = output.summary;
if (totalCruised === 0) process.stdout.write('Nothing was looked at.\n');
process.exitCode = totalCruised === 0 ? 1 : report.exitCode;
