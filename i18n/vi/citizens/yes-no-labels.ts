/** Labels of yes/no answers. */
export const yesNoLabels = {
  yes: 'Có',
  no: 'Không',
};
