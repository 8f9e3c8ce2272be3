/** Vietnamese texts for durations in messages to officers. */
export const durationTexts = {
  days: (count: number) => `${count} ngày`,
  hours: (count: string) => `${count} giờ`,
  working: (amount: string) => `${amount} làm việc`,
};
