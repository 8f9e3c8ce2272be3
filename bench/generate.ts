import { type CliProgram, runProgram } from '../bin/cli/program.ts';

/** Command-line program that generates files, both files of this repository and files for other systems. */
export const fileGeneratorProgram: CliProgram = {
  prefix: 'npm run generate --',
  description: 'Commands that generate files.',
  commands: {
    pictures: {
      summary: 'takes the screenshots of the user guides for each edition',
      load: async () => (await import('./screenshots/main.ts')).screenshotsCommand,
    },
    prompts: {
      summary: 'renders what callers hear, as placeholders for recordings',
      load: async () => (await import('../bin/prompts.ts')).renderPromptsCommand,
    },
    snapshots: {
      summary: 'writes the generated pages and the files in test/golden',
      load: async () => (await import('./update-snapshots.ts')).updateSnapshotsCommand,
    },
    triage: {
      summary: 'trains the text classifier from the labelled messages',
      load: async () => (await import('./triage/train-triage.ts')).trainTriageCommand,
    },
    screening: {
      summary: 'trains the model that finds complaints about offices',
      load: async () => (await import('./screening/train-screening.ts')).trainScreeningCommand,
    },
    constraints: {
      summary: 'reduces AWS’s service models to the rules of the requests that we send',
      load: async () => (await import('./constraints/command.ts')).awsConstraintsCommand,
    },
    sbom: {
      summary: 'prints the bill of materials of the deployed packages',
      load: async () => (await import('./sbom.ts')).sbomCommand,
    },
  },
};

if (import.meta.main)
  process.exitCode = await runProgram(fileGeneratorProgram, process.argv.slice(2));
