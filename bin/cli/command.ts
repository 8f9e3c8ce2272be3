import { type OptionSpecs, type OptionValues, parseOptions } from './options.ts';

type About = {
  /** Description that `--help` shows below the usage line. */
  description: string;
  options: OptionSpecs;
  /** Valid arguments for examples in the help text, without the program's name. */
  examples: readonly string[];
  /** Meanings of the command's exit codes, except for 2, which means an error in all commands. */
  exitCodes: Readonly<Record<number, string>>;
};

/** Command without the types of its options, so that one table can hold commands with different options. */
export type Command = About & {
  /** Parses the arguments, runs the command and resolves to the exit code of the process. */
  execute(args: readonly string[]): Promise<number>;
};

type Definition<O extends OptionSpecs> = About & {
  options: O;
  run(values: OptionValues<O>): Promise<number>;
};

export function defineCommand<const O extends OptionSpecs>({
  run,
  ...about
}: Definition<O>): Command {
  return {
    ...about,
    execute: async (args) => run(parseOptions(args, about.options)),
  };
}
