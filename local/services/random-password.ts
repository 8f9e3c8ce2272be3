import { randomInt } from 'node:crypto';
import * as z from 'zod';

/** Schema of `GenerateSecretString` in an `AWS::SecretsManager::Secret` resource. */
export const GenerateSecretString = z.strictObject({
  SecretStringTemplate: z.string().optional(),
  GenerateStringKey: z.string().optional(),
  PasswordLength: z.coerce.number().int().min(1).max(4096).default(32),
  ExcludeCharacters: z.string().default(''),
  ExcludeLowercase: z.boolean().default(false),
  ExcludeNumbers: z.boolean().default(false),
  ExcludePunctuation: z.boolean().default(false),
  ExcludeUppercase: z.boolean().default(false),
  IncludeSpace: z.boolean().default(false),
  RequireEachIncludedType: z.boolean().default(true),
});

export type GenerateSecretString = z.output<typeof GenerateSecretString>;

const Template = z.record(z.string(), z.unknown());

const alphabets = {
  lowercase: 'abcdefghijklmnopqrstuvwxyz',
  uppercase: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  numbers: '0123456789',
  punctuation: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  space: ' ',
};

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

const randomPassword = (wanted: GenerateSecretString): string => {
  const types = [
    ...(wanted.ExcludeLowercase ? [] : [alphabets.lowercase]),
    ...(wanted.ExcludeUppercase ? [] : [alphabets.uppercase]),
    ...(wanted.ExcludeNumbers ? [] : [alphabets.numbers]),
    ...(wanted.ExcludePunctuation ? [] : [alphabets.punctuation]),
    ...(wanted.IncludeSpace ? [alphabets.space] : []),
  ]
    .map((type) => [...type].filter((sign) => !wanted.ExcludeCharacters.includes(sign)))
    .filter((type) => type.length > 0);
  const required = wanted.RequireEachIncludedType ? types : [];
  if (types.length === 0 || required.length > wanted.PasswordLength) {
    throw new Error('GenerateSecretString excludes too many characters for the password length');
  }
  const chosen = required.map(pick);
  while (chosen.length < wanted.PasswordLength) chosen.push(pick(types.flat()));
  return shuffle(chosen).join('');
};

const pick = (signs: string[]): string => signs[randomInt(signs.length)] ?? '';

/** Shuffles characters so that every order is equally likely. */
const shuffle = (signs: string[]): string[] => {
  const rest = [...signs];
  return signs.flatMap(() => rest.splice(randomInt(rest.length), 1));
};
