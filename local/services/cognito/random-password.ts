import { randomInt } from 'node:crypto';
import * as z from 'zod';

/** Schema of the options of `GenerateSecretString` that secrets of the cloud assembly use. */
export const GenerateSecretString = z.strictObject({
  SecretStringTemplate: z.string().optional(),
  GenerateStringKey: z.string().optional(),
  PasswordLength: z.coerce.number().int().min(4).max(4096).default(32),
  ExcludePunctuation: z.boolean().default(false),
});

export type GenerateSecretString = z.output<typeof GenerateSecretString>;

const Template = z.record(z.string(), z.unknown());

const alphabets = [
  'abcdefghijklmnopqrstuvwxyz',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  '0123456789',
  '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
];

/**
 * Generates a random password for a secret. If a template is given, returns the template's JSON object with the password
 * under `GenerateStringKey`.
 */
export function generateSecretString(wanted: GenerateSecretString): string {
  const { SecretStringTemplate: template, GenerateStringKey: key } = wanted;
  if ((template === undefined) !== (key === undefined)) {
    throw new Error(
      'GenerateSecretString needs both SecretStringTemplate and GenerateStringKey, or neither',
    );
  }
  const password = randomPassword(wanted);
  if (template === undefined || key === undefined) return password;
  return JSON.stringify({ ...Template.parse(JSON.parse(template)), [key]: password });
}

/** Returns a password that contains each type of character. */
const randomPassword = ({ PasswordLength, ExcludePunctuation }: GenerateSecretString): string => {
  const types = ExcludePunctuation ? alphabets.slice(0, -1) : alphabets;
  const chosen = types.map(pick);
  while (chosen.length < PasswordLength) chosen.push(pick(types.join('')));
  return shuffle(chosen).join('');
};

const pick = (signs: string): string => signs.charAt(randomInt(signs.length));

/** Shuffles characters so that every order is equally likely. */
const shuffle = (signs: string[]): string[] => {
  const rest = [...signs];
  return signs.flatMap(() => rest.splice(randomInt(rest.length), 1));
};
