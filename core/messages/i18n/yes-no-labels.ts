/** Labels of yes/no answers. */
export const yesNoLabels = {
  yes: { vi: 'Có', km: 'បាទ/ចាស', en: 'Yes' },
  no: { vi: 'Không', km: 'ទេ', en: 'No' },
};
