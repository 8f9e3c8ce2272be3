export function formatTwoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
