import type { DenunciationPhrase } from '../../intake/report/denunciation.ts';
import type { ReceptionOffice } from '../../intake/report/reception-office.ts';
import { checkValidityPeriods, type DirectoryProblem } from '../model/problem.ts';

type Guidance = {
  denunciation: readonly DenunciationPhrase[];
  receptionOffices: readonly ReceptionOffice[];
};

/** Checks that a phrase of the denunciation filter has at least one mandatory part; otherwise it would match every text. */
const checkPhrase = ({ id, parts }: DenunciationPhrase): DirectoryProblem[] =>
  parts.every((part) => part.some((wording) => wording.trim() === '' || wording === '.'))
    ? [{ row: `denunciation ${id}`, reason: 'may say nothing at all' }]
    : [];

export function checkDenunciationRules({
  denunciation,
  receptionOffices,
}: Guidance): DirectoryProblem[] {
  return [
    ...checkValidityPeriods(denunciation, ({ id }) => `denunciation ${id}`, true),
    ...denunciation.flatMap(checkPhrase),
    ...checkValidityPeriods(receptionOffices, () => 'receptionOffices', true),
  ];
}
