import { type OptionSpecs, type OptionValues, parseOptions } from './options.ts';

type About = {
  /** Description of the command, which `--help` shows below the usage line. */
  description: string;
  options: OptionSpecs;
  /** Valid arguments of the command without the program's name, which `--help` shows as examples. */
  examples: readonly string[];
  /** Meanings of the command's exit codes. Code 2 is omitted, because it means an error in every command. */
  exitCodes: Readonly<Record<number, string>>;
};

/** Command whose option types are not known statically, so that one table can hold commands with different options. */
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
