import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineCommand } from '../../bin/cli/command.ts';
import { formatCommandHelp } from '../../bin/cli/help.ts';
import { isHelpOption, printLine, toExitCode } from '../../bin/cli/program.ts';
import { replaceMarkedTable } from '../cost/markdown.ts';
import { simulateMessageScenarios, toMessageReportSections } from './report.ts';

const prefix = 'npm run cost --';
const page = resolve(import.meta.dirname, '../../docs/cost.md');

const cost = defineCommand({
  description:
    'Runs ordinary and unanswered tickets by the rules, in virtual time, and prints what their messages cost.',
  options: {
    write: { type: 'boolean', default: false, summary: 'writes the tables to docs/cost.md' },
  },
  examples: ['', '--write'],
  exitCodes: { 0: 'printed; a missed target is printed too' },
  async run({ write }) {
    const sections = toMessageReportSections(await simulateMessageScenarios(1000));
    for (const { title, content } of sections) printLine(`${title}\n\n${content}\n`);
    if (!write) return 0;
    let document = await readFile(page, 'utf8');
    for (const { mark, content } of sections) {
      if (mark !== undefined) document = replaceMarkedTable(document, mark, content);
    }
    await writeFile(page, document);
    return 0;
  },
});

const args = process.argv.slice(2);
if (args.some(isHelpOption)) printLine(formatCommandHelp(prefix, cost));
else process.exitCode = await toExitCode(cost.execute(args), `${prefix} --help`);
