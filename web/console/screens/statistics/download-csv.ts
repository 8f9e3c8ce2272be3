/** Downloads a text in the browser as a CSV file. */
export function downloadCsv(text: string, name: string): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
