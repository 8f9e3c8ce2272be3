import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineCommand } from '../../bin/cli/command.ts';
import { printLine } from '../../bin/cli/program.ts';
import { ConstraintTable, constraintTablePath } from '../../local/constraints/constraint-table.ts';
import { loadBotocoreModels } from './botocore.ts';
import { applyModelCorrections, readModelCorrections } from './corrections.ts';
import { extractServiceConstraints } from './reduce-model.ts';
import { findUsedAwsOperations } from './used-operations.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * Formats the table of AWS input constraints as JSON with one shape or operation per line, so that a diff of two versions is
 * readable.
 */
const tableText = ({ source, services }: ConstraintTable): string => {
  const lines = (entries: object, indent: string): string =>
    Object.entries(entries)
      .map(([name, value]) => `${indent}${JSON.stringify(name)}: ${JSON.stringify(value)}`)
      .join(',\n');
  const service = ([name, { operations, shapes, ...about }]: [
    string,
    ConstraintTable['services'][string],
  ]): string =>
    [
      ` ${JSON.stringify(name)}: {\n${lines(about, '  ')},`,
      `  "operations": {\n${lines(operations, '   ')}\n  },`,
      `  "shapes": {\n${lines(shapes, '   ')}\n  }\n }`,
    ].join('\n');
  const all = Object.entries(services).map(service).join(',\n');
  return `{\n"source": ${JSON.stringify(source)},\n"services": {\n${all}\n}\n}\n`;
};

export const awsConstraintsCommand = defineCommand({
  description: `Writes ${constraintTablePath}: the rules that AWS's service models have for the requests that
our code sends (required members, lengths, patterns, enumerations, ranges), by which the local run checks them. The models are
those of the Python package botocore (Debian: python3-botocore). bench/constraints/corrections.json has the rules that the
models lack or have wrong, each with its source.`,
  options: {
    botocore: {
      type: 'string',
      summary: 'folder of the package botocore, if Python does not find it',
      value: 'FOLDER',
    },
  },
  examples: ['', '--botocore /usr/lib/python3/dist-packages/botocore'],
  exitCodes: { 0: `${constraintTablePath} was written` },
  run: async ({ botocore: folder }) => {
    const botocore = loadBotocoreModels(folder);
    const corrections = readModelCorrections();
    const services = [...findUsedAwsOperations(root)].map(([service, operations]) => {
      const model = applyModelCorrections(botocore.modelOf(service), service, corrections);
      return [service, extractServiceConstraints(model, operations)] as const;
    });
    const table = ConstraintTable.parse({
      source: {
        name: 'botocore',
        version: botocore.version,
        url: 'https://github.com/boto/botocore',
        license: 'Apache-2.0',
      },
      services: Object.fromEntries(services),
    });
    writeFileSync(resolve(root, constraintTablePath), tableText(table));
    const count = services.reduce(
      (sum, [, { operations }]) => sum + Object.keys(operations).length,
      0,
    );
    printLine(`${count} operations of ${services.length} services, botocore ${botocore.version}`);
    return 0;
  },
});
